import type { Row } from '../board-spec.ts'
import type { News } from '../motion/news.ts'
import { tellerAtHand } from '../motion/news-teller.ts'
import type { NewsWords } from '../motion/news-words.ts'
import { useNews } from '../motion/use-news.ts'
import { typeset } from '../spec/words.ts'
import { withOldRecords } from '../table-board/old-records.ts'
import { useSame } from '../use-kept.ts'
import { useWords } from '../words/use-say.ts'
import type { BodyMoment } from './body-moment.ts'
import type { FrameSpec } from './frame-spec.ts'
import './body-news.css'

/** The news of a board that is no table. */
export interface BodyNews {
  /** The frame's spec, with records that have just been replaced. */
  readonly spec: FrameSpec
  readonly moment: BodyMoment
  readonly line: NewsWords | undefined
}

/**
 * What is new about a body: a protest that is over, a correction, a medal, a record. Who leads is none where the lead changes by the
 * minute, and the score says it; a match by sets says who leads in sets.
 * @param told one row a side: `toldSides`.
 */
export function useBodyNews(spec: FrameSpec, told: readonly Row[]): BodyNews {
  const { say } = useWords()
  const same = useSame({ rows: told, status: spec.status, facts: spec.facts, notes: spec.notes, sides: true })
  const news = useNews(same)
  const { line } = news
  const words = line && tellerAtHand()?.newsWords(line, told, spec.legend, say)
  const correction = line?.kind === 'corrected' || line?.kind === 'protest over' ? line.until : undefined
  return {
    spec: withOldRecords(spec, news),
    moment: useSame({ correction, protest: spec.status?.shape === 'protest' }),
    line: words && withChanges(words, told, news.rows),
  }
}

/** Before the names alone: what a result was and what it is, "SATO 2 → 3". */
function withChanges(words: NewsWords, told: readonly Row[], news: News): NewsWords {
  const changes = told.flatMap(({ id, cells: { name, result } }) => {
    const old = news[id]?.old?.text
    if (old === undefined || name?.kind !== 'name' || result?.kind !== 'result' || result.text === old) return []
    return [`${name.name.family ?? name.name.full} ${typeset(old)} → ${typeset(result.text)}`]
  })
  if (changes.length === 0) return words
  return { ...words, texts: [...words.texts.slice(0, -1), changes.join(', '), ...words.texts.slice(-1)] }
}
