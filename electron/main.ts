// The kiosk shell, in the order in which it boots: before `ready`, `ready`, after. What each step does stands in its file.
import { crashReporter } from 'electron/common'
import { app, Menu } from 'electron/main'
import path from 'node:path'
import { keepEvidence } from './evidence.ts'
import { LifeFile } from './life.ts'
import { Lifetime } from './lifetime.ts'
import { openLog } from './log.ts'
import { registerScheme } from './scheme.ts'
import { startShell } from './shell.ts'
import { Tally } from './tally.ts'

app.setName('Tribune')
app.enableSandbox()
registerScheme()
Menu.setApplicationMenu(null)
crashReporter.start({ uploadToServer: false })
// Chromium's own limit ends the whole application without a word; how often is too often is for recovery.ts to say.
app.commandLine.appendSwitch('disable-gpu-process-crash-limit')

if (app.requestSingleInstanceLock()) {
  const log = openLog(path.join(app.getPath('userData'), 'logs'))
  const tally = new Tally()
  const file = new LifeFile(app.getPath('userData'), Date.now(), (sentence) => log.warn(sentence))
  const lifetime = new Lifetime(log, file, tally)
  // Not awaited: `ready` comes only after this module has run to its end.
  app
    .whenReady()
    .then(() => {
      log.info('started', {
        version: app.getVersion(),
        electron: process.versions.electron,
        userData: app.getPath('userData'),
        restarts: file.life.count,
        after: file.life.restarts.at(-1),
      })
      startShell(log, lifetime, { tally, life: file.life })
      return keepEvidence(app, log)
    })
    .catch((error: unknown) => lifetime.relaunch(`the shell did not start: ${String(error)}`))
} else {
  app.exit(0) // another shell runs on this machine, and has its screens
}
