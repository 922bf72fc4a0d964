import { spawn } from 'node:child_process'
import type { Log } from './log.ts'
import { KNOWN_COMMANDS, powerAt, type PowerCommand, type PowerSchedule } from './power-schedule.ts'

/** How often the schedule is looked at, ms. */
const LOOK_MS = 1_000
/** A command that takes longer is ended, ms. */
const LIMIT_MS = 10_000

export interface ScreenPowerOptions {
  readonly schedule: PowerSchedule
  /** The venue's time of day as if it were UTC, ms; undefined where no clock can be trusted. */
  readonly local: () => number | undefined
  readonly isNeeded: () => boolean
  readonly run?: typeof runCommand
  readonly log: Log
}

/** Switches the displays of the machine on and off by the venue's schedule, with whatever the system has for it. */
export class ScreenPower {
  #options: ScreenPowerOptions
  #timer: NodeJS.Timeout
  #is: 'on' | 'off' | undefined

  constructor(options: ScreenPowerOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.look(), LOOK_MS)
    this.look()
  }

  /** Looks now: an emergency does not wait. */
  look(): void {
    const { schedule, local, isNeeded, log, run = runCommand } = this.#options
    const wanted = powerAt(schedule, local(), isNeeded())
    if (wanted === this.#is) return
    this.#is = wanted
    log.info(`the displays are switched ${wanted}`)
    for (const command of (schedule.commands ?? KNOWN_COMMANDS)[wanted])
      run(command).then(
        (how) => log.info('a command of the displays', { run: command.run, how }),
        (error: unknown) => log.warn('a command of the displays failed', { run: command.run, error: String(error) }),
      )
  }

  /** Looks no more. Displays that are off stay so until the next start looks: a shell that starts anew at night wakes nobody. */
  stop(): void {
    clearInterval(this.#timer)
  }
}

/** Runs it where it is present. @returns how it went, in words @throws where it could not do what it should */
export function runCommand({ run, input = '' }: PowerCommand): Promise<'done' | 'not present'> {
  const [program = '', ...words] = run
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: LIMIT_MS })
    child.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve('not present') : reject(error)))
    child.on('exit', (code) => (code === 0 ? resolve('done') : reject(new Error(`exit code ${code ?? 'none'}`))))
    child.stdin.on('error', () => {}) // one that reads nothing has ended, which is told
    child.stdin.end(input)
  })
}
