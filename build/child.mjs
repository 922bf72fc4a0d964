import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

/** How long a child may take to go when asked, before it is ended, ms. */
const PATIENCE_MS = 1_500

/**
 * A program started from here, with all that it starts itself, and ended from here.
 */
export class Child {
  #process
  #ended = false
  /** Resolves with the exit code; a signal or a failed start counts as 1. */
  exit
  /** The last lines it said on its error stream, for a report. */
  lastWords = ''

  /**
   * @param {string} program
   * @param {readonly string[]} args
   * @param {{ logFile: string, env?: NodeJS.ProcessEnv, cwd?: string, onLine?: (line: string) => void }} options
   *   all it says goes to the log file; onLine hears its standard output
   */
  constructor(program, args, { logFile, env, cwd, onLine }) {
    const log = createWriteStream(logFile, { flags: 'a' })
    // A log that cannot be written is not worth the program.
    log.on('error', () => log.destroy())
    // A group of its own on POSIX: browsers are wrapper scripts, and leave helpers behind.
    const detached = process.platform !== 'win32'
    this.#process = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached, env: env ?? process.env, cwd })
    let rest = ''
    this.#process.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      if (log.writable) log.write(text)
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine?.(line)
    })
    this.#process.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      if (log.writable) log.write(text)
      this.lastWords = (this.lastWords + text).slice(-2_000)
    })
    this.exit = /** @type {Promise<number>} */ (
      new Promise((resolve) => {
        this.#process.on('error', (error) => {
          this.lastWords = error.message
          resolve(1)
        })
        this.#process.on('exit', (code) => resolve(code ?? 1))
      })
    ).finally(() => {
      this.#ended = true
      log.end()
    })
  }

  /** Asks it to go, and ends it when it does not. Resolves when it is gone. */
  async stop() {
    if (this.#ended) return
    this.#signal('SIGTERM')
    const timer = setTimeout(() => this.#signal('SIGKILL'), PATIENCE_MS)
    await this.exit
    clearTimeout(timer)
    this.#signal('SIGKILL') // what it left behind
  }

  /** Ends it at once, with its group: for the last moment of this process. */
  kill() {
    if (!this.#ended) this.#signal('SIGKILL')
  }

  /** @param {NodeJS.Signals} signal */
  #signal(signal) {
    const { pid } = this.#process
    if (pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, signal)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
