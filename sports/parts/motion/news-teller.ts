import type { BoardNews, BoardPicture } from './board-news.ts'
import type { Facts } from './row-facts.ts'
import type { newsWords } from './news-words.ts'

/** What tells one picture from the one before. */
export interface Teller {
  nextBoardNews(news: BoardNews, before: BoardPicture, after: BoardPicture, now: number): BoardNews
  endedNews(news: BoardNews, facts: Facts, now: number): BoardNews
  endOfNews(news: BoardNews): number | undefined
  readonly newsWords: typeof newsWords
}

export const NO_NEWS: BoardNews = { rows: {}, facts: {}, quietUntil: -Infinity }

let teller: Teller | undefined
let coming: Promise<void> | undefined

/** The first picture has no news, so what tells them comes after it; undefined until then. */
export function tellerAtHand(): Teller | undefined {
  return teller
}

/** Asks for it, once; where it cannot be had, the next board asks again. */
export function callTeller(): Promise<void> {
  coming ??= Promise.all([import('./board-news.ts'), import('./news-words.ts')]).then(
    ([{ nextBoardNews, endedNews, endOfNews }, { newsWords }]) => {
      teller = { nextBoardNews, endedNews, endOfNews, newsWords }
    },
    (error: unknown) => {
      console.warn('What is new cannot be told yet:', error)
      coming = undefined
    },
  )
  return coming
}
