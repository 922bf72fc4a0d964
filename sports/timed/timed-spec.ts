import type { TimedCompetitor, TimedUnit } from './model.ts'
import { isSlalom, isTotal, MATRIX_FROM, PENALTY_LEGEND, runCells, runColumn } from './run-columns.ts'
import type { Course } from './course.ts'
import { panel } from './on-course.ts'
import { gatesText, penaltyLabel, shotsText } from './penalties.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import {
  COLUMNS,
  CREW_WHERE_ROOM,
  factColumn,
  marksIfAny,
  resultColumn,
  resultRow,
  withCells,
} from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'
import { fieldOf, isOpen, leadersOf, newestOf, nextOf, rowsNow, upIds, type Entry } from '../parts/turns/field.ts'
import { runColumns, totalsFor, type RunColumn } from '../parts/turns/totals.ts'

const NEVER_STARTED = new Set(['DNS', 'NPS', 'NS'])

/** One after the other against the clock → what its board says in every moment from start list to official. Pure. */
export function timedSpec(unit: TimedUnit, props: BoardProps): TableSpec {
  const course = courseOf(unit, props)
  const pinned = panel(course)
  const { runs } = course
  // Who is at the start stands in the panel: not below it once more, nor among those who follow.
  const field = course.field.filter((entry) => entry.id !== pinned?.id || entry.turn !== 'waiting')
  const total = props.document.key.startsWith('cumulative/')
  const moment: UnitMoment = { status: unit.status, final: total || isFinal(unit) }
  const shown = rowsNow(unit, field, pinned?.id)
  const rows = shown.map((entry) => runRow(entry, course, moment))
  const startList = unit.status === 'START_LIST'
  const next = isOpen(unit.status) ? nextOf(unit, field).map((entry) => entry.own.name) : []
  return {
    mark: 'timed',
    ...unitHeader(unit, props),
    final: moment.final,
    facts: facts(startFact(unit), toBeatFact(course), startedFact(unit), recordFact(props)),
    pinned,
    columns: withCells(
      startList ? startColumns(runs.filter((run) => run.id !== course.rsc)) : runningColumns(course, rows),
      rows,
    ),
    rows,
    turnTo: unit.status === 'LIVE' ? unit.last : undefined,
    stay: leadersOf(unit, shown),
    legend: [...PENALTY_LEGEND, ...markLegend(props.event.marks ?? props.profile.marks)],
    note: rows.length === 0 ? NO_ROWS : undefined,
    next: next.length === 0 ? undefined : next,
    // Runs with what they cost need the width before given names do.
    matrix: runs.length >= MATRIX_FROM || isSlalom(course) ? true : undefined,
  }
}

/** Who stands where: the field with the totals that count, who is on course, the runs as columns. */
function courseOf(unit: TimedUnit, props: BoardProps): Course {
  const slash = props.document.key.indexOf('/')
  const rsc = props.document.key.slice(slash + 1)
  const word = props.event.runWord ?? 'Run'
  const current = props.beside.current?.value
  const totals = totalsFor(rsc, props.beside, word)
  const up = upIds(unit, current, newestOf(props), 'once')
  const field = fieldOf<TimedCompetitor>(unit, rsc, totals, up, (other) => other)
  const runs = totals?.runs ?? (unit.runs === undefined ? [] : runColumns(unit.runs, word))
  return { unit, props, rsc, up, field, runs, totalled: totals?.counted === true }
}

function toBeatFact({ unit, field }: Course): Fact | undefined {
  if (!isOpen(unit.status)) return undefined
  const value = unit.toBeat ?? field.find((e) => e.counts.rank === '1' && e.turn !== 'waiting')?.counts.result
  return value === undefined ? undefined : { id: 'to-beat', value, label: 'To beat' }
}

function startedFact(unit: TimedUnit): Fact | undefined {
  if (!isOpen(unit.status) || unit.started === undefined) return undefined
  const all = Object.keys(unit.competitors).length
  return { id: 'started', value: `${unit.started} of ${all}`, label: 'Started' }
}

function runRow(entry: Entry<TimedCompetitor>, course: Course, moment: UnitMoment): Row {
  const { own, counts, id, turn } = entry
  const cells: Record<string, Cell | undefined> = {
    bib: textCell(own.bib),
    startTime: textCell(own.startTime),
    worldRank: textCell(own.worldRank),
    sb: textCell(own.sb),
    pb: textCell(own.pb),
    ...runCells(entry, course),
  }
  if (moment.status === 'START_LIST') return resultRow(id, own, moment, cells)
  if (turn === 'waiting' || turn === 'up') {
    const { rank: _r, result: _s, irm: _i, ...waiting } = own
    const row = resultRow(id, isOpen(moment.status) ? waiting : { ...own, ...counts, name: own.name }, moment, cells)
    return isOpen(moment.status) && turn === 'waiting' ? { ...row, quiet: true } : row
  }
  const merged = { ...counts, name: own.name, records: own.records ?? counts.records, protest: own.protest }
  const row = resultRow(id, merged, moment, {
    ...cells,
    startTime: undefined,
    gap: textCell(counts.diff ?? counts.gap),
    penalty: isSlalom(course) ? undefined : textCell(penaltyText(own)),
    time: textCell(own.time),
  })
  const justNow = moment.status === 'LIVE' && id === course.unit.last && !NEVER_STARTED.has(own.irm ?? '')
  return justNow ? { ...row, current: true } : row
}

function penaltyText(own: TimedCompetitor): string | undefined {
  return shotsText(own) ?? own.penalty ?? (own.gates === undefined ? undefined : gatesText(own))
}

/** Beside the name on a start list stands what he brings along: the runs so far, else his bests. */
function startColumns(runs: readonly RunColumn[]): readonly Column[] {
  const before = runs.map((run, i): Column => ({ ...runColumn(run, i, runs.length), lit: i === runs.length - 1 }))
  return [
    { ...COLUMNS.lane, label: 'Order', spoken: 'Order' },
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...factColumn('startTime', 'Start', 1, { shortLabel: 'start' }), lit: true },
    ...before,
    COLUMNS.crew,
    { ...bibColumn(), priority: 1.5, label: 'Bib' },
    factColumn('sb', 'Season', 2, { shortLabel: 'season' }),
    factColumn('pb', 'Personal', 2.5, { shortLabel: 'personal' }),
    factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
  ]
}

function runningColumns(course: Course, rows: readonly Row[]): readonly Column[] {
  const { props, runs, field } = course
  const label = isTotal(course) ? 'Total' : props.event.resultLabel
  const results = field.map((entry) => entry.counts.result)
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    resultColumn(label, results),
    // Marks are rare here: until there is one, runs and penalties have the room.
    ...marksIfAny(rows),
    factColumn('gap', 'Gap', 1.2, { sample: '+0.00' }),
    ...runs.map((run, i) => runColumn(run, i, runs.length)),
    factColumn('penalty', penaltyLabel(props.event.penalty), 1.6, {
      shortLabel: penaltyLabel(props.event.penalty).toLowerCase(),
    }),
    CREW_WHERE_ROOM,
    ...moreColumns(props.event),
    factColumn('time', 'Time', 2.4, { shortLabel: 'time' }),
    factColumn('startTime', 'Start', 2.6, { shortLabel: 'start' }),
    bibColumn(),
  ]
}

function bibColumn(): Column {
  return {
    id: 'bib',
    kind: 'text',
    align: 'right',
    label: 'Bib',
    spoken: 'Bib',
    priority: 2.8,
    shortLabel: 'bib',
    noRibbon: true,
  }
}
