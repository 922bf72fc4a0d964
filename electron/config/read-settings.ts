import { readConfig, type ReadConfig } from './config.ts'
import { isDamaged, KeptConfig, loadConfigFile } from './config-file.ts'
import type { Log } from '../log.ts'

/**
 * Reads the configuration of this machine. A file that a person got wrong is said on the screen; one that the disk has lost or
 * spoilt gives way to the last good one, since nobody stands there to mend it (kiosk.md 5).
 * @param found the file, as `findConfigFile` says
 */
export function readSettings(
  found: { readonly path: string; readonly asked: boolean },
  of: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly hostname: string
    readonly userData: string
    readonly log: Pick<Log, 'warn'>
  },
): ReadConfig {
  const kept = new KeptConfig(of.userData)
  const file = loadConfigFile(found)
  const read = readConfig(file, of.env, of.hostname)
  if (read.ok && !isDamaged(file)) {
    try {
      kept.keep(file)
    } catch (error) {
      of.log.warn('the configuration could not be kept for a day without its file', { error: String(error) })
    }
    return read
  }
  if (!isDamaged(file)) return read
  const before = kept.inPlaceOf(file)
  const instead = before === undefined ? undefined : readConfig(before, of.env, of.hostname)
  if (instead?.ok !== true) return read
  of.log.warn('the configuration is damaged: the last good one is used', { file: found.path })
  return instead
}
