import { powerSaveBlocker } from 'electron/main'
import type { Log } from '../log.ts'

/** Holds off the sleep of the displays. @returns whether it is held off now */
export function keepAwake(log: Log): () => boolean {
  const id = powerSaveBlocker.start('prevent-display-sleep')
  if (!powerSaveBlocker.isStarted(id)) log.error('the display may fall asleep: the power saver could not be blocked')
  return () => powerSaveBlocker.isStarted(id)
}
