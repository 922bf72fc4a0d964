import type { Row } from '../board-spec.ts'

/** An old value stands beside the corrected one for 20 s, a moved marker for 10 s (look.md, Marks). */
export const CORRECTED_FOR = 20_000
export const MOVED_FOR = 10_000

/** What is new about one row. */
export interface RowNews {
  /** The result before an OFFICIAL was corrected. */
  readonly old?: { readonly text: string; readonly until: number } | undefined
  /** Places won (positive) or lost. */
  readonly moved?: { readonly by: number; readonly until: number } | undefined
}
export type News = Readonly<Record<string, RowNews>>

/** What the rows say that matters for news, by row id. */
export interface RowFacts {
  readonly rank?: string | undefined
  readonly result?: string | undefined
}

export function rowFacts(rows: readonly Row[]): Readonly<Record<string, RowFacts>> {
  return Object.fromEntries(
    rows.map((row) => {
      const cells = Object.values(row.cells)
      const rank = cells.find((c) => c.kind === 'rank')
      const result = cells.find((c) => c.kind === 'result' || c.kind === 'irm')
      return [row.id, { rank: rank?.text, result: result?.text }]
    }),
  )
}

/**
 * Adds what changed from one picture to the next, and drops what is over. What is still so is the same object.
 * @param official both pictures are OFFICIAL: only then is a changed result a correction.
 */
export function nextNews(
  news: News,
  before: Readonly<Record<string, RowFacts>>,
  after: Readonly<Record<string, RowFacts>>,
  official: boolean,
  now: number,
): News {
  const next: Record<string, RowNews> = {}
  let same = true
  for (const [id, facts] of Object.entries(after)) {
    const known = news[id]
    const old = before[id]
    const corrected =
      official && old?.result !== undefined && old.result !== '' && old.result !== facts.result
        ? { text: old.result, until: now + CORRECTED_FOR }
        : stillOn(known?.old, now)
    const by = places(old?.rank, facts.rank)
    const moved = by === 0 ? stillOn(known?.moved, now) : { by, until: now + MOVED_FOR }
    if (corrected === known?.old && moved === known?.moved) {
      if (known !== undefined) next[id] = known
      continue
    }
    same = false
    if (corrected !== undefined || moved !== undefined) next[id] = { old: corrected, moved }
  }
  return same && Object.keys(next).length === Object.keys(news).length ? news : next
}

/** When the earliest of the news is over, ms; undefined where there is none. */
export function nextEnd(news: News): number | undefined {
  const ends = Object.values(news).flatMap((n) => [n.old?.until, n.moved?.until].filter((u) => u !== undefined))
  return ends.length === 0 ? undefined : Math.min(...ends)
}

function stillOn<T extends { readonly until: number }>(item: T | undefined, now: number): T | undefined {
  return item !== undefined && item.until > now ? item : undefined
}

function places(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined) return 0
  const by = Number(before) - Number(after)
  return Number.isInteger(by) ? by : 0
}
