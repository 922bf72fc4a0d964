import { rankingPart } from '../../sports/bracket/odf.ts'
import { noteOddities } from './apply-result.ts'
import type { Apply } from './context.ts'
import { readResult } from './read-result.ts'
import { documentOf, fallbackTitle } from './result-document.ts'

/** DT_RANKING → `ranking/<rsc>`: the final ranking of an event, also PARTIAL (odf.md 5.6). */
export const applyRanking: Apply = (context, message, competition) => {
  const result = readResult(message, competition, fallbackTitle(message.code, undefined))
  noteOddities(context, message, result)
  const key = `ranking/${message.code}`
  const own = { family: 'bracket', own: rankingPart(result) }
  context.store.put(key, documentOf(result, own, undefined, context.memory), context.stamp)
  context.memory.named.set(key, { key })
  return undefined
}
