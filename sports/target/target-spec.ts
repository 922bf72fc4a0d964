import type { TargetCompetitor, TargetUnit } from './model.ts'
import { hitsOf, shootOffOf } from './shots.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, LegendItem, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { clockFact, facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { raceRule } from '../parts/spec/qualify.ts'
import {
  COLUMNS,
  CREW_WHERE_ROOM,
  factColumn,
  inOrder,
  longest,
  marksIfAny,
  resultColumn,
  resultRow,
  withCells,
} from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'

/** So many of the newest shots are shown with their values, and so many as hits and misses. */
const VALUES = 3
const HITS = 10

const SHOTS_LEGEND: readonly LegendItem[] = [
  { sign: '1', words: 'hit', glyph: 'hit' },
  { sign: '0', words: 'miss', glyph: 'miss' },
]

const OUT_LEGEND: readonly LegendItem[] = [
  { sign: 'LAST', words: 'next out' },
  { sign: 'OUT', words: 'eliminated' },
]

/** A shooting event or a ranking round → what its table says, in every moment from start list to official. Pure. */
export function targetSpec(unit: TargetUnit, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) }
  const hits = props.event.shots === 'hits'
  const numbers = hits || !isOpen(unit) ? [] : newestNumbers(unit)
  const last = lastOnes(unit)
  const rows = inOrder(unit.competitors).map(([id, competitor]) =>
    targetRow(id, competitor, unit, moment, numbers, hits, last),
  )
  const header = unitHeader(unit, props)
  const startList = unit.status === 'START_LIST'
  return {
    mark: 'target',
    ...header,
    subtitle: subtitle(header.subtitle, unit),
    facts: facts(shotClock(unit, props), eliminationFact(unit), startFact(unit), recordFact(props)),
    columns: startList ? startColumns(rows, props) : scoreColumns(unit, rows, numbers, props),
    rows,
    legend: [
      ...closestLegend(unit),
      ...SHOTS_LEGEND,
      ...OUT_LEGEND,
      ...markLegend(props.event.marks ?? props.profile.marks),
    ],
    note: rows.length === 0 ? NO_ROWS : startList ? raceRule(unit.qualify) : undefined,
    matrix: true,
  }
}

function isOpen(unit: TargetUnit): boolean {
  return unit.status === 'LIVE' || unit.status === 'INTERMEDIATE' || unit.status === 'PARTIAL'
}

/** The numbers of the newest shots: of all shooters, so that a column is one shot of everybody. */
function newestNumbers(unit: TargetUnit): readonly number[] {
  const last = Number(unit.shot)
  if (!Number.isInteger(last) || last < 1) return []
  return Array.from({ length: Math.min(VALUES, last) }, (_, i) => last - Math.min(VALUES, last) + 1 + i)
}

function targetRow(
  id: string,
  competitor: TargetCompetitor,
  unit: TargetUnit,
  moment: UnitMoment,
  numbers: readonly number[],
  hits: boolean,
  last: ReadonlySet<string>,
): Row {
  if (unit.status === 'START_LIST') {
    return resultRow(id, competitor, moment, {
      sb: textCell(competitor.sb),
      pb: textCell(competitor.pb),
      worldRank: textCell(competitor.worldRank),
      group: textCell(competitor.group),
    })
  }
  const shown = hitsOf(competitor, HITS)
  const open = isOpen(unit)
  // Who is out is quiet only while others still shoot.
  const out = open && isOut(competitor)
  const own: Readonly<Record<string, Cell | undefined>> = {
    ...Object.fromEntries(
      numbers.map((n) => [`shot-${n}`, shotCell(competitor.shots?.[String(n)], n === numbers.at(-1))]),
    ),
    ...seriesCells(competitor),
    hits: hits && open && shown !== '' ? { kind: 'shots', shots: shown } : undefined,
    gap: textCell(competitor.diff),
    shootOff: shootOffCell(competitor),
    inner: textCell(competitor.innerTens),
    tens: textCell(competitor.tens),
    xs: textCell(competitor.xs),
    point: textCell(competitor.startOrder),
  }
  const row = resultRow(id, competitor, moment, own, out ? ['OUT'] : last.has(id) ? ['LAST'] : [])
  const current = unit.status === 'LIVE' && id === unit.current
  return { ...row, current: current ? true : undefined, quiet: out ? true : undefined }
}

function isOut({ out }: TargetCompetitor): boolean {
  return /^(y|true|1)/i.test(out ?? '')
}

/**
 * Who goes out next as it stands: the last rank of the feed among those still in, several where it is shared. Nobody before a final
 * says when somebody must go, and nobody once two are left: those shoot for gold.
 */
function lastOnes(unit: TargetUnit): ReadonlySet<string> {
  const left = Object.entries(unit.competitors).filter(([, c]) => !isOut(c) && c.irm === undefined)
  if (!isOpen(unit) || unit.nextElimination === undefined || left.length < 3) return new Set()
  const rank = Math.max(...left.map(([, c]) => Number(c.rank ?? NaN)))
  return new Set(left.flatMap(([id, c]) => (Number(c.rank) === rank ? [id] : [])))
}

/** Of equal arrows the one closest to the centre stands in a white cell. */
function shootOffCell(competitor: TargetCompetitor): Cell | undefined {
  const text = shootOffOf(competitor)
  if (text === undefined || competitor.closest !== 'Y') return textCell(text)
  return { kind: 'attempt', state: 'mark', text, best: true }
}

function closestLegend(unit: TargetUnit): readonly LegendItem[] {
  const closest = Object.values(unit.competitors).find((c) => c.closest === 'Y')
  const sign = closest === undefined ? undefined : shootOffOf(closest)
  return sign === undefined ? [] : [{ sign, words: 'closest to the centre', glyph: 'best' }]
}

/** The newest shot is what the hall looks for: bold. */
function shotCell(shot: string | undefined, newest: boolean): Cell | undefined {
  if (shot === undefined || shot === '') return undefined
  return newest ? { kind: 'text', text: shot, strong: true } : { kind: 'attempt', state: 'mark', text: shot }
}

function seriesCells(competitor: TargetCompetitor): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(competitor.series ?? {}).map(([pos, sum]) => [
      `series-${pos}`,
      { kind: 'attempt', state: 'mark', text: sum } as const,
    ]),
  )
}

function pointLabel(props: BoardProps): string {
  return props.event.orderLabel ?? 'Point'
}

function startColumns(rows: readonly Row[], props: BoardProps): readonly Column[] {
  const label = pointLabel(props) || 'Order'
  return withCells(
    [
      { ...COLUMNS.lane, label, spoken: label },
      COLUMNS.flag,
      COLUMNS.code,
      COLUMNS.name,
      { ...factColumn('sb', 'Season', 1), lit: true },
      factColumn('pb', 'Personal', 2, { shortLabel: 'personal' }),
      COLUMNS.crew,
      ...moreColumns(props.event),
      factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
      factColumn('group', 'Relay', 4, { shortLabel: 'relay' }),
    ],
    rows,
  )
}

/** The newest shots stand nearest to the total, then what is behind, then the sums: where room is short the earliest go first. */
function scoreColumns(
  unit: TargetUnit,
  rows: readonly Row[],
  numbers: readonly number[],
  props: BoardProps,
): readonly Column[] {
  const competitors = Object.values(unit.competitors)
  const label = pointLabel(props)
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    resultColumn(
      props.event.resultLabel,
      competitors.flatMap((c) => [c.result, c.sb, c.pb]),
    ),
    ...marksIfAny(rows),
    ...withCells(
      [
        factColumn('shootOff', 'Shoot-off', 1.1, { shortLabel: 'shoot-off', strong: true, kind: 'matrix' }),
        factColumn('hits', 'Last shots', 1.2, { kind: 'matrix', spoken: 'Last shots', align: 'left' }),
        ...numbers.map((n, i) => shotColumn(n, i, numbers.length, unit, competitors)),
        factColumn('gap', 'Behind', 1.6),
        ...seriesColumns(unit, competitors, props),
        factColumn('inner', 'Inner 10', 2.4, { shortLabel: 'inner', spoken: 'Inner tens' }),
        factColumn('tens', '10s', 2.5, { shortLabel: '10s', spoken: 'Tens' }),
        factColumn('xs', 'Xs', 2.5, { shortLabel: 'Xs' }),
        CREW_WHERE_ROOM,
        ...moreColumns(props.event),
        ...(label === ''
          ? []
          : [factColumn('point', label, 4, { kind: 'text', align: 'right', shortLabel: label.toLowerCase() })]),
      ],
      rows,
    ),
  ]
}

function shotColumn(
  n: number,
  index: number,
  count: number,
  unit: TargetUnit,
  competitors: readonly TargetCompetitor[],
): Column {
  return {
    id: `shot-${n}`,
    kind: 'matrix',
    label: '',
    over: { text: 'Last shots', short: 'Shots' },
    spoken: `Shot ${n}`,
    priority: 1 + (count - index) / 10,
    now: unit.status === 'LIVE' && index === count - 1 ? true : undefined,
    sample: longest(competitors.flatMap((c) => Object.values(c.shots ?? {}))),
  }
}

function seriesColumns(
  unit: TargetUnit,
  competitors: readonly TargetCompetitor[],
  props: BoardProps,
): readonly Column[] {
  const all = Object.entries(unit.series ?? {}).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const word = props.event.seriesLabel ?? 'Series'
  // Series that have only numbers share the word; those with names say it themselves.
  const numbered = all.every(([, { label }]) => /^\d+$/.test(label))
  return all.map(([pos, { label }], i): Column => ({
    id: `series-${pos}`,
    kind: 'matrix',
    label: numbered ? '' : label,
    over: numbered ? { text: word, short: word } : undefined,
    shortLabel: label,
    spoken: numbered ? `${word} ${label}` : label,
    priority: 2 + (all.length - i) / (all.length + 1),
    sample: longest(competitors.flatMap((c) => Object.values(c.series ?? {}))),
  }))
}

function subtitle(words: readonly string[], unit: TargetUnit): readonly string[] {
  if (unit.shot === undefined || !isOpen(unit)) return words
  if (unit.status === 'INTERMEDIATE') return [...words.slice(0, -1), `After shot ${unit.shot}`]
  return [...words, `Shot ${unit.shot}`]
}

/** How many shots until somebody must go; after the last of them the decision is on. */
function eliminationFact(unit: TargetUnit): Fact | undefined {
  if (!isOpen(unit) || unit.shotsToGo === undefined) return undefined
  const shots = unit.shotsToGo === '0' ? 'now' : `${unit.shotsToGo} ${unit.shotsToGo === '1' ? 'shot' : 'shots'}`
  return { id: 'elimination', value: shots, label: 'Next out' }
}

function shotClock(unit: TargetUnit, props: BoardProps): Fact | undefined {
  const clock = clockFact(unit, props)
  return clock === undefined ? undefined : { ...clock, label: props.beside.current?.value.clock?.period ?? 'Clock' }
}
