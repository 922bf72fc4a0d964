import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { DIST } from '../../build/build.mjs'

export interface HubExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** The built hub as a process of its own, as `npm run hub` starts it. */
export class HubProcess {
  /** Resolves when the process is gone. */
  readonly exit: Promise<HubExit>
  private readonly child: ChildProcess
  private readonly listening: Promise<string>
  private stdout = ''
  private stderr = ''

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, [path.join(DIST, 'hub', 'main.js'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()))
    this.listening = new Promise((resolve) => {
      this.child.stdout?.on('data', (chunk: Buffer) => {
        this.stdout += chunk.toString()
        const url = /^listening (http:\/\/\S+)$/m.exec(this.stdout)?.[1]
        if (url !== undefined) resolve(url)
      })
    })
    this.exit = new Promise((resolve, reject) => {
      this.child.on('error', reject)
      this.child.on('close', (code, signal) => resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }))
    })
  }

  /** The address it printed. @throws what it wrote when it ended instead. */
  url(): Promise<string> {
    const ended = this.exit.then((exit) => {
      throw new Error(`the hub ended with ${exit.code}: ${exit.stderr}`)
    })
    return Promise.race([this.listening, ended])
  }

  /** Sends a signal to this process and no other. */
  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }
}
