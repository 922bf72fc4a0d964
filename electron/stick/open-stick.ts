import { systemTimers } from '../../protocol/time.ts'
import { loadConfigFile } from '../config/config-file.ts'
import type { Service } from '../config/config-service.ts'
import type { Lifetime } from '../lifetime.ts'
import type { Log } from '../log.ts'
import { findSticks } from './stick-disk.ts'
import { judgeStick } from './stick-judge.ts'
import { readStickKey } from './stick-key.ts'
import { StickMemory } from './stick-memory.ts'
import { StickWatch } from './stick-watch.ts'
import type { TechnicianVisits } from '../technician/technician-visits.ts'
import { writeConfiguration } from '../config/write-configuration.ts'

/** Long sentences are cut for the device report. */
const LONGEST = 280

/** Sticks with a signed configuration, for sites without network (SPEC US). Without a key none is read. Not yet started. */
export function openStick(of: {
  readonly service: Service
  readonly found: { readonly path: string; readonly asked: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hostname: string
  readonly userData: string
  readonly lifetime: Pick<Lifetime, 'relaunch'>
  readonly visits: TechnicianVisits
  readonly log: Log
  /** What is shown of it has changed. */
  readonly onChange: () => void
}): StickWatch | undefined {
  const { service, found, env, hostname, userData, lifetime, visits, log, onChange } = of
  if (service.usbKey === undefined) return undefined
  const key = readStickKey(service.usbKey)
  const memory = new StickMemory(userData, log)
  const note = (what: string) => visits.note('other', what.slice(0, LONGEST), Date.now())
  return new StickWatch({
    timers: systemTimers,
    // Without its key no stick is looked at; why not is said where a refusal would be.
    look: () =>
      typeof key === 'string' ? Promise.resolve([{ root: '', fault: key }]) : findSticks(service.usbFolders),
    judge: (stick) =>
      typeof key === 'string'
        ? { kind: 'refused', sentence: key }
        : judgeStick(stick, { key, current: loadConfigFile(found).text, last: memory.get(), env, hostname }),
    take({ text, checksum, issued }, root) {
      const written = writeConfiguration(found.path, text)
      if (!written.ok) return written
      memory.put({ checksum, issued })
      log.info('the configuration of a USB stick was taken', { root, checksum })
      lifetime.relaunch('the configuration of a USB stick was taken', 'planned')
      return written
    },
    onChange(sentence) {
      if (sentence !== undefined) {
        log.warn(sentence)
        note(sentence)
      }
      onChange()
    },
  })
}
