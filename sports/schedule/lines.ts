import type { Schedule, ScheduledUnit } from './model.ts'
import { splitUnitName, type UnitName } from './unit-name.ts'

/** How far a unit is: the state of its result where there is one, else of the timetable. */
export type Progress = 'official' | 'unofficial' | 'protest' | 'live' | 'running' | 'finished' | 'off' | 'pending'

export interface LineUnit {
  readonly rsc: string
  readonly unit: ScheduledUnit
  readonly name: UnitName
  readonly progress: Progress
}

/** One line of the timetable: a unit, or all heats of one phase. Its id is the RSC of the first. */
export interface Line {
  readonly id: string
  readonly session: string
  readonly units: readonly [LineUnit, ...LineUnit[]]
}

/** Families whose heats, groups and semi-finals stand on one line; matches keep a line each. */
const GROUPED = new Set(['lanes', 'gaps', 'timed', 'attempts', 'heights'])
/** Training, meetings, press and draws are not for the hall (odf.md 5.1, PhaseType). */
const NOT_SHOWN = new Set(['1', '2', '4', '5', '7', '9'])

/** The lines of a day in the order of the timetable, heats of one phase together at the place of the first. */
export function linesOf(schedule: Schedule): readonly Line[] {
  const lines = new Map<string, { id: string; session: string; units: [LineUnit, ...LineUnit[]] }>()
  const units = Object.entries(schedule.units)
    .filter(([, unit]) => !NOT_SHOWN.has(unit.phaseType ?? ''))
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  for (const [rsc, unit] of units) {
    const name = splitUnitName(unit.name)
    const session = unit.session ?? ''
    const each: LineUnit = { rsc, unit, name, progress: progressOf(unit) }
    const grouped = GROUPED.has(unit.family) && name.number !== undefined && !isFinal(rsc)
    const key = grouped ? `${session} ${unit.discipline} ${name.event} ${name.phase}` : rsc
    const line = lines.get(key)
    if (line === undefined) lines.set(key, { id: rsc, session, units: [each] })
    else line.units.push(each)
  }
  return [...lines.values()]
}

/** Medals are decided in the phase FNL (odf.md 7). */
export function isFinal(rsc: string): boolean {
  return rsc.slice(22, 25) === 'FNL'
}

export function progressOf(unit: ScheduledUnit): Progress {
  switch (unit.resultStatus) {
    case 'OFFICIAL':
      return 'official'
    case 'PROTESTED':
      return 'protest'
    case 'UNOFFICIAL':
    case 'UNCONFIRMED':
    case 'PROVISIONAL':
      return 'unofficial'
    case 'LIVE':
    case 'INTERMEDIATE':
    case 'PARTIAL':
      return 'live'
    default:
  }
  switch (unit.status) {
    case 'RUNNING':
      return 'running'
    case 'FINISHED':
      return 'finished'
    case 'CANCELLED':
    case 'POSTPONED':
      return 'off'
    default:
      return 'pending'
  }
}

/** How far a line is: live while one of its units is, over when none is left. */
export function lineProgress(line: Line): Progress {
  const all = line.units.map((each) => each.progress)
  const first = (...wanted: readonly Progress[]) => wanted.find((progress) => all.includes(progress))
  return first('live', 'running', 'pending', 'protest', 'unofficial', 'finished', 'official') ?? 'off'
}

export function isOver(progress: Progress): boolean {
  return progress === 'official' || progress === 'unofficial' || progress === 'protest' || progress === 'finished'
}
