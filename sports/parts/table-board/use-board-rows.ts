import { useNews } from '../motion/use-news.ts'
import { useOrder } from '../motion/use-order.ts'
import type { Row, TableSpec } from '../board-spec.ts'
import type { News } from '../motion/news.ts'

export interface BoardRows {
  /** In the order to show now. */
  readonly rows: readonly Row[]
  readonly news: News
}

/** The rows of a board over time: moved at most once in 2 s, with their news. */
export function useBoardRows({ rows, status }: TableSpec): BoardRows {
  const news = useNews(rows, status?.shape === 'official')
  return { rows: useOrder(rows), news }
}
