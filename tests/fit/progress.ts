import { disciplineOf } from './board.ts'
import type { Proof } from './prove-board.ts'
import type { Job } from './queue.ts'
import { sentenceOf, type PlacedFinding } from './report.ts'
import { fails } from './verdict.ts'

/** Faults of one picture that are said at once. */
const MOST_SAID = 4

interface Tally {
  left: number
  boards: number
  pages: number
  faults: number
  others: number
}

/** What a run says while it goes on: a fault when it is found, a line when a discipline is done, how much is left. */
export class Progress {
  readonly #say: (line: string) => void
  readonly #now: () => number
  readonly #started: number
  readonly #total: number
  readonly #groups = new Map<string, Tally>()
  readonly #said = new Set<string>()
  #done = 0

  /** @param now monotonic, ms */
  constructor(jobs: readonly Job[], say: (line: string) => void, now: () => number) {
    this.#say = say
    this.#now = now
    this.#started = now()
    this.#total = jobs.length
    for (const job of jobs) this.#tally(job).left += 1
  }

  /** The same fault on other pages of the same board is not said again, and of one picture only some: the table at the end has all. */
  found(findings: readonly PlacedFinding[], page: number): void {
    const fresh = new Set(
      findings
        .filter(fails)
        .map(sentenceOf)
        .filter((each) => !this.#said.has(each)),
    )
    const where = page === 0 ? '' : `, page ${page}`
    for (const sentence of [...fresh].slice(0, MOST_SAID)) this.#say(`  ! ${sentence}${where}`)
    if (fresh.size > MOST_SAID) this.#say(`  ! and ${fresh.size - MOST_SAID} more there`)
    for (const sentence of fresh) this.#said.add(sentence)
  }

  done(job: Job, { findings, pages }: Proof): void {
    this.#done += 1
    const tally = this.#tally(job)
    const faults = findings.filter(fails).length
    tally.left -= 1
    tally.boards += 1
    tally.pages += pages
    tally.faults += faults
    tally.others += findings.length - faults
    if (tally.left > 0) return
    const { boards, faults: failing, others } = tally
    const verdict = failing === 0 ? 'fits' : `${failing} faults`
    const more = others === 0 ? '' : `, ${others} remarks`
    this.#say(
      `${disciplineOf(job.board.key)}  ${boards} boards on ${tally.pages} pages: ${verdict}${more}  (${this.#left()})`,
    )
  }

  #tally({ board }: Job): Tally {
    const group = disciplineOf(board.key)
    const tally = this.#groups.get(group) ?? { left: 0, boards: 0, pages: 0, faults: 0, others: 0 }
    this.#groups.set(group, tally)
    return tally
  }

  #left(): string {
    const took = this.#now() - this.#started
    const left = (took / this.#done) * (this.#total - this.#done)
    const percent = Math.floor((100 * this.#done) / this.#total)
    return `${this.#done} of ${this.#total} boards, ${percent} %, ${minutes(took)} min so far, about ${minutes(left)} left`
  }
}

/** @param time ms */
export function minutes(time: number): string {
  return (time / 60_000).toFixed(1)
}
