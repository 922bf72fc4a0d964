import type { Time } from '../time.ts'
import { errorText } from '../start-error.ts'
import type { Disk, DiskOp } from './disk.ts'

/** How long changes are collected when the disk was idle: a single change is not kept waiting. */
const TICK_MS = 2
/** How long they are collected at least while one batch follows the other: a flood makes few batches. */
const BUSY_TICK_MS = 16
/** Between two attempts to write a batch that failed. */
const RETRY_MS = 500

export type DiskHealth =
  | { readonly writable: true }
  | { readonly writable: false; readonly since: number; readonly reason: string }

/** What one batch writes, and what is to be done once it is durable. */
export interface Sealed {
  readonly ops: readonly DiskOp[]
  readonly publish: () => void
}

interface Waiter {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * Group commit: whatever is collected while one batch is written becomes the next one. A batch that fails is tried again until
 * it succeeds, in order, so nothing is published that is not durable, and nothing collected is lost while the process lives.
 */
export class Committer {
  private readonly disk: Disk
  private readonly time: Time
  private readonly seal: () => Sealed
  private dirty = false
  private running = false
  private closed = false
  private waiters: Waiter[] = []
  private written: Promise<void> = Promise.resolve()
  private callOffTick: (() => void) | undefined
  private wakeUp: (() => void) | undefined
  private state: DiskHealth = { writable: true }
  private count = 0

  constructor(disk: Disk, time: Time, seal: () => Sealed) {
    this.disk = disk
    this.time = time
    this.seal = seal
  }

  /** Batches written so far. */
  get commits(): number {
    return this.count
  }

  get health(): DiskHealth {
    return this.state
  }

  /** Something was collected. */
  touch(): void {
    this.dirty = true
    if (this.running) return
    this.running = true
    this.callOffTick = this.time.after(TICK_MS, () => this.start())
  }

  /** Resolves when all that was collected so far is durable and published; rejects when the store closes before. */
  durable(): Promise<void> {
    if (!this.dirty) return this.written
    return new Promise((resolve, reject) => this.waiters.push({ resolve, reject }))
  }

  /** Writes what is left, as far as the disk allows, and refuses the rest. */
  async close(): Promise<void> {
    this.closed = true
    this.wakeUp?.()
    if (this.callOffTick) {
      this.callOffTick()
      this.start()
    }
    await this.written
  }

  private start(): void {
    this.callOffTick = undefined
    this.written = this.run()
  }

  private async run(): Promise<void> {
    while (this.dirty) {
      const begun = this.time.monotonic()
      // What is collected while it is sealed belongs to it.
      const sealed = this.seal()
      this.dirty = false
      const waiters = this.waiters
      this.waiters = []
      const failed = await this.write(sealed.ops)
      if (failed) {
        for (const waiter of waiters) waiter.reject(failed)
        continue
      }
      if (sealed.ops.length > 0) this.count += 1
      sealed.publish()
      for (const waiter of waiters) waiter.resolve()
      if (this.dirty && !this.closed) await this.rest(BUSY_TICK_MS - (this.time.monotonic() - begun))
    }
    this.running = false
  }

  /** @returns why the batch was given up; only when the store closes. */
  private async write(ops: readonly DiskOp[]): Promise<Error | undefined> {
    if (ops.length === 0) return undefined
    for (let attempt = 0; ; attempt += 1) {
      try {
        if (attempt > 0) await this.disk.reopen()
        await this.disk.write(ops)
        this.state = { writable: true }
        return undefined
      } catch (error) {
        const since = this.state.writable ? this.time.wall() : this.state.since
        this.state = { writable: false, since, reason: errorText(error) }
        if (this.closed) return new Error(`not stored: ${errorText(error)}`, { cause: error })
        await this.rest(RETRY_MS)
      }
    }
  }

  /** Waits, unless the store closes. */
  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.time.after(ms, resolve)
      this.wakeUp = () => {
        callOff()
        resolve()
      }
    })
  }
}
