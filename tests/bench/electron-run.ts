import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { processesWith } from '../e2e-shell/harness/processes.ts'

const PATIENCE_MS = 60_000
/** What both, the shell and the bare window, say when something is seen. */
export const STANDS = 'the first picture stands'

export const given = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run this by "npm run bench"`)
  return value
}

/** A folder of the bench that the shell may write to, whoever it runs as. */
export function folderFor(name: string): string {
  const folder = path.join(given('TRIBUNE_TEST_FOLDER'), name)
  mkdirSync(folder, { recursive: true })
  own(folder)
  return folder
}

/** Gives a folder and what is in it to whom the shell runs as. */
export function own(folder: string): void {
  const user = process.env['TRIBUNE_TEST_USER']
  if (user === undefined) return
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of ['', ...below]) chownSync(path.join(folder, file), Number(user), Number(user))
}

/** The application that a run is measured against, where the shell's user can read it. */
export function bareWindow(): string {
  const folder = folderFor('bare-window')
  cpSync('tests/bench/bare-window', folder, { recursive: true })
  own(folder)
  return folder
}

/** One Electron application in a life of its own. */
export class ElectronRun {
  /** Until a picture stood, ms from its start. */
  readonly stands: Promise<number>
  readonly #process: ChildProcess
  readonly #userData: string

  constructor(
    app: string,
    userData: string,
    display: string,
    env: Readonly<Record<string, string>> = {},
    more: readonly string[] = [],
  ) {
    this.#userData = userData
    const started = performance.now()
    this.#process = spawn(
      given('TRIBUNE_TEST_ELECTRON'),
      [app, `--user-data-dir=${userData}`, '--disable-gpu', ...more],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: path.dirname(userData), DISPLAY: display, ...env },
      },
    )
    let said = ''
    this.stands = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no picture within a minute; it said: ${said}`)), PATIENCE_MS)
      this.#process.stderr?.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-4000)
        if (!said.includes(STANDS)) return
        clearTimeout(timer)
        resolve(performance.now() - started)
      })
    })
  }

  pids(): readonly number[] {
    return processesWith(`--user-data-dir=${this.#userData}`).map(({ pid }) => pid)
  }

  async end(): Promise<void> {
    const gone = once(this.#process, 'exit')
    if (this.#process.exitCode === null) {
      this.#process.kill('SIGTERM')
      await gone
    }
    for (const pid of this.pids()) process.kill(pid, 'SIGKILL')
  }
}
