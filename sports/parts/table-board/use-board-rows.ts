import { useState } from 'react'
import { keepSame, keepSameById } from '../keep-same.ts'
import { useNews } from '../motion/use-news.ts'
import { useOrder } from '../motion/use-order.ts'
import type { Row, StatusView, TableSpec } from '../board-spec.ts'
import type { News } from '../motion/news.ts'

export interface BoardRows {
  /** In the order to show now; a row that says the same is the same object as before. */
  readonly rows: readonly Row[]
  readonly news: News
  readonly status: StatusView | undefined
}

/** The rows of a board over time: kept the same where nothing changed, moved at most once in 2 s, with their news. */
export function useBoardRows(spec: TableSpec): BoardRows {
  const [kept, setKept] = useState({ rows: spec.rows, status: spec.status })
  const rows = keepSameById(kept.rows, spec.rows)
  const status = keepSame(kept.status, spec.status)
  if (rows !== kept.rows || status !== kept.status) setKept({ rows, status })
  const news = useNews(rows, status?.shape === 'official')
  return { rows: useOrder(rows), news, status }
}
