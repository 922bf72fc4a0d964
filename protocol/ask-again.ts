import { askAgainDelay } from './feed-retry.ts'

/** What was asked for and has not come in a form that can be used: when to ask again (SPEC PA3, PA8). All times monotonic ms. */
export class AskAgain {
  #open = new Map<string, { due: number; times: number }>()

  /** @returns whether to ask now; else `due` says it when the time has come. */
  need(key: string, now: number): boolean {
    if (this.#open.has(key)) return false
    this.#open.set(key, { due: now + askAgainDelay(1), times: 1 })
    return true
  }

  waits(key: string): boolean {
    return this.#open.has(key)
  }

  /** It came. */
  done(key: string): void {
    this.#open.delete(key)
  }

  /** What to ask for again now. */
  due(now: number): string[] {
    const keys: string[] = []
    for (const [key, wait] of this.#open) {
      if (wait.due > now) continue
      wait.times += 1
      wait.due = now + askAgainDelay(wait.times)
      keys.push(key)
    }
    return keys
  }

  /** A new connection asks anew for everything by its hello. */
  clear(): void {
    this.#open.clear()
  }
}
