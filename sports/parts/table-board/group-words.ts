import type { Row, TableSpec } from '../board-spec.ts'
import type { PageRange } from '../layout/paging.ts'

/** The board with the header words of the group that is on the page. */
export function withGroupWords(spec: TableSpec, group: string | undefined): TableSpec {
  const words = spec.groups?.find((each) => each.id === group)
  return words === undefined
    ? spec
    : { ...spec, title: words.title, shortTitle: words.title, subtitle: words.subtitle, aside: words.aside }
}

/** The page on which a row stands, counted from 0; the first one where the row is not there. */
export function pageOfRow(ranges: readonly PageRange[], rows: readonly Row[], id: string | undefined): number {
  const at = rows.findIndex((row) => row.id === id)
  return Math.max(
    0,
    ranges.findIndex((range) => at >= range.from && at < range.to),
  )
}

/** The page that news calls up: a row that has just changed, and where it stands. Nothing where no row is named, or it is not there. */
export function turnOf(
  ranges: readonly PageRange[],
  rows: readonly Row[],
  id: string | undefined,
): { readonly id: string; readonly page: number } | undefined {
  if (id === undefined || !rows.some((row) => row.id === id)) return undefined
  return { id, page: pageOfRow(ranges, rows, id) }
}
