// The kiosk shell, in the order in which it boots: before `ready`, `ready`, after. What each step does stands in its file.
import { crashReporter } from 'electron/common'
import { app, Menu } from 'electron/main'
import path from 'node:path'
import { trimCrashDumps } from './evidence.ts'
import { Lifetime } from './lifetime.ts'
import { openLog } from './log.ts'
import { registerScheme } from './scheme.ts'
import { startShell } from './shell.ts'

app.setName('Tribune')
app.enableSandbox()
registerScheme()
Menu.setApplicationMenu(null)
crashReporter.start({ uploadToServer: false })

if (app.requestSingleInstanceLock()) {
  const log = openLog(path.join(app.getPath('userData'), 'logs'))
  const lifetime = new Lifetime(log)
  app.on('child-process-gone', (_event, details) => {
    // Chromium starts these again by itself; how often is for somebody to read (kiosk.md 1.17).
    if (details.reason !== 'clean-exit') log.error('a child process is gone', { ...details })
  })
  // Not awaited: `ready` comes only after this module has run to its end.
  app
    .whenReady()
    .then(() => {
      log.info('started', {
        version: app.getVersion(),
        electron: process.versions.electron,
        userData: app.getPath('userData'),
      })
      startShell(log, lifetime)
      return trimCrashDumps(app.getPath('crashDumps'), log)
    })
    .catch((error: unknown) => lifetime.relaunch(`the shell did not start: ${String(error)}`))
} else {
  app.exit(0) // another shell runs on this machine, and has its screens
}
