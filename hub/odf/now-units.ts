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

/** Newest change first. */
export function byChange(a: FieldUnit, b: FieldUnit): number {
  return b.changedAt - a.changedAt || byStart(b, a)
}

/** In order of time. */
export function byStart(a: FieldUnit, b: FieldUnit): number {
  return (
    compareTimes(a.start, b.start) ||
    Number(a.order ?? 0) - Number(b.order ?? 0) ||
    (a.rsc < b.rsc ? -1 : a.rsc > b.rsc ? 1 : 0)
  )
}
