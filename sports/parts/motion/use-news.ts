import { useEffect, useState } from 'react'
import type { TableSpec } from '../board-spec.ts'
import { useStage, type Fault } from '../stage-context.ts'
import type { BoardNews, BoardPicture } from './board-news.ts'
import { callTeller, NO_NEWS, tellerAtHand } from './news-teller.ts'
import { rowFacts } from './row-facts.ts'

/** What news of a board is told from. */
export type Told = Pick<TableSpec, 'rows' | 'status' | 'facts' | 'notes' | 'matrix'> & Pick<BoardPicture, 'sides'>

/** What was seen last. Written while drawing: what comes out hangs only on the pictures as they come, each taken once. */
class SeenBoard {
  #told: Told
  #picture: BoardPicture
  #news: BoardNews = NO_NEWS

  constructor(told: Told, feed: BoardPicture['feed']) {
    this.#told = told
    this.#picture = pictureOf(told, feed)
  }

  next(told: Told, feed: BoardPicture['feed'], now: number): BoardNews {
    const last = this.#told
    const same =
      last.rows === told.rows &&
      last.status?.shape === told.status?.shape &&
      last.facts === told.facts &&
      last.notes === told.notes
    if (same && feed === this.#picture.feed) {
      this.#news = tellerAtHand()?.endedNews(this.#news, this.#picture.facts, now) ?? NO_NEWS
      return this.#news
    }
    const facts = last.rows === told.rows ? this.#picture.facts : undefined
    const picture = pictureOf(told, feed, facts)
    this.#news = tellerAtHand()?.nextBoardNews(this.#news, this.#picture, picture, now) ?? NO_NEWS
    this.#told = told
    this.#picture = picture
    return this.#news
  }
}

function pictureOf(told: Told, feed: BoardPicture['feed'], facts = rowFacts(told.rows)): BoardPicture {
  const records = told.facts.filter((fact) => fact.mark !== undefined)
  return {
    facts,
    shape: told.status?.shape,
    matrix: told.matrix === true,
    sides: told.sides,
    notes: told.notes ?? [],
    records: Object.fromEntries(records.map((fact) => [`${fact.id} ${fact.mark}`, fact.value])),
    feed,
  }
}

/** A silent source is no cut line: what it says after its silence is news. */
function feedOf(fault: Fault | undefined): BoardPicture['feed'] {
  return fault === undefined || fault.kind === 'silent' ? 'up' : 'cut'
}

/**
 * What is new about a board: the value before a correction or a protest, places won and lost, who has taken the lead, a record.
 * It lives as long as the board stands, over all its pages; the first picture has none.
 */
export function useNews(told: Told): BoardNews {
  const { now, fault } = useStage()
  const feed = feedOf(fault)
  const [seen] = useState(() => new SeenBoard(told, feed))
  const [, wake] = useState(0)
  const news = seen.next(told, feed, now())
  const end = tellerAtHand()?.endOfNews(news)

  useEffect(() => void callTeller(), [])
  useEffect(() => {
    if (end === undefined) return undefined
    const timer = setTimeout(() => wake((n) => n + 1), Math.max(0, end - now()) + 1)
    return () => clearTimeout(timer)
  }, [end, now])

  return news
}
