import { useEffect, useState } from 'react'
import { nextEnd, nextNews, rowFacts, type News } from './news.ts'
import type { Row } from '../board-spec.ts'
import { useStage } from '../stage-context.ts'

interface Seen {
  readonly rows: readonly Row[]
  readonly official: boolean
  readonly news: News
}

/** What is new about each row: the value before a correction, places won and lost. */
export function useNews(rows: readonly Row[], official: boolean): News {
  const { now } = useStage()
  const [seen, setSeen] = useState<Seen>({ rows, official, news: {} })
  let news = seen.news
  if (seen.rows !== rows || seen.official !== official) {
    news = nextNews(seen.news, rowFacts(seen.rows), rowFacts(rows), official && seen.official, now())
    setSeen({ rows, official, news })
  }
  const end = nextEnd(news)

  useEffect(() => {
    if (end === undefined) return undefined
    const timer = setTimeout(
      () => setSeen((s) => ({ ...s, news: nextNews(s.news, {}, rowFacts(s.rows), false, now()) })),
      Math.max(0, end - now()) + 1,
    )
    return () => clearTimeout(timer)
  }, [end, now])

  return news
}
