import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Keyboard and mouse of a virtual display: what they do comes to the shell as from a person, through the window system. */
export class Hands {
  readonly #env: NodeJS.ProcessEnv

  /** @param display ":99" */
  constructor(display: string) {
    this.#env = { ...process.env, DISPLAY: display }
  }

  /** A key or a chord: "Return", "ctrl+shift+alt+t". */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#xdotool('key', '--delay', '60', ...keys)
  }

  async click(x: number, y: number): Promise<void> {
    await this.#xdotool('mousemove', String(x), String(y), 'click', '1')
  }

  async hold(x: number, y: number, ms: number): Promise<void> {
    await this.#xdotool('mousemove', String(x), String(y), 'mousedown', '1')
    await pause(ms)
    await this.#xdotool('mouseup', '1')
  }

  async #xdotool(...words: readonly string[]): Promise<void> {
    await run('xdotool', words, { env: this.#env })
  }
}
