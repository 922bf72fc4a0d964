import type { JsonObject } from '../../protocol/json.ts'
import type { DocumentStore, Stamp } from '../store/store.ts'
import { DaySchedules } from './day-schedules.ts'
import { FieldOfPlay } from './field-of-play.ts'
import { sameJson } from './json-read.ts'
import type { OdfMemory } from './memory.ts'
import { changeTime, momentOf, nowUnit, type FieldUnit } from './now-units.ts'
import type { PlannedUnitRow } from './plan.ts'

/** A unit whose location nobody said. */
const UNKNOWN_LOCATION = 'main'

/**
 * The documents that are derived from many messages: `schedule/<day>` and `now/<location>`. Handlers say what they touched,
 * `note` remembers it after each message, `settle` brings the documents up to date once per commit: in a flood many messages
 * make one picture.
 */
export class Picture {
  readonly #store: DocumentStore
  readonly #memory: OdfMemory
  readonly #days: DaySchedules
  #byLocation = new Map<string, FieldOfPlay>()
  readonly #lines = new WeakMap<FieldUnit, JsonObject>()
  readonly #touched = new Set<string>()
  /** Locations whose picture is to be written, with the stamp of the message that changed it last. */
  readonly #due = new Map<string, Stamp>()

  constructor(store: DocumentStore, memory: OdfMemory) {
    this.#store = store
    this.#memory = memory
    this.#days = new DaySchedules(store, memory)
  }

  /**
   * After a start, when an epoch began, or when a message was taken back half way.
   * @param anew an epoch began: what was due is gone with the one before; else it stays due.
   */
  load(anew: boolean): void {
    if (anew) {
      this.#due.clear()
      this.#days.forget()
    }
    this.#byLocation = new Map()
    this.#touched.clear()
    for (const [, unit] of this.#memory.fields.entries()) this.#place(unit)
    this.#days.load()
  }

  /** The result of that unit changed. */
  touch(rsc: string): void {
    this.#touched.add(rsc)
    this.#days.touchUnit(rsc)
  }

  /** Only its line in the schedule did: a name. */
  touchLine(rsc: string): void {
    this.#days.touchUnit(rsc)
  }

  /** Sessions of that day changed. */
  touchDay(day: string): void {
    this.#days.touchDay(day)
  }

  /** The unit's row in the schedule was replaced, came or went. */
  plan(rsc: string, before: PlannedUnitRow | undefined, after: PlannedUnitRow | undefined): void {
    this.#touched.add(rsc)
    this.#days.plan(rsc, before, after)
  }

  /**
   * A message has been taken: the documents of what it touched are due.
   * @param everywhere a new competition day began: what was left open before is forgotten at every location.
   */
  note(stamp: Stamp, everywhere: boolean): void {
    if (everywhere) for (const location of this.#byLocation.keys()) this.#due.set(location, stamp)
    for (const rsc of this.#touched) {
      for (const location of this.#replace(rsc, stamp.receivedAt)) this.#due.set(location, stamp)
    }
    this.#touched.clear()
    this.#days.note(stamp)
  }

  /** Writes the documents that are due. */
  settle(): void {
    const today = this.#memory.meta?.today ?? ''
    const due = [...this.#due]
    this.#due.clear()
    for (const [location, stamp] of due) this.#putNow(location, today, stamp)
    this.#days.settle()
  }

  #putNow(location: string, today: string, stamp: Stamp): void {
    const { kept, forgotten } = this.#field(location).settle(today)
    const units: Record<string, JsonObject> = {}
    kept.forEach((unit, index) => {
      units[unit.rsc] = this.#line(unit, index + 1)
    })
    const key = `now/${location}`
    const held = this.#store.get(key)
    // An equal picture with a newer stamp is no news.
    if (held === undefined || !sameJson(held.value, { location, units }))
      this.#store.put(key, { location, units }, stamp)
    for (const { rsc } of forgotten) this.#memory.fields.delete(rsc)
  }

  /** The same object as long as nothing in it changed, so that it costs no comparison. */
  #line(unit: FieldUnit, sortOrder: number): JsonObject {
    const held = this.#lines.get(unit)
    if (held !== undefined && held['sortOrder'] === sortOrder) return held
    const line = nowUnit(unit, sortOrder)
    this.#lines.set(unit, line)
    return line
  }

  /** @returns the locations whose picture the unit belongs to, before and after; none where nothing of it changed. */
  #replace(rsc: string, receivedAt: number): string[] {
    const before = this.#memory.fields.get(rsc)
    const after = this.#fieldUnit(rsc, before, receivedAt)
    if (after !== undefined && !this.#memory.fields.set(rsc, { ...after })) return []
    const locations: string[] = []
    if (before !== undefined) {
      this.#field(before.location).delete(before)
      locations.push(before.location)
    }
    if (after === undefined) {
      this.#memory.fields.delete(rsc)
      return locations
    }
    this.#place(after)
    locations.push(after.location)
    return locations
  }

  #fieldUnit(rsc: string, before: FieldUnit | undefined, receivedAt: number): FieldUnit | undefined {
    const planned = this.#memory.units.get(rsc)
    const result = this.#memory.results.get(rsc)
    const phaseType = planned?.phaseType
    const scheduleStatus = planned?.status
    const resultStatus = result?.status
    const day = planned?.day ?? result?.day
    const moment = momentOf({ phaseType, scheduleStatus, resultStatus })
    if (day === undefined || moment === undefined) return undefined
    return {
      rsc,
      location: planned?.location ?? result?.location ?? planned?.venue ?? result?.venue ?? UNKNOWN_LOCATION,
      day,
      session: planned?.session,
      start: planned?.start ?? result?.start,
      order: planned?.order,
      phaseType,
      scheduleStatus,
      resultStatus,
      moment,
      changedAt: changeTime(before, moment, receivedAt),
    }
  }

  #place(unit: FieldUnit): void {
    this.#field(unit.location).put(unit)
  }

  #field(location: string): FieldOfPlay {
    let field = this.#byLocation.get(location)
    if (field === undefined) {
      field = new FieldOfPlay()
      this.#byLocation.set(location, field)
    }
    return field
  }
}
