import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ConfigFile } from './config.ts'

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
