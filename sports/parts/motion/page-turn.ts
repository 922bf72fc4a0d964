export interface PageTurn {
  /** Counted from 0. */
  readonly page: number
  /** When this page came up, ms. */
  readonly since: number
}

/**
 * The page to show now. News never turns a page; a page that is gone falls back to the last one.
 * @param hold how long a page stays, ms.
 */
export function nextPage(turn: PageTurn, pages: number, hold: number, now: number): PageTurn {
  const last = Math.max(0, pages - 1)
  if (turn.page > last) return { page: last, since: now }
  if (pages < 2 || now - turn.since < hold) return turn
  return { page: (turn.page + 1) % pages, since: now }
}
