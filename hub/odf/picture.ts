import type { JsonObject } from '../../protocol/json.ts'
import { byTime, isShown, scheduledSession, scheduledUnit } from '../../sports/schedule/odf.ts'
import type { DocumentStore, Stamp } from '../store/store.ts'
import { sameJson } from './json-read.ts'
import type { OdfMemory } from './memory.ts'
import { changeTime, momentOf, nowDocument, type FieldUnit } from './now-units.ts'

/** A unit whose location nobody said. */
const UNKNOWN_LOCATION = 'main'

/**
 * The documents that are derived from many messages: `schedule/<day>` and `now/<location>`. Handlers say what they touched;
 * `refresh` brings the documents up to date once per message.
 */
export class Picture {
  readonly #store: DocumentStore
  readonly #memory: OdfMemory
  /** Units by location, and by day: what the documents are made of. */
  #byLocation = new Map<string, Map<string, FieldUnit>>()
  #unitsOfDay = new Map<string, Set<string>>()
  readonly #touchedUnits = new Set<string>()
  readonly #touchedDays = new Set<string>()

  constructor(store: DocumentStore, memory: OdfMemory) {
    this.#store = store
    this.#memory = memory
  }

  /** After a start, or when an epoch began. */
  load(): void {
    this.#byLocation = new Map()
    this.#unitsOfDay = new Map()
    this.#touchedUnits.clear()
    this.#touchedDays.clear()
    for (const [rsc, unit] of this.#memory.fields.entries()) this.#place(rsc, unit)
    for (const [rsc, unit] of this.#memory.units.entries()) this.#dayOf(unit.day).add(rsc)
  }

  /** Schedule or result of that unit changed. @param day its competition day in the schedule, before and after. */
  touch(rsc: string, ...days: readonly (string | undefined)[]): void {
    this.#touchedUnits.add(rsc)
    for (const day of days) if (day !== undefined) this.touchDay(day)
  }

  touchDay(day: string): void {
    this.#touchedDays.add(day)
  }

  /** The unit stands in the schedule of `day`, or in none any more. */
  plan(rsc: string, before: string | undefined, day: string | undefined): void {
    if (before !== undefined && before !== day) this.#dayOf(before).delete(rsc)
    if (day !== undefined) this.#dayOf(day).add(rsc)
    this.touch(rsc, before, day)
  }

  /**
   * Writes the documents that changed.
   * @param everywhere a new competition day began: what was left open before is forgotten at every location.
   */
  refresh(stamp: Stamp, everywhere: boolean): void {
    const locations = new Set<string>(everywhere ? this.#byLocation.keys() : [])
    for (const rsc of this.#touchedUnits) {
      const day = this.#memory.units.get(rsc)?.day
      if (day !== undefined) this.#touchedDays.add(day)
      for (const location of this.#replace(rsc, stamp.receivedAt)) locations.add(location)
    }
    const today = this.#memory.meta?.today ?? ''
    for (const location of locations) {
      const units = this.#byLocation.get(location)?.values() ?? []
      this.#put(`now/${location}`, nowDocument(location, units, today), stamp)
    }
    for (const day of this.#touchedDays) this.#putDay(day, stamp)
    this.#touchedUnits.clear()
    this.#touchedDays.clear()
  }

  /** @returns the locations whose picture the unit belongs to, before and after. */
  #replace(rsc: string, receivedAt: number): string[] {
    const before = this.#memory.fields.get(rsc)
    const after = this.#fieldUnit(rsc, before, receivedAt)
    const locations: string[] = []
    if (before !== undefined) {
      this.#byLocation.get(before.location)?.delete(rsc)
      locations.push(before.location)
    }
    if (after === undefined) {
      this.#memory.fields.delete(rsc)
      return locations
    }
    this.#memory.fields.set(rsc, { ...after })
    this.#place(rsc, after)
    locations.push(after.location)
    return locations
  }

  #fieldUnit(rsc: string, before: FieldUnit | undefined, receivedAt: number): FieldUnit | undefined {
    const planned = this.#memory.units.get(rsc)
    const result = this.#memory.results.get(rsc)
    const statuses = {
      phaseType: planned?.phaseType,
      scheduleStatus: planned?.status,
      resultStatus: result?.status,
    }
    const day = planned?.day ?? result?.day
    const moment = momentOf(statuses)
    if (day === undefined || moment === undefined) return undefined
    return {
      rsc,
      location: planned?.location ?? result?.location ?? planned?.venue ?? result?.venue ?? UNKNOWN_LOCATION,
      day,
      session: planned?.session,
      start: planned?.start ?? result?.start,
      order: planned?.order,
      ...statuses,
      moment,
      changedAt: changeTime(before, moment, receivedAt),
    }
  }

  #putDay(day: string, stamp: Stamp): void {
    const rscs = [...(this.#unitsOfDay.get(day) ?? [])]
    const planned = rscs.flatMap((rsc) => {
      const unit = this.#memory.units.get(rsc)
      return unit !== undefined && isShown(unit) ? [unit] : []
    })
    const sessions = [...this.#memory.sessions.entries()].map(([, session]) => session).filter((s) => s.day === day)
    const key = `schedule/${day}`
    if (planned.length === 0 && sessions.length === 0) return this.#store.remove(key)
    planned.sort(byTime)
    sessions.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : (a.start ?? '') > (b.start ?? '') ? 1 : 0))
    const units: Record<string, JsonObject> = {}
    planned.forEach((unit, index) => {
      units[unit.rsc] = scheduledUnit(unit, this.#memory.results.get(unit.rsc), index + 1)
    })
    const sessionsByCode = Object.fromEntries(sessions.map((s, index) => [s.code, scheduledSession(s, index + 1)]))
    this.#put(key, { family: 'schedule', day, sessions: sessionsByCode, units }, stamp)
  }

  /** An equal picture with a newer stamp is no news. */
  #put(key: string, value: JsonObject, stamp: Stamp): void {
    const held = this.#store.get(key)
    if (held === undefined || !sameJson(held.value, value)) this.#store.put(key, value, stamp)
  }

  #place(rsc: string, unit: FieldUnit): void {
    const units = this.#byLocation.get(unit.location)
    if (units === undefined) this.#byLocation.set(unit.location, new Map([[rsc, unit]]))
    else units.set(rsc, unit)
  }

  #dayOf(day: string): Set<string> {
    let units = this.#unitsOfDay.get(day)
    if (units === undefined) {
      units = new Set()
      this.#unitsOfDay.set(day, units)
    }
    return units
  }
}
