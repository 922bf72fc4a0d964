import { dayAndMonth, isToday, sessionShort, sessionTitle } from './day-words.ts'
import { isFinal, isOver, lineProgress, linesOf, type Line, type Progress } from './lines.ts'
import type { Schedule, ScheduledUnit } from './model.ts'
import { plural } from './unit-name.ts'
import type { Cell, Chip, Column, Row, RowGroup, TableSpec } from '../parts/board-spec.ts'
import { nameCell, textCell } from '../parts/spec/cells.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { BESTS } from '../parts/spec/records.ts'
import { cells, withCells } from '../parts/spec/rows.ts'
import { shortEvent, timeOfDay, typeset } from '../parts/spec/words.ts'

/** A start farther away than this is only called next, min. */
const COUNTDOWN_FROM = 90

/**
 * A day's timetable → what its table says: a page per session, the running unit lit, the next one outlined. Pure.
 * @param now hub clock, ms. A countdown is only drawn on the day itself: a recording is years old.
 * @param disciplines names of the disciplines by code, for the subtitle.
 */
export function scheduleSpec(
  schedule: Schedule,
  now: number,
  disciplines: ReadonlyMap<string, string | undefined>,
): TableSpec {
  const lines = linesOf(schedule)
  const next = nextLine(schedule, lines, now)
  const rows = lines.map((line) => lineRow(line, line === next, schedule, now))
  const groups = sessionGroups(schedule, lines, disciplines)
  const here = lines.find((line) => isRunning(lineProgress(line))) ?? next ?? lastOver(lines)
  const group = groups.find((each) => each.id === here?.session) ?? groups[0]
  return {
    mark: 'schedule',
    title: group?.title ?? sessionTitle(schedule.day, undefined),
    subtitle: group?.subtitle ?? [dayAndMonth(schedule.day)],
    facts: [],
    columns: withCells(COLUMNS, rows),
    rows,
    groups,
    first: here?.id,
    legend: markLegend({}),
    note: rows.length === 0 ? 'The timetable of this day follows' : undefined,
    date: schedule.day,
  }
}

const COLUMNS: readonly Column[] = [
  { id: 'time', kind: 'time', spoken: 'Time', priority: 0, sample: '00:00' },
  { id: 'name', kind: 'name', spoken: 'Event', priority: 0 },
  { id: 'phase', kind: 'text', spoken: 'Phase', priority: 1, align: 'left' },
  { id: 'info', kind: 'text', spoken: 'Winner', priority: 2, align: 'left' },
  { id: 'state', kind: 'state', spoken: 'State', priority: 0 },
]

function isRunning(progress: Progress): boolean {
  return progress === 'live' || progress === 'running'
}

/** The first line that has not begun, once the day has: a day of which nothing is known yet has no next unit. */
function nextLine(schedule: Schedule, lines: readonly Line[], now: number): Line | undefined {
  const start = lines.find((line) => line.units[0].unit.start !== undefined)?.units[0].unit.start
  const begun = lines.some((line) =>
    line.units.some((each) => each.progress !== 'pending' || each.unit.status === 'GETTING_READY'),
  )
  if (!begun && !isToday(schedule.day, start, now)) return undefined
  const last = lines.findLastIndex((line) =>
    line.units.some((each) => each.progress !== 'pending' && each.progress !== 'off'),
  )
  const pending = (line: Line) => lineProgress(line) === 'pending'
  // A unit that was overtaken by later ones (a final that starts again) is still to come, but not what comes next.
  return lines.find((line, i) => pending(line) && (i > last || line.units.length > 1)) ?? lines.find(pending)
}

function lastOver(lines: readonly Line[]): Line | undefined {
  return lines.findLast((line) => isOver(lineProgress(line)))
}

function sessionGroups(
  schedule: Schedule,
  lines: readonly Line[],
  disciplines: ReadonlyMap<string, string | undefined>,
): readonly RowGroup[] {
  const ids = [...new Set(lines.map((line) => line.session))]
  return ids.map((id, i) => {
    const session = schedule.sessions[id]
    const codes = new Set(
      lines.filter((line) => line.session === id).flatMap((line) => line.units.map((u) => u.unit.discipline)),
    )
    const names = [...codes].map((code) => disciplines.get(code)).filter((name) => name !== undefined)
    const following = ids[i + 1]
    const next = following === undefined ? undefined : sessionShort(schedule.sessions[following])
    return {
      id,
      title: sessionTitle(schedule.day, session),
      subtitle: [...(names.length === 1 ? names : []), dayAndMonth(schedule.day)],
      aside: next === undefined ? undefined : { label: 'Next session', value: next },
    }
  })
}

function lineRow(line: Line, next: boolean, schedule: Schedule, now: number): Row {
  const [first] = line.units
  const progress = lineProgress(line)
  const several = line.units.length > 1
  const event = typeset(first.name.event)
  const phase = several ? plural(first.name.phase) : first.name.words
  const final = isFinal(line.id)
  return {
    id: line.id,
    group: line.session,
    quiet: isOver(progress) || progress === 'off' ? true : undefined,
    cells: cells({
      time: timeCell(first.unit),
      name: nameCell({ name: { full: event, short: shortEvent(first.name.event) } }, true),
      phase: phase === '' ? undefined : { kind: 'text', text: typeset(phase), strong: final ? true : undefined },
      info: infoCell(line, progress),
      state: stateCell(line, progress, next, schedule, now),
    }),
  }
}

function timeCell(unit: ScheduledUnit): Cell | undefined {
  return unit.hideStart === 'Y' ? undefined : textCell(timeOfDay(unit.start))
}

/** Who won, how many heats are done, or when it begins where no time is said. */
function infoCell(line: Line, progress: Progress): Cell | undefined {
  const [first] = line.units
  if (line.units.length > 1) return progress === 'official' ? undefined : heatsCell(line)
  const { winner, startText } = first.unit
  if (winner === undefined) return progress === 'pending' ? textCell(startText) : undefined
  const chips = Object.entries(winner.records ?? {})
    .toSorted((a, b) => Number(a[0]) - Number(b[0]))
    .map(([, record]): Chip => ({
      kind: BESTS.has(record.type) ? 'best' : 'record',
      text: record.type,
      equalled: record.equalled === 'Y',
    }))
    .filter((chip) => chip.kind === 'record')
  return { kind: 'text', lead: winner.name.family ?? winner.name.full, text: winner.result ?? '', chips }
}

function heatsCell(line: Line): Cell | undefined {
  const running = line.units.findIndex((each) => isRunning(each.progress))
  const word = line.units[0].name.phase.split(' ').at(-1) ?? ''
  if (running >= 0) return textCell(`${word} ${running + 1} of ${line.units.length}`)
  const done = line.units.filter((each) => isOver(each.progress)).length
  return done === 0 || done === line.units.length ? undefined : textCell(`${done} of ${line.units.length} done`)
}

const WORDS: Readonly<Record<string, string>> = {
  GETTING_READY: 'Getting ready',
  DELAYED: 'Delayed',
  INTERRUPTED: 'Interrupted',
  SCHEDULED_BREAK: 'Break',
  POSTPONED: 'Postponed',
  RESCHEDULED: 'Rescheduled',
  CANCELLED: 'Cancelled',
}

function stateCell(line: Line, progress: Progress, next: boolean, schedule: Schedule, now: number): Cell | undefined {
  switch (progress) {
    case 'official':
      return { kind: 'state', shape: 'official', text: 'Official' }
    case 'unofficial':
      return { kind: 'state', shape: 'unofficial', text: 'Unofficial' }
    case 'protest':
      return { kind: 'state', shape: 'protest', text: 'Protest' }
    case 'live':
      return { kind: 'state', shape: 'live', text: 'Live' }
    case 'running':
      return { kind: 'state', shape: 'live', text: 'Running' }
    case 'finished':
      return { kind: 'state', shape: 'quiet', text: 'Finished' }
    case 'off':
    case 'pending': {
      const coming = line.units.find((each) => each.progress === progress) ?? line.units[0]
      const word = WORDS[coming.unit.status ?? '']
      if (!next) return word === undefined ? undefined : { kind: 'state', shape: 'quiet', text: word }
      return { kind: 'state', shape: 'next', text: word ?? countdown(coming.unit.start, schedule, now) ?? 'Next' }
    }
  }
}

/** "in 16 min", on the day itself only. */
function countdown(start: string | undefined, schedule: Schedule, now: number): string | undefined {
  if (start === undefined || !isToday(schedule.day, start, now)) return undefined
  const minutes = Math.ceil((Date.parse(start) - now) / 60_000)
  return minutes > 0 && minutes <= COUNTDOWN_FROM ? `in ${minutes} min` : undefined
}
