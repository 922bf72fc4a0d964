import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { BoardNews } from '../motion/board-news.ts'

/** The header with the record before beside each that has just been replaced. Same object where none has. */
export function withOldRecords(spec: FrameSpec, news: Pick<BoardNews, 'facts'>): FrameSpec {
  if (Object.keys(news.facts).length === 0) return spec
  const facts = spec.facts.map((fact) => {
    const old = news.facts[`${fact.id} ${fact.mark}`]
    return old === undefined ? fact : { ...fact, old: old.text }
  })
  return { ...spec, facts }
}
