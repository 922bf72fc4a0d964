import type { MOMENTS } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { compareTimes } from '../../sports/schedule/odf.ts'

export type Moment = (typeof MOMENTS)[number]

/** What is known of one unit, for the picture of a field of play. */
export interface FieldUnit {
  readonly rsc: string
  readonly location: string
  /** Competition day. */
  readonly day: string
  readonly session?: string | undefined
  readonly start?: string | undefined
  /** Order within its minute. */
  readonly order?: string | undefined
  readonly phaseType?: string | undefined
  readonly scheduleStatus?: string | undefined
  readonly resultStatus?: string | undefined
  readonly moment: Moment
  /** Hub clock, ms. */
  readonly changedAt: number
}

/** Changes of a unit within this time, at the same moment, do not move `changedAt` (SPEC: `now` stays quiet). */
export const QUIET_MS = 10_000

/** How many of each moment a field of play keeps: the document goes to every screen and stays small. */
const KEPT: Readonly<Record<Moment, number>> = { live: 16, result: 4, 'start list': 8, next: 4, ceremony: 4 }

const COMPETITION = '3'
const CEREMONY = '6'
const OFF = new Set(['UNSCHEDULED', 'CANCELLED', 'POSTPONED'])

/**
 * The moment a unit is in, from its schedule and its result; undefined where no screen needs it: training, meetings,
 * called off, over without a result.
 * RUNNING counts as live even while only a start list has come; FINISHED counts as result even before the result.
 */
export function momentOf(unit: {
  readonly phaseType?: string | undefined
  readonly scheduleStatus?: string | undefined
  readonly resultStatus?: string | undefined
}): Moment | undefined {
  const { phaseType, scheduleStatus, resultStatus } = unit
  const over = scheduleStatus === 'FINISHED'
  switch (resultStatus) {
    case undefined:
      break
    case 'START_LIST':
      if (scheduleStatus !== undefined && OFF.has(scheduleStatus)) return undefined
      return over ? 'result' : scheduleStatus === 'RUNNING' ? 'live' : 'start list'
    case 'LIVE':
    case 'INTERMEDIATE':
      return over ? 'result' : 'live'
    case 'PARTIAL':
      return scheduleStatus === 'RUNNING' ? 'live' : 'result'
    default:
      return 'result'
  }
  if (over || (scheduleStatus !== undefined && OFF.has(scheduleStatus))) return undefined
  if (phaseType === CEREMONY) return scheduleStatus === 'RUNNING' ? 'ceremony' : 'next'
  return phaseType === undefined || phaseType === COMPETITION ? 'next' : undefined
}

/** When a unit changed, for a screen on follow: moves with the moment, else at most every 10 s. */
export function changeTime(before: FieldUnit | undefined, moment: Moment, receivedAt: number): number {
  if (before === undefined || before.moment !== moment) return receivedAt
  const since = receivedAt - before.changedAt
  return since >= 0 && since < QUIET_MS ? before.changedAt : receivedAt
}

/**
 * The units that matter on one field of play, in order of time.
 * @param today the newest competition day heard of: what was left open on days before is forgotten, results are not.
 */
export function unitsThatMatter(all: Iterable<FieldUnit>, today: string): readonly FieldUnit[] {
  const byMoment = new Map<Moment, FieldUnit[]>()
  for (const unit of all) {
    if (unit.moment !== 'result' && unit.day < today) continue
    const group = byMoment.get(unit.moment)
    if (group === undefined) byMoment.set(unit.moment, [unit])
    else group.push(unit)
  }
  const kept: FieldUnit[] = []
  for (const [moment, group] of byMoment) {
    const newestFirst = moment === 'result' || moment === 'live'
    kept.push(...first(group, KEPT[moment], newestFirst ? byChange : byStart))
  }
  return kept.sort(byStart)
}

/** A unit as it stands in `now/<location>`. @param sortOrder its place in time. */
export function nowUnit(unit: FieldUnit, sortOrder: number): JsonObject {
  return present({
    sortOrder,
    moment: unit.moment,
    changedAt: unit.changedAt,
    status: unit.resultStatus ?? unit.scheduleStatus,
    start: unit.start,
    day: unit.day,
    session: unit.session,
  })
}

/** The `count` that come first: of a day's units only a few matter, so the rest is not sorted. */
function first(
  units: readonly FieldUnit[],
  count: number,
  compare: (a: FieldUnit, b: FieldUnit) => number,
): FieldUnit[] {
  if (units.length <= count) return [...units]
  const kept: FieldUnit[] = []
  for (const unit of units) {
    const last = kept[count - 1]
    if (last !== undefined && compare(unit, last) >= 0) continue
    let at = kept.length
    for (let other = kept[at - 1]; other !== undefined && compare(unit, other) < 0; other = kept[at - 1]) at -= 1
    kept.splice(at, 0, unit)
    kept.length = Math.min(kept.length, count)
  }
  return kept
}

/** Newest first. */
function byChange(a: FieldUnit, b: FieldUnit): number {
  return b.changedAt - a.changedAt || byStart(b, a)
}

function byStart(a: FieldUnit, b: FieldUnit): number {
  return (
    compareTimes(a.start, b.start) ||
    Number(a.order ?? 0) - Number(b.order ?? 0) ||
    (a.rsc < b.rsc ? -1 : a.rsc > b.rsc ? 1 : 0)
  )
}
