import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../../dist/hub/main.js', import.meta.url))

export interface HubOptions {
  readonly sources?: readonly string[]
  /** More words for it. */
  readonly options?: readonly string[]
  /** 0 picks one. */
  readonly port?: number
  /** Words before the hub's own command: another network namespace, say. It listens on all addresses then. */
  readonly within?: readonly string[]
  /** Kept by the caller; otherwise a folder of its own that goes with the hub. */
  readonly data?: string
}

/** A built hub in a process of its own. */
export class Hub {
  readonly url: string
  readonly data: string
  readonly #process: ChildProcess
  readonly #ownsData: boolean
  #output: () => string

  constructor(url: string, process: ChildProcess, data: string, ownsData: boolean, output: () => string) {
    this.url = url
    this.#process = process
    this.data = data
    this.#ownsData = ownsData
    this.#output = output
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  /** Everything it has said. */
  get output(): string {
    return this.#output()
  }

  /** At once, as a power cut does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** In an orderly way; its folder goes too, where it was its own. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    if (this.#ownsData) await rm(this.data, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = once(this.#process, 'exit')
    this.#process.kill(signal)
    await gone
  }

  /** Source health, by name. @throws when the hub does not answer */
  async get(route: string): Promise<unknown> {
    const response = await fetch(new URL(route, this.url))
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`)
    return response.json()
  }
}

/** Starts a hub and waits until it listens. @throws with what it said, when it ends before */
export async function startHub({ sources = [], options = [], port = 0, data, within = [] }: HubOptions): Promise<Hub> {
  const folder = data ?? (await mkdtemp(path.join(os.tmpdir(), 'tribune-e2e-')))
  const args = ['--port', String(port), '--data', folder, ...sources.flatMap((source) => ['--source', source])]
  args.push(...options)
  if (within.length > 0) args.push('--host', '0.0.0.0')
  const [program = process.execPath, ...words] = [...within, process.execPath, entry, ...args]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const listening = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const [, url] = /listening (http:\/\/\S+)/.exec(output) ?? []
      if (url !== undefined) resolve(url.replace(/\/$/, ''))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`the hub ended (${code ?? 'by a signal'}) and said: ${output}`)))
  })
  return new Hub(await listening, child, folder, data === undefined, () => output)
}
