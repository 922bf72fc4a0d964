import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Log } from '../log.ts'

/** Written no more often than this, s. */
const EVERY_S = 10

/** What the file needs of the machine. */
export interface AliveMachine {
  /** Since the machine started, s: a clock that is set does not change it. */
  readonly uptime: () => number
  readonly write: (text: string) => void
}

/**
 * For the watchdog outside the process (build/linux/watch): a file that holds the machine's uptime at the last moment by which every
 * screen had painted since the moment before. One screen that stands still is enough to stop it.
 */
export class AliveFile<Screen> {
  #screens: readonly Screen[]
  #machine: AliveMachine
  #log: Log
  #painted = new Set<Screen>()
  #isUnseen: (screen: Screen) => boolean
  #last = -Infinity
  #said = false
  /** Told of each such moment. */
  onAlive: () => void = () => {}

  /** @param isUnseen nobody can see that screen now, and it paints nothing */
  constructor(
    screens: readonly Screen[],
    machine: AliveMachine,
    log: Log,
    isUnseen: (screen: Screen) => boolean = () => false,
  ) {
    this.#screens = screens
    this.#machine = machine
    this.#log = log
    this.#isUnseen = isUnseen
  }

  /** Said of each screen after it painted; without one from time to time, since what nobody can see paints nothing. */
  painted(screen?: Screen): void {
    if (screen !== undefined) this.#painted.add(screen)
    const now = this.#machine.uptime()
    if (now - this.#last < EVERY_S || !this.#screens.every((each) => this.#painted.has(each) || this.#isUnseen(each)))
      return
    this.#last = now
    this.#painted.clear()
    this.onAlive()
    try {
      this.#machine.write(`${Math.floor(now)}\n`)
    } catch (error) {
      // A disk that takes nothing costs the watchdog, never the picture; the watchdog leaves alone what has no file.
      if (!this.#said) this.#log.warn('the file for the watchdog cannot be written', { error: String(error) })
      this.#said = true
    }
  }
}

/** `alive` among the user data of this machine. */
export function aliveMachine(userData: string): AliveMachine {
  const file = path.join(userData, 'alive')
  return {
    uptime: () => os.uptime(),
    write(text) {
      mkdirSync(userData, { recursive: true })
      writeFileSync(file, text)
    },
  }
}
