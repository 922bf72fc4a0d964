import { breakFact } from './break-clock.ts'
import { attemptId, liftCells } from './lift-cells.ts'
import { leaderElsewhere } from './leader-elsewhere.ts'
import { liftRecord } from './bar-record.ts'
import type { LiftingCompetitor, LiftingUnit } from './model.ts'
import { liftsOf } from './odf.ts'
import { pinnedLifter } from './pinned-lifter.ts'
import type { LiftProfile } from '../../protocol/profile.ts'
import type { Name } from '../../protocol/documents.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, LegendItem, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { facts, isFinal, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { COLUMNS, factColumn, inOrder, marksIfAny, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { NO_ROWS } from '../parts/spec/words.ts'

/** Weightlifting or powerlifting → what its table says, in every moment from start list to official. Pure. */
export function liftingSpec(unit: LiftingUnit, props: BoardProps): TableSpec {
  // The totals of an event decide its medals, whatever groups lifted.
  const total = props.document.key.startsWith('cumulative/')
  const moment: UnitMoment = { status: unit.status, final: total || isFinal(unit) }
  const lifts = liftsOf(props.event)
  const rows = inOrder(unit.competitors).map(([id, competitor]) => liftRow(id, competitor, unit, moment, lifts))
  const header = unitHeader(unit, props)
  const startList = unit.status === 'START_LIST'
  return {
    mark: 'lifting',
    ...header,
    final: moment.final,
    subtitle: subtitle(header.subtitle, unit, lifts),
    facts: facts(
      breakFact(unit, props, lifts),
      startFact(unit),
      leaderFact(unit, props),
      recordFact(unit, props, lifts),
    ),
    pinned: pinnedLifter(unit, props, lifts),
    columns: startList ? startColumns(rows) : liftColumns(unit, lifts, rows, props),
    rows,
    legend: [...liftLegend(rows), ...markLegend(props.event.marks ?? props.profile.marks)],
    note: rows.length === 0 ? NO_ROWS : undefined,
    next: unit.status === 'LIVE' ? nextUp(unit) : undefined,
    first: unit.status === 'LIVE' ? unit.current : undefined,
    matrix: true,
  }
}

function liftRow(
  id: string,
  competitor: LiftingCompetitor,
  unit: LiftingUnit,
  moment: UnitMoment,
  lifts: readonly LiftProfile[],
): Row {
  const shared = { bodyweight: textCell(competitor.bodyweight), group: textCell(competitor.group) }
  if (unit.status === 'START_LIST') {
    return resultRow(id, competitor, moment, {
      ...shared,
      entry: textCell(competitor.entryTotal),
      lot: textCell(competitor.lot),
      sb: textCell(competitor.sb),
      pb: textCell(competitor.pb),
    })
  }
  const row = resultRow(id, competitor, moment, { ...shared, ...liftCells(id, competitor, unit, lifts) })
  return unit.status === 'LIVE' && id === unit.current ? { ...row, current: true } : row
}

/** The first of what says how strong somebody is stands on the lit column. */
function startColumns(rows: readonly Row[]): readonly Column[] {
  const columns = withCells(
    [
      { ...COLUMNS.lane, label: 'Order', spoken: 'Order' },
      COLUMNS.flag,
      COLUMNS.code,
      COLUMNS.name,
      factColumn('entry', 'Entry', 1, { spoken: 'Entry total', shortLabel: 'entry' }),
      factColumn('sb', 'Season', 1.5, { shortLabel: 'season' }),
      factColumn('pb', 'Personal', 2, { shortLabel: 'personal' }),
      factColumn('bodyweight', 'Weight', 2, { spoken: 'Bodyweight', shortLabel: 'weight' }),
      factColumn('lot', 'Lot', 3, { shortLabel: 'lot' }),
      factColumn('group', 'Group', 4, { shortLabel: 'group' }),
    ],
    rows,
  )
  const lit = columns.find((column) => column.kind === 'number')
  return columns.map((column) => (column === lit ? { ...column, lit: true, shortLabel: undefined } : column))
}

function liftColumns(
  unit: LiftingUnit,
  lifts: readonly LiftProfile[],
  rows: readonly Row[],
  props: BoardProps,
): readonly Column[] {
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...resultColumn(props.event.resultLabel), sample: '000' },
    ...marksIfAny(rows),
    ...lifts.flatMap((lift, i) =>
      Array.from({ length: lift.attempts }, (_, n) => attemptColumn(unit, lifts, i, n + 1)),
    ),
    ...withCells(
      [
        ...moreColumns(props.event),
        factColumn('group', 'Group', 80, { shortLabel: 'group' }),
        factColumn('bodyweight', 'Weight', 90, { spoken: 'Bodyweight', shortLabel: 'weight', noRibbon: true }),
      ],
      rows,
    ),
  ]
}

/** Where room is short the earliest attempts go first; names take their initials before (a priority below 3). */
function attemptColumn(unit: LiftingUnit, lifts: readonly LiftProfile[], index: number, n: number): Column {
  const lift = lifts[index]
  const all = lifts.reduce((sum, each) => sum + each.attempts, 0)
  const before = lifts.slice(0, index).reduce((sum, each) => sum + each.attempts, 0) + n
  if (lift === undefined) throw new Error('A lift that is not in the profile has no column')
  const now = unit.status === 'LIVE' && unit.currentLift === lift.codes[0] && unit.currentAttempt === String(n)
  return {
    id: attemptId(lift, n),
    kind: 'matrix',
    label: '',
    over: { text: lift.label, short: lift.short },
    spoken: `${lift.label} ${n}`,
    priority: now ? 1 : 1 + (all - before + 1) / (all + 1),
    now: now ? true : undefined,
    sample: '000',
  }
}

function subtitle(words: readonly string[], unit: LiftingUnit, lifts: readonly LiftProfile[]): readonly string[] {
  const lift = lifts.find((each) => each.codes[0] === unit.currentLift)
  if (unit.status === 'LIVE') return lift === undefined || lifts.length < 2 ? words : [...words, lift.label]
  if (unit.status !== 'INTERMEDIATE') return words
  const done = lifts.findLast((each) =>
    Object.values(unit.competitors).some((c) => c.lifts?.[each.codes[0]]?.best !== undefined),
  )
  return done === undefined ? words : [...words.slice(0, -1), `After ${done.label.toLowerCase()}`]
}

/** The record of the lift that is on, else of the total. */
function recordFact(unit: LiftingUnit, props: BoardProps, lifts: readonly LiftProfile[]): Fact | undefined {
  const lift = unit.status === 'LIVE' ? lifts.find((each) => each.codes[0] === unit.currentLift) : undefined
  const record = liftRecord(props.beside.records, lift)
  return record === undefined ? undefined : { id: 'record', value: record.result, label: record.words }
}

/** Who leads the event from another group: the table of this group cannot show it. */
function leaderFact(unit: LiftingUnit, props: BoardProps): Fact | undefined {
  if (props.document.key.startsWith('cumulative/') || unit.status === 'OFFICIAL') return undefined
  const leader = leaderElsewhere(props.beside.cumulative, unit)
  return leader === undefined ? undefined : { id: 'leader', value: `${leader.name} ${leader.result}`, label: 'leads' }
}

/** A best, a lift that failed and a declared weight on the page: the legend shows one of each. */
function liftLegend(rows: readonly Row[]): readonly LegendItem[] {
  const all = rows.flatMap((row) => Object.values(row.cells))
  const find = (test: (cell: Extract<Cell, { kind: 'attempt' }>) => boolean) => {
    for (const cell of all) if (cell.kind === 'attempt' && cell.text !== undefined && test(cell)) return cell.text
    return undefined
  }
  const best = find((cell) => cell.best === true)
  const failed = find((cell) => cell.state === 'no lift')
  const declared = find((cell) => cell.state === 'declared')
  return [
    ...(best === undefined ? [] : [{ sign: best, words: 'best', glyph: 'best' } as const]),
    ...(failed === undefined ? [] : [{ sign: failed, words: 'no lift', glyph: 'no lift' } as const]),
    ...(declared === undefined ? [] : [{ sign: declared, words: 'declared', glyph: 'declared' } as const]),
  ]
}

/** Who comes next in the lifting order of the feed: CURRENT_2, then the one after. */
function nextUp(unit: LiftingUnit): readonly Name[] {
  const orderOf = (competitor: LiftingCompetitor | undefined) => Number(competitor?.order ?? Number.NaN)
  const next = unit.current2 === undefined ? undefined : unit.competitors[unit.current2]
  const from = orderOf(next ?? (unit.current === undefined ? undefined : unit.competitors[unit.current]))
  const after = Object.values(unit.competitors)
    .filter((c) => c.irm === undefined && orderOf(c) > from)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .map((c) => c.name)
  return (next === undefined ? after : [next.name, ...after]).slice(0, 2)
}
