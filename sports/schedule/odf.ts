import { isJsonObject, type JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'

/** A `Unit` of DT_SCHEDULE as the hub reads it: strings as sent. */
export interface PlannedUnit {
  readonly rsc: string
  readonly discipline: string
  readonly family: string
  readonly name?: string | undefined
  readonly session?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly startText?: string | undefined
  readonly hideStart?: string | undefined
  readonly status?: string | undefined
  readonly phaseType?: string | undefined
  readonly medal?: string | undefined
  readonly venue?: string | undefined
  readonly location?: string | undefined
  readonly locationName?: string | undefined
  /** Order within its minute. */
  readonly order?: string | undefined
}

/** A `Session` of DT_SCHEDULE. */
export interface PlannedSession {
  readonly code: string
  readonly name?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly status?: string | undefined
  readonly type?: string | undefined
  readonly venue?: string | undefined
}

/** What a result adds to its line in the schedule. */
export interface ResultLine {
  readonly status: string
  /** Title words, where the schedule has no name. */
  readonly name: string
  /** Name, organisation, result and records of the first ranked, as they stand in the unit. */
  readonly winner?: JsonObject | undefined
}

/** Units that are not on the timetable (odf.md 5.1). */
export function isShown(unit: PlannedUnit): boolean {
  return unit.status !== 'UNSCHEDULED'
}

/**
 * One line of the timetable. The winner is named once the result is OFFICIAL, not before.
 * @param sortOrder its place in the day.
 */
export function scheduledUnit(unit: PlannedUnit, line: ResultLine | undefined, sortOrder: number): JsonObject {
  return present({
    sortOrder,
    discipline: unit.discipline,
    family: unit.family,
    name: unit.name ?? line?.name ?? unit.rsc,
    session: unit.session,
    start: unit.start,
    end: unit.end,
    startText: unit.startText,
    hideStart: unit.hideStart,
    status: unit.status,
    resultStatus: line?.status,
    phaseType: unit.phaseType,
    medal: unit.medal,
    venue: unit.venue,
    location: unit.location,
    locationName: unit.locationName,
    winner: line?.status === 'OFFICIAL' ? line.winner : undefined,
  })
}

export function scheduledSession(session: PlannedSession, sortOrder: number): JsonObject {
  return present({
    sortOrder,
    name: session.name,
    start: session.start,
    end: session.end,
    status: session.status,
    type: session.type,
    venue: session.venue,
  })
}

/** By day, time, then Order (odf.md 5.1, Eventorder SESSION and DATE); without a time at the end. */
export function byTime(a: PlannedUnit, b: PlannedUnit): number {
  return (
    compareTimes(a.start, b.start) ||
    numberOf(a.order) - numberOf(b.order) ||
    (a.rsc < b.rsc ? -1 : a.rsc > b.rsc ? 1 : 0)
  )
}

/** First ranked competitor of a unit, as a result line names it; ties: the first in SortOrder. */
export function winnerOf(competitors: JsonObject): JsonObject | undefined {
  let first: JsonObject | undefined
  for (const each of Object.values(competitors)) {
    if (!isJsonObject(each) || each['rank'] !== '1') continue
    if (first === undefined || Number(each['sortOrder']) < Number(first['sortOrder'])) first = each
  }
  if (first === undefined) return undefined
  const { name, organisation, result, records } = first
  return present({ name, organisation, result, records })
}

/** The competition day of a moment: it ends at 03:00 (odf.md 1, LogicalDate). @param start ISO with offset, local. */
export function competitionDay(start: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d))?/.exec(start ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour = '12'] = match
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 3)
  return new Date(local).toISOString().slice(0, 10)
}

/** "2016-08-12T09:30:00". */
const LOCAL_TIME_LENGTH = 19

/** Earlier first, without a time last. Most times of a venue are of one form and offset, which sorts as text. */
export function compareTimes(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  if (sameOffset(a, b)) return a < b ? -1 : 1
  const [at, bt] = [Date.parse(a), Date.parse(b)]
  if (Number.isNaN(at) || Number.isNaN(bt)) return Number.isNaN(at) ? (Number.isNaN(bt) ? 0 : 1) : -1
  return at - bt
}

/** The same form and, behind the seconds, the same offset. */
function sameOffset(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  for (let at = LOCAL_TIME_LENGTH; at < a.length; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false
  return true
}

function numberOf(order: string | undefined): number {
  const number = Number(order ?? '')
  return Number.isFinite(number) ? number : 0
}
