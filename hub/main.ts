import { pino } from 'pino'
import { createHub, VERSION, type Hub } from './hub.ts'
import { HELP, readSettings, type LogLevel } from './settings.ts'
import { errorText, StartError } from './start-error.ts'

/** A hub that is told to stop is gone after so long, whatever hangs. */
const LAST_MS = 1_800

async function main(): Promise<void> {
  const command = readSettings(process.argv.slice(2), process.env)
  if (command.kind === 'help') process.stdout.write(HELP)
  else if (command.kind === 'version') process.stdout.write(`${VERSION}\n`)
  else {
    const log = buildLog(command.settings.logLevel)
    // A fault that nobody caught leaves the process in an unknown state: what is durable is durable, the rest starts anew.
    process.on('uncaughtException', (error) => {
      log.fatal({ err: error }, 'the hub failed')
      process.exit(1)
    })
    const starting = createHub(command.settings, { log })
    stopOnSignal(starting)
    const hub = await starting
    process.stdout.write(`listening ${hub.url}\n`)
  }
}

/** Lines of JSON on stderr, written before the process can end. */
function buildLog(level: LogLevel) {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }))
}

function stopOnSignal(starting: Promise<Hub>): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), LAST_MS).unref()
    starting.then(
      (hub) => hub.close().finally(() => process.exit(0)),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `The hub failed: ${errorText(error)}\n`)
  process.exit(1)
})
