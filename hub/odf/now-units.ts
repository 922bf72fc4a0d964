import type { MOMENTS } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'

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
 * `now/<location>`: the units that matter on one field of play.
 * @param today the newest competition day heard of: what was left open on days before is forgotten, results are not.
 */
export function nowDocument(location: string, all: Iterable<FieldUnit>, today: string): JsonObject {
  const kept: FieldUnit[] = []
  const byMoment = new Map<Moment, FieldUnit[]>()
  for (const unit of all) {
    if (unit.moment !== 'result' && unit.day < today) continue
    const group = byMoment.get(unit.moment)
    if (group === undefined) byMoment.set(unit.moment, [unit])
    else group.push(unit)
  }
  for (const [moment, group] of byMoment) {
    const newestFirst = moment === 'result' || moment === 'live'
    group.sort(newestFirst ? (a, b) => b.changedAt - a.changedAt || byStart(b, a) : byStart)
    kept.push(...group.slice(0, KEPT[moment]))
  }
  kept.sort(byStart)
  const units: Record<string, JsonObject> = {}
  kept.forEach((unit, index) => {
    units[unit.rsc] = present({
      sortOrder: index + 1,
      moment: unit.moment,
      changedAt: unit.changedAt,
      status: unit.resultStatus ?? unit.scheduleStatus,
      start: unit.start,
      day: unit.day,
      session: unit.session,
    })
  })
  return { location, units }
}

function byStart(a: FieldUnit, b: FieldUnit): number {
  const [at, bt] = [time(a.start), time(b.start)]
  return at - bt || Number(a.order ?? 0) - Number(b.order ?? 0) || (a.rsc < b.rsc ? -1 : a.rsc > b.rsc ? 1 : 0)
}

function time(start: string | undefined): number {
  const ms = start === undefined ? Number.NaN : Date.parse(start)
  return Number.isNaN(ms) ? Number.MAX_SAFE_INTEGER : ms
}
