import { byChange, byStart, type FieldUnit, type Moment } from './now-units.ts'

/** How many of each moment a field of play keeps: the document goes to every screen and stays small. */
const KEPT: Readonly<Record<Moment, number>> = { live: 16, result: 4, 'start list': 8, next: 4, ceremony: 4 }

/** The units of one location, each moment in the order in which they matter: so the first few need no search. */
export class FieldOfPlay {
  readonly #byMoment = new Map<Moment, FieldUnit[]>()
  /** Units that were over already when they came. */
  #over: FieldUnit[] = []
  /** The competition day up to which what was left open is forgotten. */
  #today = ''

  put(unit: FieldUnit): void {
    if (isOver(unit, this.#today)) {
      this.#over.push(unit)
      return
    }
    const units = this.#byMoment.get(unit.moment)
    if (units === undefined) this.#byMoment.set(unit.moment, [unit])
    else units.splice(placeOf(unit, units), 0, unit)
  }

  /** Takes the unit away, wherever it stood; `unit` holds what it was put with. */
  delete(unit: FieldUnit): void {
    const units = this.#byMoment.get(unit.moment) ?? []
    const place = placeOf(unit, units)
    const found = units[place]?.rsc === unit.rsc ? place : units.findIndex((each) => each.rsc === unit.rsc)
    if (found >= 0) units.splice(found, 1)
    this.#over = this.#over.filter((each) => each.rsc !== unit.rsc)
  }

  /**
   * The units that matter, in order of time, and those that no longer count: older results, which come back by themselves
   * when something changes in them, and what was left open on a day that is over.
   * @param today the newest competition day heard of.
   */
  settle(today: string): { readonly kept: readonly FieldUnit[]; readonly forgotten: readonly FieldUnit[] } {
    const forgotten = this.#over
    this.#over = []
    if (today !== this.#today) {
      this.#today = today
      for (const [moment, units] of this.#byMoment) {
        forgotten.push(...units.filter((unit) => isOver(unit, today)))
        this.#byMoment.set(
          moment,
          units.filter((unit) => !isOver(unit, today)),
        )
      }
    }
    const kept: FieldUnit[] = []
    for (const [moment, units] of this.#byMoment) {
      const count = Math.min(units.length, KEPT[moment])
      for (const unit of units.slice(0, count)) kept.push(unit)
      if (moment === 'result') forgotten.push(...units.splice(count))
    }
    return { kept: kept.sort(byStart), forgotten }
  }
}

function isOver(unit: FieldUnit, today: string): boolean {
  return unit.moment !== 'result' && unit.day < today
}

/** Where the unit stands among its like, or would. */
function placeOf(unit: FieldUnit, units: readonly FieldUnit[]): number {
  const compare = unit.moment === 'result' || unit.moment === 'live' ? byChange : byStart
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = units[middle]
    if (other !== undefined && compare(other, unit) < 0) low = middle + 1
    else high = middle
  }
  return low
}
