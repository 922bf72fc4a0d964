import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { StartedBy } from './slots.ts'

/**
 * What a shell says of its life to build/linux/start, which counts the ends that are a version's own fault (SPEC UP11): it has a display
 * and a configuration; it ends for a cause that need not be its version's; it has shown its picture for long enough.
 */
export type LifeWord = 'began' | 'excused' | 'well'

/** So long after its start a shell that still paints is well, ms. No hub is needed for that. */
export const WELL_AFTER_MS = 10 * 60_000

/** What stands after one more word: once well, a life is well, however it ends. Pure. */
export function wordAfter(before: string | undefined, word: LifeWord): LifeWord {
  return before === 'well' ? 'well' : word
}

/** The life of one shell, for the script that started it. */
export class LifeTeller {
  readonly #by: StartedBy | undefined
  readonly #now: () => number
  readonly #say: (sentence: string) => void
  readonly #started: number
  #isWell = false

  /**
   * @param by undefined: it was started by something else, and nobody counts
   * @param now monotonic, ms
   */
  constructor(by: StartedBy | undefined, now: () => number, say: (sentence: string) => void) {
    this.#by = by
    this.#now = now
    this.#say = say
    this.#started = now()
  }

  /** It has a display, and a configuration that is right. */
  began(): void {
    this.#leave('began')
  }

  /** All its screens have just painted. */
  painted(): void {
    if (this.#isWell || this.#now() - this.#started < WELL_AFTER_MS) return
    this.#isWell = true
    this.#leave('well')
  }

  #leave(word: LifeWord): void {
    const fault = this.#by && leaveLifeWord(this.#by, word)
    if (fault !== undefined) this.#say(`how this version does cannot be told to what started it: ${fault}`)
  }
}

/** Says it. The packaged version is never left, and says nothing. @returns what could not be written */
export function leaveLifeWord(
  { folder, slot }: Pick<StartedBy, 'folder' | 'slot'>,
  word: LifeWord,
): string | undefined {
  if (slot === 'packaged') return undefined
  const file = path.join(folder, 'life')
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${wordAfter(read(file), word)}\n`)
    return undefined
  } catch (error) {
    return String(error)
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined // nothing was said yet
  }
}
