import { useEffect, useState } from 'react'
import { nextEnd, nextNews, rowFacts, type News } from './news.ts'
import type { Row } from '../board-spec.ts'
import { useStage } from '../stage-context.ts'

/** What was seen last. Written while drawing: what comes out hangs only on the rows as they come, each taken once. */
class SeenRows {
  #rows: readonly Row[]
  #official: boolean
  #news: News = {}

  constructor(rows: readonly Row[], official: boolean) {
    this.#rows = rows
    this.#official = official
  }

  next(rows: readonly Row[], official: boolean, now: number): News {
    if (this.#rows !== rows || this.#official !== official) {
      this.#news = nextNews(this.#news, rowFacts(this.#rows), rowFacts(rows), official && this.#official, now)
      this.#rows = rows
      this.#official = official
    } else if ((nextEnd(this.#news) ?? Infinity) <= now) {
      this.#news = nextNews(this.#news, {}, rowFacts(rows), false, now)
    }
    return this.#news
  }
}

/** What is new about each row: the value before a correction, places won and lost. */
export function useNews(rows: readonly Row[], official: boolean): News {
  const { now } = useStage()
  const [seen] = useState(() => new SeenRows(rows, official))
  const [, wake] = useState(0)
  const news = seen.next(rows, official, now())
  const end = nextEnd(news)

  useEffect(() => {
    if (end === undefined) return undefined
    const timer = setTimeout(() => wake((n) => n + 1), Math.max(0, end - now()) + 1)
    return () => clearTimeout(timer)
  }, [end, now])

  return news
}
