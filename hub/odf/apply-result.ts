import { winnerOf, competitionDay } from '../../sports/schedule/odf.ts'
import type { Apply, Clear, Context } from './context.ts'
import type { Message } from './header.ts'
import { objectIn } from './json-read.ts'
import { refreshMedallists } from './apply-medals.ts'
import { readResult, type ReadResult } from './read-result.ts'
import { fallbackTitle, resultDocument } from './result-document.ts'
import { eventRsc } from './rsc.ts'

/** DT_RESULT → `unit/<rsc>` (odf.md 5.3, 6). */
export const applyUnit: Apply = (context, message, competition) => {
  const { store, memory, picture, stamp } = context
  const planned = memory.units.get(message.code)
  const result = readResult(message, competition, fallbackTitle(message.code, planned?.name))
  noteOddities(context, message, result)
  const doc = resultDocument('unit', result, planned, memory)
  const key = `unit/${message.code}`
  store.put(key, doc, stamp)
  if (memory.named.get(key) === undefined) memory.named.set(key, { key })
  memory.results.set(message.code, {
    rsc: message.code,
    status: result.status,
    day: planned?.day ?? competitionDay(result.start) ?? message.logicalDate,
    start: result.start,
    venue: result.venue,
    location: result.location,
    name: [result.title.event, result.title.sub].filter((word) => word !== undefined).join(' '),
    winner: winnerOf(objectIn(doc, 'competitors') ?? {}),
  })
  picture.touch(message.code)
  if (currentIsOver(result.status)) store.remove(`current/${message.code}`)
  refreshMedallists(context, eventRsc(message.code))
  return undefined
}

export const clearUnit: Clear = ({ store, memory, picture }, message) => {
  const key = `unit/${message.code}`
  if (store.get(key) === undefined) return 'There was nothing to take back'
  store.remove(key)
  store.remove(`current/${message.code}`)
  memory.named.delete(key)
  memory.results.delete(message.code)
  picture.touch(message.code)
  return undefined
}

/** DT_CUMULATIVE_RESULT → `cumulative/<rsc>`: totals over several units. */
export const applyCumulative: Apply = (context, message, competition) => {
  const result = readResult(message, competition, fallbackTitle(message.code, undefined))
  noteOddities(context, message, result)
  const key = `cumulative/${message.code}`
  context.store.put(key, resultDocument('cumulative', result, undefined, context.memory), context.stamp)
  context.memory.named.set(key, { key })
  refreshMedallists(context, eventRsc(message.code))
  return undefined
}

/** Takes the document of a kind back. @param kind what stands before the slash of its key. */
export function clearKey(kind: string): Clear {
  return ({ store, memory }, message) => {
    const key = `${kind}/${message.code}`
    if (store.get(key) === undefined) return 'There was nothing to take back'
    store.remove(key)
    memory.named.delete(key)
    return undefined
  }
}

/** A live picture is over once the result is complete (odf.md 2, Stand-alone live). */
export function currentIsOver(status: string): boolean {
  return status === 'UNOFFICIAL' || status === 'OFFICIAL'
}

export function noteOddities(context: Context, message: Message, result: ReadResult): void {
  if (result.oddStatus === undefined) return
  context.note(`${message.type} of ${message.code} has ResultStatus "${result.oddStatus}", read as ${result.status}`)
}
