import { disciplineOf, type Board } from './board.ts'

/** A board in one language. */
export interface Job {
  readonly board: Board
  readonly language: string
}

/** What is still to be proven: discipline by discipline, and for each wall first what is in the language it stands in. */
export class Queue {
  readonly #waiting: Job[]

  constructor(jobs: readonly Job[]) {
    // Stable: within a discipline as they came.
    this.#waiting = jobs.toSorted(
      (a, b) => order(a.board) - order(b.board) || (groupOf(a) < groupOf(b) ? -1 : groupOf(a) > groupOf(b) ? 1 : 0),
    )
  }

  /** @param language that of the wall that asks */
  next(language: string | undefined): Job | undefined {
    const group = this.#waiting[0] && groupOf(this.#waiting[0])
    const same = this.#waiting.findIndex((job) => job.language === language)
    const found = this.#waiting[same]
    const at = found !== undefined && groupOf(found) === group ? same : 0
    return this.#waiting.splice(at, 1)[0]
  }
}

const groupOf = ({ board }: Job) => disciplineOf(board.key)
/** What belongs to all disciplines comes last. */
const order = ({ key }: Board) => (disciplineOf(key) === 'ALL' ? 1 : 0)
