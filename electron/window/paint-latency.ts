/** So many paints are remembered. */
const KEPT = 500
/** Versions that wait for their paint; what a page skips is never painted. */
const WAITING = 50

/** From the arrival of a change until its picture stood on the screen (kiosk.md 10). Times are monotonic, ms. */
export class PaintLatency {
  #arrived = new Map<string, number>()
  #took: number[] = []

  arrived(key: string, version: number, at: number): void {
    this.#arrived.set(`${key} ${version}`, at)
    const [oldest] = this.#arrived.keys()
    if (this.#arrived.size > WAITING && oldest !== undefined) this.#arrived.delete(oldest)
  }

  painted(key: string, version: number | undefined, at: number): void {
    const name = `${key} ${version ?? ''}`
    const arrived = this.#arrived.get(name)
    if (arrived === undefined) return
    this.#arrived.delete(name)
    this.#took.push(at - arrived)
    if (this.#took.length > KEPT) this.#took.shift()
  }

  /** 95 of 100 were faster, ms; undefined before the first. */
  p95(): number | undefined {
    const sorted = this.#took.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))]
  }
}
