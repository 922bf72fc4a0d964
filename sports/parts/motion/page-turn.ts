export interface PageTurn {
  /** Counted from 0. */
  readonly page: number
  /** When this page came up, ms. */
  readonly since: number
  /** The page that news put off: it comes up again after this one, so that no page is put off for good. */
  readonly back?: number
}

/** The page of a row that has just changed comes up; the one it puts off is the next. */
export function callPage(turn: PageTurn, page: number, now: number): PageTurn {
  return page === turn.page ? turn : { page, since: now, back: turn.back ?? turn.page }
}

/**
 * The page to show now. A page that is gone falls back to the last one.
 * @param hold how long a page stays, ms.
 */
export function nextPage(turn: PageTurn, pages: number, hold: number, now: number): PageTurn {
  const last = Math.max(0, pages - 1)
  if (turn.page > last) return { page: last, since: now }
  if (pages < 2 || now - turn.since < hold) return turn
  const next = turn.back === undefined || turn.back === turn.page ? turn.page + 1 : turn.back
  return { page: next % pages, since: now }
}
