import type { ProcessMetric } from 'electron/main'
import { memoryState, withSample, type MemorySample } from './memory-trend.ts'
import type { Failure } from './recovery.ts'

/** How often memory is looked at, ms. */
const LOOK_MS = 60_000
const KIB = 1024

export interface MemoryWatchOptions {
  /** `app.getAppMetrics` */
  readonly metrics: () => readonly ProcessMetric[]
  /** The pages, each with the process that draws it now; the rest of the processes is the shell's. */
  readonly pages: () => readonly { pid(): number | undefined; failed(failure: Failure): void }[]
  readonly failed: (failure: Failure) => void
  /** May a screen be disturbed for a second? */
  readonly isQuiet: () => boolean
  /** What each page, and the rest together, may hold; bytes. */
  readonly budget: number
}

/** Follows what the shell's processes hold, and tells what is too much. */
export class MemoryWatch {
  #options: MemoryWatchOptions
  #timer: NodeJS.Timeout
  #started = performance.now()
  #shell: readonly MemorySample[] = []
  /** By process: a new page begins anew. */
  #pages = new Map<number, { readonly started: number; readonly samples: readonly MemorySample[] }>()
  /** All processes together. */
  #all: readonly MemorySample[] = []

  constructor(options: MemoryWatchOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.#look(), LOOK_MS)
  }

  /** All processes together: now, from minute to minute, and since when. */
  trend(): { readonly bytes: number; readonly samples: readonly MemorySample[]; readonly started: number } {
    const bytes = this.#options.metrics().reduce((sum, { memory }) => sum + memory.workingSetSize * KIB, 0)
    return { bytes, samples: this.#all, started: this.#started }
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const { metrics, pages, failed, isQuiet, budget } = this.#options
    const at = performance.now()
    const held = new Map(metrics().map(({ pid, memory }) => [pid, memory.workingSetSize * KIB]))
    const total = [...held.values()].reduce((sum, bytes) => sum + bytes, 0)
    this.#all = withSample(this.#all, { at, bytes: total })
    let others = total
    const before = this.#pages
    this.#pages = new Map()
    for (const page of pages()) {
      const pid = page.pid()
      if (pid === undefined) continue
      const bytes = held.get(pid) ?? 0
      others -= bytes
      const known = before.get(pid) ?? { started: at, samples: [] }
      const samples = withSample(known.samples, { at, bytes })
      this.#pages.set(pid, { ...known, samples })
      const state = memoryState(samples, known.started, budget)
      if (state !== 'fine') page.failed({ kind: 'memory', of: 'page', state, quiet: isQuiet() })
    }
    this.#shell = withSample(this.#shell, { at, bytes: others })
    const state = memoryState(this.#shell, this.#started, budget)
    if (state !== 'fine') failed({ kind: 'memory', of: 'shell', state, quiet: isQuiet() })
  }
}
