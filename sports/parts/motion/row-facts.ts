import type { Cell, Row } from '../board-spec.ts'

/** What a row says that may be news when it changes: strings of the feed. */
export interface RowFacts {
  readonly rank?: string | undefined
  /** The result, or the IRM in its place. */
  readonly result?: string | undefined
  readonly rest?: string | undefined
  /** Record chips, "WR" "=OR"; own bests are no news for the hall. */
  readonly records?: readonly string[] | undefined
  /** The photo finish is still read: the viewfinder stands in the rank's place. */
  readonly photo?: true | undefined
  /** A medal place that is a disc, no longer a ring. */
  readonly disc?: true | undefined
}
/** By row id. */
export type Facts = Readonly<Record<string, RowFacts>>

export function rowFacts(rows: readonly Row[]): Facts {
  return Object.fromEntries(rows.map((row) => [row.id, factsOf(Object.values(row.cells), row.rest)]))
}

function factsOf(cells: readonly Cell[], rest: string | undefined): RowFacts {
  const rank = cells.find((c) => c.kind === 'rank')
  const result = cells.find((c) => c.kind === 'result' || c.kind === 'irm')
  const records = cells
    .flatMap((c) => (c.kind === 'marks' ? c.chips : []))
    .flatMap((chip) => (chip.kind === 'record' ? [`${chip.equalled ? '=' : ''}${chip.text}`] : []))
  return {
    rank: rank?.text,
    result: result?.text,
    rest,
    records: records.length === 0 ? undefined : records,
    photo: cells.some((c) => c.kind === 'photo') ? true : undefined,
    disc: rank?.medal !== undefined && rank.filled === true ? true : undefined,
  }
}
