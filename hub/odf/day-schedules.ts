import type { JsonObject } from '../../protocol/json.ts'
import { byTime, compareTimes, isShown, scheduledSession, scheduledUnit } from '../../sports/schedule/odf.ts'
import type { DocumentStore, Stamp } from '../store/store.ts'
import { sameJson } from './json-read.ts'
import type { OdfMemory } from './memory.ts'
import type { PlannedUnitRow } from './plan.ts'

/** One competition day as it was last written. */
interface Day {
  readonly rscs: Set<string>
  /** Lines by RSC in their order; absent while sessions, order or members of the day have changed. */
  lines: Record<string, JsonObject> | undefined
}

/**
 * `schedule/<day>`: handlers say which units and days they touched, `settle` writes what changed. While the order of a day
 * stands only the touched lines are made again: a status changes every few seconds, a time hardly ever.
 */
export class DaySchedules {
  readonly #store: DocumentStore
  readonly #memory: OdfMemory
  #days = new Map<string, Day>()
  readonly #touchedUnits = new Set<string>()
  readonly #touchedDays = new Set<string>()
  /** What is to be written, with the stamp of the message that touched it last. */
  readonly #dueUnits = new Map<string, Stamp>()
  readonly #dueDays = new Map<string, Stamp>()

  constructor(store: DocumentStore, memory: OdfMemory) {
    this.#store = store
    this.#memory = memory
  }

  /** Reads its memory again. What was due stays due. */
  load(): void {
    this.#days = new Map()
    this.#touchedUnits.clear()
    this.#touchedDays.clear()
    for (const [rsc, unit] of this.#memory.units.entries()) this.#day(unit.day).rscs.add(rsc)
  }

  /** A unit's row was replaced, came or went. */
  plan(rsc: string, before: PlannedUnitRow | undefined, after: PlannedUnitRow | undefined): void {
    this.#touchedUnits.add(rsc)
    if (before !== undefined && after !== undefined && keepsPlace(before, after)) return
    for (const [row, has] of [
      [before, false],
      [after, true],
    ] as const) {
      if (row === undefined) continue
      if (has) this.#day(row.day).rscs.add(rsc)
      else this.#day(row.day).rscs.delete(rsc)
      this.touchDay(row.day)
    }
  }

  touchUnit(rsc: string): void {
    this.#touchedUnits.add(rsc)
  }

  /** Sessions or the order of units changed. */
  touchDay(day: string): void {
    this.#day(day).lines = undefined
    this.#touchedDays.add(day)
  }

  /** A message has been taken: what it touched is due. */
  note(stamp: Stamp): void {
    for (const rsc of this.#touchedUnits) this.#dueUnits.set(rsc, stamp)
    for (const day of this.#touchedDays) this.#dueDays.set(day, stamp)
    this.#touchedUnits.clear()
    this.#touchedDays.clear()
  }

  /** An epoch began: what was due is gone with the one before. */
  forget(): void {
    this.#dueUnits.clear()
    this.#dueDays.clear()
  }

  settle(): void {
    const days = new Map(this.#dueDays)
    for (const [rsc, stamp] of this.#dueUnits) {
      const day = this.#refreshLine(rsc)
      if (day !== undefined && stamp.receivedAt >= (days.get(day)?.receivedAt ?? 0)) days.set(day, stamp)
    }
    this.forget()
    for (const [day, stamp] of days) this.#write(day, stamp)
  }

  /** @returns the day that changed with it. */
  #refreshLine(rsc: string): string | undefined {
    const unit = this.#memory.units.get(rsc)
    if (unit === undefined) return undefined
    const day = this.#day(unit.day)
    const held = day.lines?.[rsc]
    if (day.lines === undefined || held === undefined) return unit.day
    const line = scheduledUnit(unit, this.#memory.results.get(rsc), Number(held['sortOrder']))
    if (sameJson(held, line)) return undefined
    day.lines = { ...day.lines, [rsc]: line }
    return unit.day
  }

  #write(name: string, stamp: Stamp): void {
    const key = `schedule/${name}`
    const day = this.#day(name)
    const held = this.#store.get(key)
    const heldSessions = held?.value['sessions']
    if (day.lines !== undefined && heldSessions !== undefined) {
      this.#store.put(key, { family: 'schedule', day: name, sessions: heldSessions, units: day.lines }, stamp)
      return
    }
    const lines = this.#lines(day.rscs)
    const sessions = this.#sessions(name)
    day.lines = lines
    if (Object.keys(lines).length + Object.keys(sessions).length === 0) return this.#store.remove(key)
    const value = { family: 'schedule', day: name, sessions, units: lines }
    if (held === undefined || !sameJson(held.value, value)) this.#store.put(key, value, stamp)
  }

  #lines(rscs: ReadonlySet<string>): Record<string, JsonObject> {
    const shown: PlannedUnitRow[] = []
    for (const rsc of rscs) {
      const unit = this.#memory.units.get(rsc)
      if (unit !== undefined && isShown(unit)) shown.push(unit)
    }
    shown.sort(byTime)
    const lines: Record<string, JsonObject> = {}
    shown.forEach((unit, index) => {
      lines[unit.rsc] = scheduledUnit(unit, this.#memory.results.get(unit.rsc), index + 1)
    })
    return lines
  }

  #sessions(day: string): JsonObject {
    const sessions = [...this.#memory.sessions.entries()].map(([, session]) => session).filter((s) => s.day === day)
    sessions.sort((a, b) => compareTimes(a.start, b.start))
    return Object.fromEntries(sessions.map((each, index) => [each.code, scheduledSession(each, index + 1)]))
  }

  #day(name: string): Day {
    let day = this.#days.get(name)
    if (day === undefined) {
      day = { rscs: new Set(), lines: undefined }
      this.#days.set(name, day)
    }
    return day
  }
}

/** Neither the place in the day nor being in it changes. */
function keepsPlace(a: PlannedUnitRow, b: PlannedUnitRow): boolean {
  return a.day === b.day && a.start === b.start && a.order === b.order && isShown(a) === isShown(b)
}
