import { rsc, unitField } from '../../odf/rsc.mjs'

/**
 * @typedef {import('./scenario.mjs').Scenario} Scenario
 * @typedef {import('./scenario.mjs').EventPlan} EventPlan
 * @typedef {import('./scenario.mjs').Phase} Phase
 * @typedef {import('./people.mjs').Gender} Gender
 * @typedef {{ scenario: Scenario, event: EventPlan, gender: Gender, phase: Phase, number: number, rsc: string, field: number,
 *   start: number, end: number, last: boolean }} PlannedUnit
 *   field: of play, from 0; start and end: ms from midnight of the day; last: of its event on this day
 */

const MINUTE = 60_000
/** Between two units on one field of play. */
const CHANGE_OVER = 5 * MINUTE
/** Nothing starts later than this. */
const LAST_START = 23 * 60 * MINUTE + 30 * MINUTE

/**
 * The units of one discipline on one day: events by turns of the families that play it, a final first, until the day is full.
 * @param {string} discipline @param {readonly Scenario[]} scenarios those that play it
 * @param {{ chance: import('./chance.mjs').Chance, most: number, fields: number, played: Set<string> }} of
 *   most: units, a whole event counting as one; played: events of days before, to which this day's are added
 * @returns {PlannedUnit[]} in order of time
 */
export function planDay(discipline, scenarios, { chance, most, fields, played }) {
  const turns = inTurns(scenarios.map((scenario) => chance.shuffled(eventsOf(discipline, scenario))))
  /** @type {PlannedUnit[]} */
  const units = []
  let taken = 0
  const clock = new FieldClock(fields, chance.between(8 * 2, 14 * 2) * 30 * MINUTE)
  for (const { scenario, event, gender } of turns) {
    const key = `${discipline}${gender}${event.code}`
    const room = most - taken
    if (room <= 0) break
    if (played.has(key)) continue
    const phases = chosen(event, room, taken === 0, chance)
    played.add(key)
    taken += event.whole ? 1 : phases.reduce((sum, { count }) => sum + count, 0)
    let ready = 0
    /** @type {PlannedUnit | undefined} */
    let last
    for (const { phase, count } of phases) {
      let phaseEnd = ready
      for (let number = 1; number <= count; number += 1) {
        const time = clock.take(ready, phase.minutes * MINUTE)
        if (time === undefined) continue
        const field = phase.unit?.(number) ?? unitField(number)
        const code = rsc(discipline, gender, event.code, phase.code, field)
        last = { scenario, event, gender, phase, number, rsc: code, ...time, last: false }
        units.push(last)
        phaseEnd = Math.max(phaseEnd, time.end)
        // The parts of a whole event are for the same people: one after the other.
        if (event.whole) ready = phaseEnd + CHANGE_OVER
      }
      ready = phaseEnd + CHANGE_OVER
    }
    if (last !== undefined) last.last = true
  }
  return units.toSorted((a, b) => a.start - b.start || (a.rsc < b.rsc ? -1 : 1))
}

/** @param {string} discipline @param {Scenario} scenario */
const eventsOf = (discipline, scenario) =>
  (scenario.disciplines[discipline] ?? []).flatMap((event) =>
    event.genders.split('').map((gender) => ({ scenario, event, gender: /** @type {Gender} */ (gender) })),
  )

/** The first of each list, then the second of each. @template T @param {readonly (readonly T[])[]} lists @returns {T[]} */
function inTurns(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

/**
 * Which phases of an event a day has: all of a whole one; else the final alone, the last two, or the beginning.
 * @param {EventPlan} event @param {number} room units @param {boolean} final it must have the last phase
 * @param {import('./chance.mjs').Chance} chance
 * @returns {{ phase: Phase, count: number }[]}
 */
function chosen(event, room, final, chance) {
  const all = event.phases.map((phase) => ({ phase, count: phase.units }))
  const size = (/** @type {typeof all} */ list) => list.reduce((sum, { count }) => sum + count, 0)
  // A whole event counts as one unit of the day, however many parts it has.
  if (event.whole || (size(all) <= room && room >= 50)) return all
  const draw = chance.next()
  // The match for the bronze belongs to the final.
  const end = all.length > 1 && all.at(-2)?.phase.medal === '3' ? 2 : 1
  const part = final || draw < 0.5 ? all.slice(-end) : draw < 0.8 ? all.slice(-end - 1) : all.slice(0, 1)
  let left = room
  return part
    .toReversed()
    .flatMap(({ phase, count }) => {
      const taken = Math.min(count, Math.max(left, 0))
      left -= taken
      return taken === 0 ? [] : [{ phase, count: taken }]
    })
    .toReversed()
}

/** When each field of play is free. */
class FieldClock {
  #free

  /** @param {number} fields @param {number} open ms from midnight */
  constructor(fields, open) {
    this.#free = Array.from({ length: fields }, () => open)
  }

  /** @param {number} ready not before @param {number} length ms @returns {{ field: number, start: number, end: number } | undefined} */
  take(ready, length) {
    const field = this.#free.indexOf(Math.min(...this.#free))
    const minutes = Math.ceil(Math.max(ready, this.#free[field] ?? 0) / (5 * MINUTE))
    const start = minutes * 5 * MINUTE
    if (start > LAST_START) return undefined
    this.#free[field] = start + length + CHANGE_OVER
    return { field, start, end: start + length }
  }
}
