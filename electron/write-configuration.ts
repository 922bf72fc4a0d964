import {
  accessSync,
  constants,
  copyFileSync,
  mkdirSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** What became of it; a refusal is one sentence, and the file is as it was. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly sentence: string }

/**
 * Makes a text the configuration of this machine, whole or not at all: a power cut leaves the old one or the new one. The old one is kept
 * beside it, as `<file>.bak`. Never throws.
 */
export function writeConfiguration(file: string, text: string): Written {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    // Where it is a link, what it leads to is replaced, not the link.
    const there = statSync(file, { throwIfNoEntry: false })
    const place = there === undefined ? file : realpathSync(file)
    if (there !== undefined) {
      copyFileSync(place, `${place}.bak.new`)
      renameSync(`${place}.bak.new`, `${place}.bak`)
    }
    writeFileSync(`${place}.new`, text, { flush: true, ...(there !== undefined && { mode: there.mode & 0o777 }) })
    renameSync(`${place}.new`, place)
    return { ok: true }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, sentence: `The configuration ${file} cannot be written: ${why}.` }
  }
}

/** Could it be written? It is replaced by its folder, so that is what counts. */
export function isWritable(file: string): boolean {
  try {
    accessSync(path.dirname(file), constants.W_OK)
    return true
  } catch {
    // Whatever the reason: it is not to be offered.
    return false
  }
}
