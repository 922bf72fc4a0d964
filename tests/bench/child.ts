import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type * as z from 'zod'

/** A process of a bench: told something, it reports. It ends with the bench. */
export class Child<Command extends object, Report extends { type: string }> {
  readonly #process: ChildProcess
  readonly #name: string
  readonly #waiting = new Map<string, (report: Report) => void>()
  readonly #early = new Map<string, Report>()
  #fail: (error: Error) => void = () => undefined
  readonly #failed: Promise<never>
  /** A bench that fails leaves nothing behind. */
  readonly #kill = () => void this.#process.kill('SIGKILL')

  /** @param name of the entry: "hub" for hub.process.ts. */
  constructor(name: string, schema: z.ZodType<Report>) {
    this.#name = name
    this.#failed = new Promise((_, reject) => {
      this.#fail = reject
    })
    // Whoever waits hears of it; nobody else has to.
    this.#failed.catch(() => undefined)
    const file = path.join(path.dirname(process.argv[1] ?? ''), `${name}.process.js`)
    this.#process = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#process.on('message', (raw) => {
      const report = schema.parse(raw)
      const waits = this.#waiting.get(report.type)
      this.#waiting.delete(report.type)
      if (waits !== undefined) waits(report)
      else if ('reason' in report) this.#fail(new Error(`the ${name} process: ${String(report.reason)}`))
      else this.#early.set(report.type, report)
    })
    this.#process.on('exit', (code) => this.#fail(new Error(`the ${name} process ended (${code ?? 'by a signal'})`)))
    process.once('exit', this.#kill)
  }

  tell(command: Command): void {
    this.#process.send(command)
  }

  /** The next report of this type, also one that came already. @throws when the process ends or fails before */
  report<Type extends Report['type']>(type: Type, withinMs = 60_000): Promise<Extract<Report, { type: Type }>> {
    type Wanted = Extract<Report, { type: Type }>
    const isWanted = (report: Report): report is Wanted => report.type === type
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the ${this.#name} process did not report "${type}" within ${withinMs / 1000} s`)),
        withinMs,
      )
      const take = (report: Report) => {
        clearTimeout(timer)
        if (isWanted(report)) resolve(report)
      }
      this.#failed.catch((error: unknown) => {
        clearTimeout(timer)
        reject(error)
      })
      const early = this.#early.get(type)
      this.#early.delete(type)
      if (early === undefined) this.#waiting.set(type, take)
      else take(early)
    })
  }

  async end(): Promise<void> {
    process.off('exit', this.#kill)
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await gone
  }
}
