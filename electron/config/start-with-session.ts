import { app } from 'electron/main'
import { autostart } from './autostart.ts'
import type { Log } from '../log.ts'

/** Carries out what the configuration says of starting with the session of the system's user. */
export function startWithSession(wanted: boolean | undefined, log: Log): void {
  const told = autostart(wanted, process.platform, app.isPackaged)
  if (told.kind === 'login item') app.setLoginItemSettings({ openAtLogin: told.openAtLogin })
  else if (told.kind === 'by the system') log.warn(told.sentence)
}
