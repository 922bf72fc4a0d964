import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { peek } from './peek.ts'
import { endNow, processesWith, type ProcessFacts } from './processes.ts'

const given = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run these tests by "node build/test.mjs --only shell"`)
  return value
}
const ATTEMPTS = 5
const ATTEMPT_MS = 4_000
const user = process.env['TRIBUNE_TEST_USER']

export interface ShellOptions {
  /** The display, ":99"; the machine's own where absent. */
  readonly display?: string | undefined
  readonly userData: string
  /** TRIBUNE_ variables. */
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** A packaged shell, instead of the built bundles. */
  readonly program?: string | undefined
}

/** A folder that the shell may write to, whoever it runs as. */
export async function makeFolder(name: string): Promise<string> {
  const folder = path.resolve(given('TRIBUNE_TEST_FOLDER'), name)
  await mkdir(folder, { recursive: true })
  if (user !== undefined) await chown(folder, Number(user), Number(user))
  return folder
}

/** Gives files that a test made to whom the shell runs as. */
export async function own(folder: string): Promise<void> {
  if (user === undefined) return
  const below = await readdir(folder, { recursive: true, encoding: 'utf8' })
  for (const name of ['', ...below]) await chown(path.join(folder, name), Number(user), Number(user))
}

/** A configuration that the shell may read, whoever it runs as. */
export async function writeConfiguration(file: string, content: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(file, JSON.stringify(content))
  await chmod(file, 0o644)
}

/** The shell as it is used: its own process, watched from outside through its debugging port. */
export class Shell {
  readonly userData: string
  readonly #process: ChildProcess
  #output = ''
  #browser: Browser | undefined
  #address = ''

  private constructor(options: ShellOptions) {
    this.userData = options.userData
    const home = path.dirname(options.userData)
    // Without a name a shell shows a code: TRIBUNE_SCREEN "" where that is wanted, a file where a file says it.
    const isNamed = options.args?.includes('--config') === true
    const name = isNamed ? {} : { TRIBUNE_SCREEN: 'shell' }
    const variables = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TRIBUNE_')))
    const args = [
      ...(options.program === undefined ? [given('TRIBUNE_TEST_APP')] : []),
      `--user-data-dir=${options.userData}`,
      '--remote-debugging-port=0',
      '--disable-gpu',
      ...(options.args ?? []),
    ]
    this.#process = spawn(options.program ?? given('TRIBUNE_TEST_ELECTRON'), args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...variables, ...name, HOME: home, ...(options.display && { DISPLAY: options.display }), ...options.env },
    })
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
  }

  /** Starts it; resolves at once. */
  static start(options: ShellOptions): Shell {
    return new Shell(options)
  }

  get output(): string {
    return this.#output
  }

  /** The newest window's page, when there is one. */
  async page(): Promise<Page> {
    const browser = (this.#browser ??= await connect(await this.#debugger()))
    const pages = () =>
      browser.contexts().flatMap((context) => context.pages().filter((page) => page.url().startsWith('app:')))
    await expect.poll(() => pages().length, { message: `no window: ${this.#output}` }).toBeGreaterThan(0)
    const page = pages().at(-1)
    if (page === undefined) throw new Error('the window went again')
    return page
  }

  /** The page after the shell has started itself anew. */
  async pageAfterRelaunch(): Promise<Page> {
    const before = this.#address
    await expect.poll(() => this.#debugger(), { message: 'the shell starts anew' }).not.toBe(before)
    this.#browser = undefined
    return this.page()
  }

  /** The address of its debugging port, which Chromium writes down in each of its lives. */
  async #debugger(): Promise<string> {
    const file = path.join(this.userData, 'DevToolsActivePort')
    let found = ''
    // Asked before there is a page, Electron's debugging port answers the driver's first words never.
    const targets = async () => {
      const said = [await readFile(file, 'utf8').catch(() => ''), this.#saidPort()].filter((each) => each !== '')
      for (const each of said) {
        const [port = '', route = ''] = each.split('\n')
        const listed = await fetch(`http://127.0.0.1:${port}/json/list`).then((answer) => answer.text(), String)
        if (!listed.includes('"url": "app://kiosk/')) continue
        found = `ws://127.0.0.1:${port}${route}`
        return found
      }
      return ''
    }
    await expect.poll(targets, { message: 'the shell starts', timeout: 30_000 }).not.toBe('')
    this.#address = found
    return found
  }

  /** The same by its own word: a disk that takes nothing takes no port, either. */
  #saidPort(): string {
    const [, port, route] = [...this.#output.matchAll(/DevTools listening on ws:\/\/[\d.]+:(\d+)(\S+)/g)].at(-1) ?? []
    return port === undefined ? '' : `${port}\n${route}`
  }

  /** Runs a word in its pages, without waiting for more than the word. */
  async evaluate(expression: string): Promise<void> {
    await peek(this.userData, `(${expression}, true)`, z.boolean())
  }

  /** Its processes, by their kind: "browser" for the main one. */
  processes(): readonly (ProcessFacts & { readonly kind: string })[] {
    return processesWith(`--user-data-dir=${this.userData}`).map((facts) => {
      const [, kind = 'browser'] = /--type=(\S+)/.exec(facts.commandLine) ?? []
      return { ...facts, kind }
    })
  }

  renderers(): readonly ProcessFacts[] {
    return this.processes().filter(({ kind }) => kind === 'renderer')
  }

  async log(): Promise<string> {
    return readFile(path.join(this.userData, 'logs', 'shell.log'), 'utf8')
  }

  /** How it ends. */
  async exit(): Promise<number | null> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await once(this.#process, 'exit')
    return this.#process.exitCode
  }

  /** Asks it to go, as a service manager does. @returns its exit code */
  async stop(): Promise<number | null> {
    this.#process.kill('SIGTERM')
    return this.exit()
  }

  /** At once, as a power cut does; whatever it left, too. */
  async kill(): Promise<void> {
    await this.#browser?.close()
    this.#browser = undefined
    this.#process.kill('SIGKILL')
    await this.exit()
    endNow(this.processes())
    await expect.poll(() => this.processes().length).toBe(0)
  }
}

/** The driver's first words are lost when they meet a window in the making: then it says them again. */
async function connect(address: string): Promise<Browser> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      return await chromium.connectOverCDP(address, { timeout: ATTEMPT_MS })
    } catch (error) {
      if (left === 1) throw error
    }
  }
}
