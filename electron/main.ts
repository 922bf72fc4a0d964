// The kiosk shell, in the order in which it boots: before `ready`, `ready`, after. What each step does stands in its file.
import { crashReporter } from 'electron/common'
import { app, Menu } from 'electron/main'
import os from 'node:os'
import path from 'node:path'
import { dataPlaces } from './data-places.ts'
import { keepEvidence } from './recovery/evidence.ts'
import { LifeFile } from './recovery/life.ts'
import { Lifetime } from './lifetime.ts'
import { openLog } from './log.ts'
import { isHeld, isProcess } from './only-shell.ts'
import { registerScheme } from './doors/scheme.ts'
import { startShell } from './shell.ts'
import { Tally } from './recovery/tally.ts'

app.setName('Tribune')
const data = dataPlaces(app.getPath('userData'), {
  runtime: process.env['XDG_RUNTIME_DIR'],
  temporary: os.tmpdir(),
  user: process.getuid?.(),
})
if (data.scratch !== data.kept) app.setPath('userData', data.scratch)
app.enableSandbox()
registerScheme()
Menu.setApplicationMenu(null)
crashReporter.start({ uploadToServer: false })
// Chromium's own limit ends the whole application without a word; how often is too often is for recovery.ts to say.
app.commandLine.appendSwitch('disable-gpu-process-crash-limit')

if (app.requestSingleInstanceLock() || !isHeld(data.scratch, os.hostname(), isProcess)) {
  const log = openLog(path.join(data.scratch, 'logs'))
  if (data.fault !== undefined) log.error(data.fault)
  const tally = new Tally()
  const file = new LifeFile(data.scratch, Date.now(), (sentence) => log.warn(sentence))
  const lifetime = new Lifetime(log, file, tally)
  // Not awaited: `ready` comes only after this module has run to its end.
  app
    .whenReady()
    .then(() => {
      log.info('started', {
        version: app.getVersion(),
        electron: process.versions.electron,
        userData: data.kept,
        restarts: file.life.count,
        after: file.life.restarts.at(-1),
      })
      startShell(log, lifetime, { tally, life: file.life, data })
      return keepEvidence(app, log)
    })
    .catch((error: unknown) => lifetime.relaunch(`the shell did not start: ${String(error)}`))
} else {
  app.exit(0) // another shell runs on this machine, and has its screens
}
