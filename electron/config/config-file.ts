import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** Where a text of the configuration comes from; absent `text`: there is no such file. */
export interface ConfigFile {
  readonly path: string
  readonly text?: string | undefined
  /** The file was asked for by name, so that its absence is a fault. */
  readonly asked: boolean
  /** Why it could not be read, although it is there. */
  readonly unreadable?: string | undefined
}

/**
 * Finds the configuration file of this machine: `--config FILE`, else `TRIBUNE_CONFIG`, else `tribune.json` among the user data.
 * @param argv the process's arguments
 */
export function findConfigFile(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  userData: string,
): { readonly path: string; readonly asked: boolean } {
  const at = argv.findIndex((word) => word === '--config' || word.startsWith('--config='))
  const word = argv[at]
  const named = word === '--config' ? argv[at + 1] : word?.slice('--config='.length)
  const asked = named ?? env['TRIBUNE_CONFIG'] ?? ''
  return asked === ''
    ? { path: path.join(userData, 'tribune.json'), asked: false }
    : { path: path.resolve(asked), asked: true }
}

/** Reads it; what is wrong with it is part of the answer, never thrown. */
export function loadConfigFile(found: { readonly path: string; readonly asked: boolean }): ConfigFile {
  try {
    return { ...found, text: readFileSync(found.path, 'utf8') }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return found
    return { ...found, unreadable: error instanceof Error ? error.message : String(error) }
  }
}

/** No hand writes that: nothing at all, a NUL, or bytes that are no text. A disk does. */
export function isDamaged({ text, unreadable, asked }: ConfigFile): boolean {
  if (unreadable !== undefined) return true
  return text === undefined ? asked : text.trim() === '' || /[\0\uFFFD]/.test(text)
}

/** The last configuration that could be used, kept among the user data for the day its disk loses the file. */
export class KeptConfig {
  #file: string

  constructor(userData: string) {
    this.#file = path.join(userData, 'configuration.kept')
  }

  /** In the place of a damaged file; undefined where nothing was kept. */
  inPlaceOf(file: ConfigFile): ConfigFile | undefined {
    const kept = loadConfigFile({ path: this.#file, asked: true })
    return isDamaged(kept) ? undefined : { ...file, text: kept.text, unreadable: undefined }
  }

  /** It was good: kept where it is another one. @throws what the disk says */
  keep({ text }: ConfigFile): void {
    if (text === undefined || loadConfigFile({ path: this.#file, asked: true }).text === text) return
    mkdirSync(path.dirname(this.#file), { recursive: true })
    writeFileAtomic.sync(this.#file, text)
  }
}
