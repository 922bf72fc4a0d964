import { disciplineRsc } from '../../odf/rsc.mjs'
import { el } from '../../odf/xml.mjs'
import { hourText, iso } from './calendar.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').UnitHead} UnitHead
 * @typedef {import('./plan.mjs').PlannedUnit} PlannedUnit
 */

const NOON = 13 * 3_600_000
const EVENING = 18 * 3_600_000

/** @param {number} start ms from midnight */
const sessionOf = (start) =>
  start < NOON
    ? { type: 'MOR', name: 'Morning Session', letter: 'M' }
    : start < EVENING
      ? { type: 'AFT', name: 'Afternoon Session', letter: 'A' }
      : { type: 'EVE', name: 'Evening Session', letter: 'E' }

/** @param {string} discipline @param {number} start ms from midnight @param {number} day from 1 */
const sessionCode = (discipline, start, day) => `${discipline}${String(day).padStart(2, '0')}${sessionOf(start).letter}`

/**
 * The `Unit` element of DT_SCHEDULE and its updates (odf.md 5.1).
 * @param {UnitHead} head @param {PlannedUnit} plan @param {{ status: string, began?: number, ended?: number }} of began and ended: ms
 */
export function unitEntry(head, plan, { status, began = head.from, ended = head.to }) {
  const running = ['RUNNING', 'INTERRUPTED', 'FINISHED'].includes(status)
  const day = Math.floor(head.from / 86_400_000) + 1
  const late = status === 'DELAYED' ? `Not before ${hourText(began)}` : status === 'POSTPONED' ? 'Postponed' : undefined
  return `\n${el(
    'Unit',
    {
      Code: head.rsc,
      PhaseType: '3',
      UnitNum: head.unitNum,
      ScheduleStatus: status,
      StartDate: iso(head.from),
      HideStartDate: late === undefined ? undefined : 'Y',
      EndDate: iso(head.to),
      ActualStartDate: running ? iso(began) : undefined,
      ActualEndDate: status === 'FINISHED' ? iso(ended) : undefined,
      Order: plan.field + 1,
      Medal: plan.phase.medal ?? '0',
      Venue: head.venue?.code,
      Location: head.venue?.location,
      SessionCode: sessionCode(head.rsc.slice(0, 3), plan.start, day),
    },
    late === undefined ? '' : el('StartText', { Language: 'ENG', Value: late }),
    el('ItemName', { Language: 'ENG', Value: `${head.event} ${head.sub}`.trim() }),
    el('VenueDescription', { VenueName: head.venue?.name, LocationName: head.venue?.locationName }),
  )}`
}

/**
 * DT_SCHEDULE of a discipline's day.
 * @param {string} discipline @param {readonly { head: UnitHead, plan: PlannedUnit }[]} units at least one
 * @returns {import('../../odf/feed.mjs').Draft}
 */
export function timetable(discipline, units) {
  /** @type {Map<string, { head: UnitHead, plan: PlannedUnit }[]>} */
  const sessions = new Map()
  for (const unit of units) {
    const day = Math.floor(unit.head.from / 86_400_000) + 1
    const code = sessionCode(discipline, unit.plan.start, day)
    sessions.set(code, [...(sessions.get(code) ?? []), unit])
  }
  const lines = [...sessions].map(([code, list]) => {
    const { name, type } = sessionOf(list[0]?.plan.start ?? 0)
    return `\n${el(
      'Session',
      {
        SessionCode: code,
        StartDate: iso(Math.min(...list.map(({ head }) => head.from))),
        EndDate: iso(Math.max(...list.map(({ head }) => head.to))),
        Venue: list[0]?.head.venue?.code,
        SessionStatus: 'SCHEDULED',
        SessionType: type,
      },
      el('SessionName', { Language: 'ENG', Value: name }),
    )}`
  })
  const entries = units.map(({ head, plan }) => unitEntry(head, plan, { status: 'SCHEDULED' }))
  return { type: 'DT_SCHEDULE', code: disciplineRsc(discipline), body: `${[...lines, ...entries].join('')}\n` }
}
