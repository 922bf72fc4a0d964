import type { BoardNews } from '../motion/board-news.ts'
import { useNews } from '../motion/use-news.ts'
import { useOrder } from '../motion/use-order.ts'
import type { Row, TableSpec } from '../board-spec.ts'

export interface BoardRows {
  /** In the order to show now. */
  readonly rows: readonly Row[]
  readonly news: BoardNews
}

/** The rows of a board over time: moved at most once in 2 s, with their news. */
export function useBoardRows(spec: TableSpec): BoardRows {
  const news = useNews(spec)
  return { rows: useOrder(spec.rows), news }
}
