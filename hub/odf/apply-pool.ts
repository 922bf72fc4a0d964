import { isJsonObject } from '../../protocol/json.ts'
import { allPools, poolPart, type OpponentAttrs } from '../../sports/bracket/odf.ts'
import { noteOddities } from './apply-result.ts'
import type { Apply, Clear, Context } from './context.ts'
import { readResult } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import { documentOf, fallbackTitle } from './result-document.ts'
import { eventRsc, phaseCode } from './rsc.ts'

/**
 * DT_POOL_STANDING → `pool/<rsc>` (odf.md 5.6); where an event has several pools, `pool/<event>` holds all of them: a screen
 * shows one document, and turns its pages by pool.
 */
export const applyPool: Apply = (context, message, competition) => {
  const { store, memory, stamp } = context
  const result = readResult(message, competition, fallbackTitle(message.code, undefined))
  noteOddities(context, message, result)
  // Rows stand in the order of the elements.
  const opponents = new Map<string, readonly OpponentAttrs[]>()
  childrenOf(competition, 'Result').forEach((element, index) => {
    const id = result.rows[index]?.id
    const sent = childrenOf(childOf(element, 'Competitor'), 'Opponent')
    if (id !== undefined && sent.length > 0)
      opponents.set(
        id,
        sent.map(({ attrs }) => attrs),
      )
  })
  const own = poolPart(result, (id) => opponents.get(id) ?? [])
  const key = `pool/${message.code}`
  store.put(key, documentOf(result, { family: 'bracket', own }, undefined, memory), stamp)
  memory.named.set(key, { key })
  refreshAllPools(context, message.code)
  return undefined
}

export const clearPool: Clear = (context, message) => {
  const { store, memory } = context
  const key = `pool/${message.code}`
  if (store.get(key) === undefined) return 'There was nothing to take back'
  store.remove(key)
  memory.named.delete(key)
  refreshAllPools(context, message.code)
  return undefined
}

/** The pools of the event that are known, on one document; none where there is but one, or where the feed sends such a document itself. */
function refreshAllPools({ store, memory, stamp }: Context, code: string): void {
  const event = eventRsc(code)
  if (event === code) return
  const all = `pool/${event}`
  const held = store.get(all)
  if (held !== undefined && !isJsonObject(held.value['pools'])) return
  const pools = [...memory.named.entries()].flatMap(([key]) => {
    const rsc = key.startsWith('pool/') ? key.slice('pool/'.length) : ''
    const document = rsc === '' || rsc === event || eventRsc(rsc) !== event ? undefined : store.get(key)
    return document === undefined ? [] : [{ id: phaseCode(rsc), document: document.value }]
  })
  const value = allPools(pools)
  if (value === undefined) {
    store.remove(all)
    memory.named.delete(all)
    return
  }
  store.put(all, value, stamp)
  memory.named.set(all, { key: all })
}
