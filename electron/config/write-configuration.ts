import { accessSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** What became of it; a refusal is one sentence, and the file is as it was. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly why: string; readonly sentence: string }

/**
 * Makes a text the configuration of this machine, whole or not at all: a power cut leaves the old one or the new one. The old one is kept
 * beside it, as `<file>.bak`. Never throws.
 */
export function writeConfiguration(file: string, text: string): Written {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    // Keeps the old one's mode and owner, and replaces what a link leads to, not the link.
    if (statSync(file, { throwIfNoEntry: false }) !== undefined) writeFileAtomic.sync(`${file}.bak`, readFileSync(file))
    writeFileAtomic.sync(file, text)
    return { ok: true }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, why, sentence: `The configuration ${file} cannot be written: ${why}.` }
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
