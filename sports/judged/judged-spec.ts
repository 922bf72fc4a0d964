import { cardOf, type Card } from './card.ts'
import type { JudgedCompetitor, JudgedUnit } from './model.ts'
import { partColumns, partCells, type PartColumn } from './part-columns.ts'
import { panel, type Contest } from './performer.ts'
import { roundCells, roundColumn, roundColumns } from './round-columns.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, LegendItem, Pinned, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { clockFact, facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
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
import { runColumns, totalsFor } from '../parts/turns/totals.ts'
import { WAVE_COLUMNS, waveCells } from './waves.ts'
import { plainColour, type ColourChip } from './plain-colour.ts'

const MATRIX_FROM = 3

/** Performances before judges → what their board says in every moment from start list to official. Pure. */
export function judgedSpec(unit: JudgedUnit, props: BoardProps, colourChip?: ColourChip): TableSpec {
  return judgedBoard(unit, props, colourChip).spec
}

/** The table, and the card of who stands in its panel where there is one. */
export function judgedBoard(
  unit: JudgedUnit,
  props: BoardProps,
  colourChip: ColourChip = plainColour,
): { readonly spec: TableSpec; readonly card: Card | undefined } {
  const contest = contestOf(unit, props, colourChip)
  const pinned = panel(contest)
  return { spec: specOf(contest, pinned), card: cardOf(contest, pinned?.id) }
}

function specOf(contest: Contest, pinned: Pinned | undefined): TableSpec {
  const { unit, props } = contest
  const { together } = contest
  const total = props.document.key.startsWith('cumulative/')
  const moment: UnitMoment = { status: unit.status, final: total || isFinal(unit) }
  const field = contest.field.filter((entry) => entry.id !== pinned?.id || entry.turn !== 'waiting')
  const shown = together ? field : rowsNow(unit, field, pinned?.id)
  const startList = unit.status === 'START_LIST'
  const parts = startList ? [] : partColumns(shown, contest)
  const rows = shown.map((entry) => scoreRow(entry, contest, moment, parts))
  const next = isOpen(unit.status) && !together ? nextOf(unit, field).map((entry) => entry.own.name) : []
  const columns = startList ? startColumns(contest) : scoreColumns(contest, rows, parts)
  // Two or four are shown as large as they can be.
  const many = !together && Math.max(contest.rounds.length, contest.runs.length) >= MATRIX_FROM
  const matrix = many || isHeat(contest)
  return {
    mark: 'judged',
    ...unitHeader(unit, props),
    final: moment.final,
    facts: facts(
      startFact(unit),
      clock(contest),
      toBeatFact(contest, pinned !== undefined),
      roundFact(contest),
      recordFact(props),
    ),
    pinned,
    columns: isOpen(unit.status) ? keepRounds(columns, rows) : withCells(columns, rows),
    rows,
    turnTo: unit.status === 'LIVE' ? unit.last : undefined,
    stay: together ? undefined : leadersOf(unit, shown),
    legend: [...countsLegend(rows, props), ...markLegend(props.event.marks ?? props.profile.marks)],
    note: rows.length === 0 ? NO_ROWS : undefined,
    next: next.length === 0 ? undefined : next,
    matrix: matrix ? true : undefined,
  }
}

function contestOf(unit: JudgedUnit, props: BoardProps, colourChip: ColourChip): Contest {
  const rsc = props.document.key.slice(props.document.key.indexOf('/') + 1)
  const word = props.event.runWord ?? 'Round'
  const rule = props.event.judged?.rule
  const totals = totalsFor(rsc, props.beside, word)
  const rounds = roundColumns(unit, props.event)
  const together = rule === 'best two' || rule === 'battle'
  const now = props.beside.current?.value
  const said = upIds(unit, now, newestOf(props), 'again')
  // Of a heat it is the turn of who has priority.
  const first = Object.entries(unit.competitors).flatMap(([id, own]) =>
    (now?.competitors?.[id]?.parts?.['PRIORITY']?.['value'] ?? own.parts?.['PRIORITY']?.value) === '1' ? [id] : [],
  )
  const up = said.length > 0 ? said : first
  const field = fieldOf<JudgedCompetitor>(unit, rsc, totals, up, (other) => other).map((entry) =>
    // Who comes up again keeps his place in the table meanwhile.
    entry.turn === 'up' && rounds.length > 1 && entry.own.result !== undefined
      ? { ...entry, turn: 'been' as const }
      : entry,
  )
  const runs = totals?.runs ?? (unit.runs === undefined ? [] : runColumns(unit.runs, word))
  return { unit, props, rsc, up, field, runs, rounds, totals, totalled: totals?.counted === true, together, colourChip }
}

/** A heat has a clock of its own in the header; one performance has none worth the room. */
function clock({ unit, props, together }: Contest): Fact | undefined {
  return together ? clockFact(unit, props) : undefined
}

function toBeatFact({ unit, field, together, rounds }: Contest, pinned: boolean): Fact | undefined {
  if (!isOpen(unit.status) || together || !pinned) return undefined
  const value = unit.toBeat ?? field.find((e) => e.counts.rank === '1' && e.turn !== 'waiting')?.counts.result
  return value === undefined ? undefined : { id: 'to-beat', value, label: rounds.length > 1 ? 'Leader' : 'To beat' }
}

/** How far it is: the round that is on, or how many have been. */
function roundFact(contest: Contest): Fact | undefined {
  const { unit, rounds, together } = contest
  if (!isOpen(unit.status) || together) return undefined
  if (rounds.length > 1) {
    return { id: 'round', value: `${nowAt(contest) + 1} of ${rounds.length}`, label: rounds[0]?.word ?? 'Round' }
  }
  if (unit.started === undefined) return undefined
  return { id: 'started', value: `${unit.started} of ${Object.keys(unit.competitors).length}`, label: 'Started' }
}

function scoreRow(
  entry: Entry<JudgedCompetitor>,
  contest: Contest,
  moment: UnitMoment,
  parts: readonly PartColumn[],
): Row {
  const { own, counts, id, turn, runs } = entry
  // A jersey, or a side.
  const colour: Cell | undefined =
    own.colour === undefined ? undefined : { kind: 'marks', chips: [contest.colourChip(own.colour)] }
  if (moment.status === 'START_LIST') {
    return resultRow(id, own, moment, {
      colour,
      ...runCells(runs, contest),
      worldRank: textCell(own.worldRank),
      pb: textCell(own.pb),
      sb: textCell(own.sb),
    })
  }
  const current =
    moment.status === 'LIVE' && (contest.up.length > 0 ? contest.up.includes(id) : id === contest.unit.last)
  if (turn === 'waiting' && isOpen(moment.status) && !contest.together) {
    const { rank: _r, result: _s, ...waiting } = own
    return { ...resultRow(id, waiting, moment, runCells(runs, contest)), quiet: true }
  }
  const open = current && contest.up.includes(id) ? openRound(own, contest) : undefined
  const merged = { ...counts, name: own.name, records: own.records ?? counts.records, protest: own.protest }
  const row = resultRow(
    id,
    merged,
    moment,
    {
      colour,
      need: contest.together && isOpen(moment.status) ? textCell(own.need) : undefined,
      gap: textCell(counts.diff ?? counts.gap),
      ...runCells(runs, contest),
      ...(isHeat(contest) ? waveCells(own) : roundCells(own, contest.rounds, open)),
      ...partCells(own, parts),
    },
    own.wlt === 'W' ? ['WINNER'] : current && isHeat(contest) ? ['P'] : [],
  )
  return current ? { ...row, current: true } : row
}

function openRound(own: JudgedCompetitor, { rounds }: Contest): string | undefined {
  return rounds.find(({ key }) => own.rounds?.[key]?.score === undefined && own.rounds?.[key]?.irm === undefined)?.key
}

function runCells(runs: Entry<JudgedCompetitor>['runs'], contest: Contest): Record<string, Cell | undefined> {
  return Object.fromEntries(
    contest.runs.map(({ id }) => [`run-${id}`, textCell(runs[id]?.irm ?? runs[id]?.result ?? runs[id]?.points)]),
  )
}

function startColumns({ runs, rsc }: Contest): readonly Column[] {
  const before = runs.filter((run) => run.id !== rsc)
  return [
    { ...COLUMNS.lane, label: 'Order', spoken: 'Order' },
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    ...before.map((run, i): Column => ({ ...factColumn(`run-${run.id}`, run.label, 1), lit: i === before.length - 1 })),
    COLUMNS.crew,
    { ...factColumn('colour', 'Colour', 1.2, { align: 'left', shortLabel: 'in' }), kind: 'text' },
    factColumn('sb', 'Season', 2, { shortLabel: 'season' }),
    factColumn('pb', 'Personal', 2.2, { shortLabel: 'personal' }),
    factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
  ]
}

function scoreColumns(contest: Contest, rows: readonly Row[], parts: readonly PartColumn[]): readonly Column[] {
  const { props, runs, rounds, totalled, field, unit, together } = contest
  const label = totalled || runs.length > 1 ? 'Total' : props.event.resultLabel
  const now = unit.status === 'LIVE' && !together ? nowAt(contest) : -1
  return [
    ...(props.event.judged?.rule === 'battle' ? [] : [COLUMNS.rank]),
    { ...factColumn('colour', 'Colour', 1.05, { align: 'left', shortLabel: 'in' }), kind: 'text' },
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    resultColumn(
      label,
      field.map((entry) => entry.counts.result),
    ),
    ...marksIfAny(rows),
    factColumn('need', 'Needs', 1.1, { strong: true, shortLabel: 'needs', noRibbon: true }),
    ...runs.map((run, i) =>
      factColumn(`run-${run.id}`, run.label, 1.3 + (runs.length - i) / 10, {
        shortLabel: run.label.toLowerCase(),
        noRibbon: true,
      }),
    ),
    ...(isHeat(contest) ? WAVE_COLUMNS : rounds.map((round, i) => roundColumn(round, i, now, rounds.length))),
    ...parts.map((part) => part.column),
    CREW_WHERE_ROOM,
    factColumn('gap', 'Gap', 2.6),
  ]
}

/** The round that is on: of who is up, else the newest anybody has. */
function nowAt({ rounds, field, up }: Contest): number {
  const performer = field.find((entry) => entry.id === up[0])
  const open =
    performer === undefined ? -1 : rounds.findIndex(({ key }) => performer.own.rounds?.[key]?.score === undefined)
  if (open >= 0) return open
  return Math.max(
    0,
    ...field.flatMap(({ own }) => rounds.flatMap(({ key }, i) => (own.rounds?.[key] === undefined ? [] : [i]))),
  )
}

/** Scores that count stand in a white cell: the legend shows one of them. */
function countsLegend(rows: readonly Row[], props: BoardProps): readonly LegendItem[] {
  const rule = props.event.judged?.rule
  for (const row of rows) {
    for (const cell of Object.values(row.cells)) {
      if (cell.kind === 'attempt' && cell.best === true && cell.text !== undefined) {
        return [
          {
            sign: cell.text,
            words: rule === 'best' ? 'best' : rule === 'battle' ? 'round won' : 'counts',
            glyph: 'best',
          },
        ]
      }
    }
  }
  return []
}

/** While it is on, rounds to come have their columns already: nothing moves when they do. */
function keepRounds(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const shown = new Set(withCells(columns, rows))
  return columns.filter((column) => shown.has(column) || column.kind === 'matrix')
}

/** Surfers of a heat, of whom the two best waves count. */
function isHeat({ props }: Contest): boolean {
  return props.event.judged?.rule === 'best two'
}
