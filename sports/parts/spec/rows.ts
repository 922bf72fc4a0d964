import type { CompetitorBase } from '../../../protocol/documents.ts'
import { crewCell } from '../crew/crew-cell.ts'
import type { Cell, Column, Row } from '../board-spec.ts'
import {
  codeCell,
  flagCell,
  laneCell,
  marksCell,
  nameCell,
  rankCell,
  resultCell,
  textCell,
  underProtest,
  type UnitMoment,
} from './cells.ts'

/** Competitors with their ids in the feed's SortOrder. */
export function inOrder<C extends { readonly sortOrder: number }>(
  competitors: Readonly<Record<string, C>>,
): readonly (readonly [string, C])[] {
  return Object.entries(competitors).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
}

/** Cells by column id, without the empty ones. */
export function cells(maybe: Readonly<Record<string, Cell | undefined>>): Readonly<Record<string, Cell>> {
  const out: Record<string, Cell> = {}
  for (const [id, cell] of Object.entries(maybe)) if (cell !== undefined) out[id] = cell
  return out
}

/** The row every result has: rank (or lane on a start list), flag, code, name, result, marks; `own` adds the family's facts. */
export function resultRow(
  id: string,
  competitor: CompetitorBase,
  moment: UnitMoment,
  own: Readonly<Record<string, Cell | undefined>> = {},
  badges: readonly string[] = [],
): Row {
  const startList = moment.status === 'START_LIST'
  return {
    id,
    protest: underProtest(competitor) ? true : undefined,
    cells: cells({
      rank: startList ? undefined : rankCell(competitor, moment),
      lane: startList ? laneCell(competitor) : undefined,
      flag: flagCell(competitor.organisation),
      code: codeCell(competitor.organisation),
      name: nameCell(competitor),
      result: startList ? undefined : resultCell(competitor),
      marks: startList ? undefined : marksCell(competitor, moment, badges),
      crew: crewCell(competitor),
      ...moreCells(competitor),
      ...own,
    }),
  }
}

/** The Para class and the profile's own columns, by column id: see `moreColumns`. */
function moreCells(competitor: Pick<CompetitorBase, 'class' | 'more'>): Readonly<Record<string, Cell | undefined>> {
  const out: Record<string, Cell | undefined> = { class: textCell(competitor.class) }
  for (const [id, value] of Object.entries(competitor.more ?? {})) out[`more-${id}`] = textCell(value)
  return out
}

/** Columns every family shares, in their order; a family puts its own facts after them. */
export const COLUMNS = {
  rank: { id: 'rank', kind: 'rank', spoken: 'Rank', priority: 0 },
  lane: { id: 'lane', kind: 'lane', label: 'Lane', spoken: 'Lane', priority: 0 },
  flag: { id: 'flag', kind: 'flag', spoken: 'Flag', priority: 2 },
  code: { id: 'code', kind: 'code', spoken: 'Country', priority: 1 },
  name: { id: 'name', kind: 'name', spoken: 'Name', priority: 0 },
  crew: { id: 'crew', kind: 'crew', label: 'Team', spoken: 'Team', priority: 1.5 },
  marks: { id: 'marks', kind: 'marks', spoken: 'Marks', priority: 1 },
} as const satisfies Readonly<Record<string, Column>>

/** A team is called as its country: beside that the code goes before its members do. */
export function codeColumn(crews: boolean): Column {
  return crews ? { ...COLUMNS.code, priority: 3.5 } : COLUMNS.code
}

/** The members of a team on a board that has more to say: where there is room for them. */
export const CREW_WHERE_ROOM: Column = { ...COLUMNS.crew, priority: 3.05 }

/**
 * The lit column: "Time", "Best", "Points".
 * @param texts results and bests of the field: the column keeps room for the longest from the first picture on.
 */
export function resultColumn(label: string, texts: readonly (string | undefined)[] = []): Column {
  return { id: 'result', kind: 'result', label, spoken: label, priority: 0, sample: longest(texts) }
}

/** The longest of the texts. */
export function longest(texts: readonly (string | undefined)[]): string | undefined {
  return texts.reduce((found, text) => ((text?.length ?? 0) > (found?.length ?? 0) ? text : found), undefined)
}

/** A fact after the marks: gap, reaction; the last ones of higher priority number go first where room is short. */
export function factColumn(id: string, label: string, priority: number, more: Partial<Column> = {}): Column {
  return { id, kind: 'number', label, spoken: label, priority, ...more }
}

/** The marks of a matrix take room only once there is one: attempts and heights are the matter of such a board. */
export function marksIfAny(rows: readonly Row[]): readonly Column[] {
  const any = rows.some((row) =>
    Object.values(row.cells).some((cell) => cell.kind === 'marks' && cell.chips.length > 0),
  )
  return any ? [COLUMNS.marks] : []
}

/** Columns that have at least one cell: an empty fact takes no room. Rank, name, result and marks always stay. */
export function withCells(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const always = new Set<Column['kind']>(['rank', 'name', 'result', 'marks'])
  return columns.filter((column) => always.has(column.kind) || rows.some((row) => row.cells[column.id] !== undefined))
}
