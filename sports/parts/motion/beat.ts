/** ms: six steps make the two seconds of look.md's LIVE dot. */
export const BEAT = 2000 / 6

/** Calls back every `ms`, for ever. @returns the way to stop. */
export type Every = (ms: number, tick: () => void) => () => void

/**
 * The one timer behind all that moves for as long as it stands: LIVE dots and the bar of a page. An animation would make the
 * browser draw frame after frame, and every result would wait for the next of them; between two beats nothing is drawn.
 * It runs only while somebody listens, and all dots of a page are in step.
 */
export class Beat {
  readonly #every: Every
  readonly #listeners = new Set<{ readonly listener: (count: number) => void }>()
  #stop: (() => void) | undefined
  #count = 0

  constructor(every: Every) {
    this.#every = every
  }

  /** @param listener told at every beat which one it is, counted from 1. @returns the way to leave. */
  join(listener: (count: number) => void): () => void {
    const entry = { listener }
    this.#listeners.add(entry)
    this.#stop ??= this.#every(BEAT, () => this.#tick())
    return () => {
      if (!this.#listeners.delete(entry) || this.#listeners.size > 0) return
      this.#stop?.()
      this.#stop = undefined
      this.#count = 0
    }
  }

  #tick(): void {
    this.#count += 1
    for (const { listener } of Array.from(this.#listeners)) listener(this.#count)
  }
}

const LIVE = [1, 0.85, 0.7, 0.55, 0.7, 0.85] as const

/** Opacity of a LIVE dot at a beat: down from 100 to 55 % and up again in 2 s (look.md, Motion). */
export function liveOpacity(count: number): number {
  return LIVE[count % LIVE.length] ?? 1
}

/** How much of its bar a page still has, 1 to 0. @param hold how long it stays; @param age how long it has stood, ms. */
export function barLeft(hold: number, age: number): number {
  return Math.min(1, Math.max(0, 1 - age / hold))
}

/** The beat of this page. */
export const pageBeat = new Beat((ms, tick) => {
  const timer = setInterval(tick, ms)
  return () => clearInterval(timer)
})
