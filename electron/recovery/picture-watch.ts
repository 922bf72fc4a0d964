import type { Log } from '../log.ts'
import { handedOn, judge, type Look, type Seen } from './picture-judge.ts'
import type { PictureFault } from './recovery.ts'

/** How often a picture is looked at, and how soon again where it looks wrong, ms. */
const LOOK_MS = 10_000
const AGAIN_MS = 2_000
/** A capture that takes longer tells nothing, ms. */
const PATIENCE_MS = 5_000

export interface PictureWatchOptions {
  /** Looks at the window as it is; rejects where that cannot be done. */
  readonly look: () => Promise<Look>
  readonly onFault: (fault: PictureFault) => void
  readonly log: Log
  /** What the window before had seen. */
  readonly before?: Seen | undefined
}

/** Looks at what really stands on a display, again and again, and tells what is wrong with it; goes on after a fault of place. */
export class PictureWatch {
  #options: PictureWatchOptions
  #seen: Seen
  #timer: NodeJS.Timeout | undefined
  #over = false
  #said = ''

  constructor(options: PictureWatchOptions) {
    this.#options = options
    this.#seen = options.before ?? {}
    this.#next(LOOK_MS)
  }

  /** What the window that replaces this one must know. */
  handedOn(): Seen {
    return handedOn(this.#seen)
  }

  stop(): void {
    this.#over = true
    clearTimeout(this.#timer)
  }

  #next(ms: number): void {
    if (!this.#over) this.#timer = setTimeout(() => void this.#look(), ms)
  }

  async #look(): Promise<void> {
    let again = LOOK_MS
    try {
      const look = await inTime(this.#options.look())
      if (this.#over) return
      const { verdict, seen } = judge(this.#seen, look)
      this.#seen = seen
      if (verdict.kind !== 'fine') again = AGAIN_MS
      if (verdict.kind === 'fault') this.#options.onFault(verdict.fault)
      this.#said = ''
    } catch (error) {
      // Whether the page lives is its heartbeat's to say; that nobody can look is worth a line, once.
      const why = String(error)
      if (why !== this.#said) this.#options.log.warn('the picture of a screen cannot be looked at', { why })
      this.#said = why
    }
    this.#next(again)
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no picture came in time')), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
