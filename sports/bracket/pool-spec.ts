import type { Pool, PoolCompetitor } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Row, RowGroup, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { COLUMNS, factColumn, inOrder, longest, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'
import { NO_ROWS, typeset } from '../parts/spec/words.ts'

/**
 * Pool standings → points beside the name, the balance, and where there is room who met whom. Several pools turn their pages by pool.
 * A pool decides no medal: no rings. Pure.
 * @param crossTable who met whom has room beside the table (`crossTableFits`).
 */
export function poolSpec(pool: Pool, props: BoardProps, crossTable = false): TableSpec {
  // Standings exist before a match is played: then they are a list, but one with ranks and zeros.
  const moment: UnitMoment = { status: pool.status === 'START_LIST' ? 'LIVE' : pool.status, final: false }
  const header = unitHeader(pool, props)
  const competitors = inOrder(pool.competitors)
  const cross = crossTable ? competitors : []
  const rows = competitors.map(([id, competitor]) => poolRow(id, competitor, moment, cross))
  const groups = pool.pools === undefined ? undefined : groupsOf(pool.pools, [header.title, ...header.subtitle])
  return {
    mark: 'bracket',
    ...header,
    facts: [],
    columns: withCells([...balanceColumns(competitors, crossTable), ...cross.map(crossColumn)], rows),
    rows,
    groups,
    legend: markLegend({ Q: 'goes through', q: 'goes through', ...props.event.marks, ...props.profile.marks }),
    note: rows.length === 0 ? NO_ROWS : undefined,
  }
}

type Entry = readonly [string, PoolCompetitor]

function poolRow(id: string, competitor: PoolCompetitor, moment: UnitMoment, cross: readonly Entry[]): Row {
  const row = resultRow(id, competitor, moment, {
    ...balanceCells(competitor),
    ...Object.fromEntries(cross.map(([other]) => [`met-${other}`, metCell(id, competitor, other)])),
  })
  return competitor.pool === undefined ? row : { ...row, group: competitor.pool }
}

/** Played, won, tied, lost, for, against, difference: as sent. */
export function balanceCells(
  competitor: Pick<PoolCompetitor, 'played' | 'won' | 'tied' | 'lost' | 'for' | 'against' | 'diff' | 'ratio'>,
): Readonly<Record<string, Cell | undefined>> {
  return {
    played: textCell(competitor.played),
    won: textCell(competitor.won),
    tied: textCell(competitor.tied),
    lost: textCell(competitor.lost),
    for: textCell(competitor.for),
    against: textCell(competitor.against),
    diff: textCell(competitor.diff ?? competitor.ratio),
  }
}

/** Beside a cross table what was scored stands there: no totals. */
function balanceColumns(competitors: readonly Entry[], crossTable: boolean): readonly Column[] {
  const ratio = competitors.some(([, each]) => each.diff === undefined && each.ratio !== undefined)
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    resultColumn(
      'Points',
      competitors.map(([, each]) => each.result),
    ),
    COLUMNS.marks,
    ...balanceFacts().filter(({ id }) => !crossTable || id !== 'played'),
    ...(crossTable
      ? []
      : [
          factColumn('for', 'For', 3, { shortLabel: 'for' }),
          factColumn('against', 'Against', 3.1, { shortLabel: 'against' }),
        ]),
    factColumn('diff', ratio ? 'Ratio' : 'Diff.', 2, { shortLabel: ratio ? 'ratio' : 'diff.' }),
  ]
}

/** Matches played, won, tied, lost. */
export function balanceFacts(): readonly Column[] {
  return [
    factColumn('played', 'Played', 2.4, { shortLabel: 'played' }),
    factColumn('won', 'Won', 1.5, { shortLabel: 'won' }),
    factColumn('tied', 'Tied', 1.7, { shortLabel: 'tied' }),
    factColumn('lost', 'Lost', 1.6, { shortLabel: 'lost' }),
  ]
}

/** The result of the newest meeting that has one; of one to come its time; a dash for the row itself. */
function metCell(id: string, competitor: PoolCompetitor, other: string): Cell | undefined {
  if (id === other) return { kind: 'text', text: '–', quiet: true }
  const meetings = inOrder(competitor.opponents ?? {})
    .filter(([key]) => key === other || key.startsWith(`${other}~`))
    .map(([, meeting]) => meeting)
  const played = meetings.findLast((meeting) => meeting.result !== undefined)
  if (played?.result !== undefined) return textCell(typeset(played.result))
  const next = meetings.find((meeting) => meeting.time !== undefined)
  return next?.time === undefined ? undefined : { kind: 'text', text: next.time, quiet: true }
}

function crossColumn([id, competitor]: Entry): Column {
  const label =
    competitor.organisation ?? longest([competitor.name.short, competitor.name.family]) ?? competitor.name.full
  return factColumn(`met-${id}`, label, 2.9, {
    spoken: `Against ${competitor.name.full}`,
    align: 'center',
  })
}

function groupsOf(pools: NonNullable<Pool['pools']>, words: readonly string[]): readonly RowGroup[] {
  return inOrder(pools).map(([id, { title }]) => ({ id, title: typeset(title), subtitle: words }))
}
