import { spawn } from 'node:child_process'
import type { Log } from '../log.ts'
import { KNOWN_COMMANDS, powerAt, type PowerCommand, type PowerSchedule } from './power-schedule.ts'

/** How often the schedule is looked at, ms: an emergency does not wait. */
const LOOK_MS = 1_000
/** Displays that were needed stay on for so long: the result is read, and what comes and goes makes no TV flicker; ms. */
const HOLD_MS = 10 * 60_000
/** Commands that all failed are tried again after so long, ms. */
const AGAIN_MS = 60_000
/** A command that takes longer is ended, ms. */
const LIMIT_MS = 10_000
/** A command's own words are read as far as this, characters. */
const LONGEST = 2_000
/** xset says so, and that all went well. */
const IN_VAIN = /.*does not have extension.*|.*not capable of.*/i

export interface ScreenPowerOptions {
  readonly schedule: PowerSchedule
  /** The venue's time of day as if it were UTC, ms; undefined where no clock can be trusted. */
  readonly local: () => number | undefined
  readonly isNeeded: () => boolean
  /** Monotonic, ms. */
  readonly now: () => number
  /** Told at every look: pages of displays that are off paint nothing. */
  readonly onLook?: ((is: 'on' | 'off') => void) | undefined
  readonly run?: typeof runCommand
  readonly log: Log
}

/** Switches the displays of the machine on and off by the venue's schedule, with whatever the system has for it. */
export class ScreenPower {
  #options: ScreenPowerOptions
  #timer: NodeJS.Timeout
  #is: 'on' | 'off' | undefined
  #neededUntil = -Infinity
  #again = Infinity
  /** One switch after the other: a slow "off" must not come after the "on" that follows it. */
  #work: Promise<void> = Promise.resolve()
  #said = new Set<string>()

  constructor(options: ScreenPowerOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.look(), LOOK_MS)
    this.look()
  }

  look(): void {
    const { schedule, local, isNeeded, now, onLook, log } = this.#options
    if (isNeeded()) this.#neededUntil = now() + HOLD_MS
    const wanted = powerAt(schedule, local(), now() < this.#neededUntil)
    onLook?.(wanted)
    if (wanted === this.#is && now() < this.#again) return
    if (wanted !== this.#is) log.info(`the displays are switched ${wanted}`)
    this.#is = wanted
    this.#switch(wanted)
  }

  /** A shell that ends leaves no display dark. Resolves when they are on again. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    if (this.#is === 'off') {
      this.#is = 'on'
      this.#switch('on')
    }
    await this.#work
  }

  #switch(to: 'on' | 'off'): void {
    this.#again = Infinity
    this.#work = this.#work.then(() => (to === this.#is ? this.#run(to) : undefined))
  }

  /** Runs all that is there. Never rejects. */
  async #run(to: 'on' | 'off'): Promise<void> {
    const { schedule, now, run = runCommand } = this.#options
    const commands = (schedule.commands ?? KNOWN_COMMANDS)[to]
    const ends = await Promise.allSettled(commands.map((command) => run(command)))
    const faults = ends.flatMap((end, i) =>
      end.status === 'rejected' ? [`${commands[i]?.run.join(' ')}: ${String(end.reason)}`] : [],
    )
    if (ends.some((end) => end.status === 'fulfilled' && end.value === 'done')) return
    this.#again = now() + AGAIN_MS
    const missing = [...new Set(commands.map(({ run: [program] }) => program))].join(', ')
    const all = 'the displays are not switched by the hours of "power"'
    this.#say(faults.length > 0 ? `${all}: ${faults.join('; ')}` : `${all}: none of ${missing} is installed`)
  }

  /** Each sentence once: a night has many minutes. */
  #say(sentence: string): void {
    if (this.#said.has(sentence)) return
    this.#said.add(sentence)
    this.#options.log.warn(sentence)
  }
}

/** Runs it where it is present. @returns how it went, in words @throws where it could not do what it should */
export function runCommand({ run, input = '' }: PowerCommand): Promise<'done' | 'not present'> {
  const [program = '', ...words] = run
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'pipe'], timeout: LIMIT_MS })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(0, LONGEST)))
    child.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve('not present') : reject(error)))
    child.on('close', (code) => {
      const [inVain] = IN_VAIN.exec(said) ?? []
      if (code === 0 && inVain === undefined) resolve('done')
      else reject(new Error(inVain ?? `exit code ${code ?? 'none'}`))
    })
    child.stdin.on('error', () => {}) // one that reads nothing has ended, which is told
    child.stdin.end(input)
  })
}
