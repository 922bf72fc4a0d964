import type { ResultRow } from '../../protocol/odf.ts'
import { phasePart } from '../../sports/table/odf.ts'
import { noteOddities } from './apply-result.ts'
import type { Apply, Context } from './context.ts'
import { objectIn, stringIn } from './json-read.ts'
import { readResult } from './read-result.ts'
import { documentOf, fallbackTitle } from './result-document.ts'
import { unitNumber } from './rsc.ts'

/**
 * DT_PHASE_RESULT → `phase/<rsc>`: the ranking over all units of a phase with qualification marks (odf.md 5.6). The unit of each
 * row is what its last ResultItem says, else the unit of the phase that holds it.
 */
export const applyPhase: Apply = (context, message, competition) => {
  const { store, memory, stamp } = context
  const result = readResult(message, competition, fallbackTitle(message.code, undefined))
  noteOddities(context, message, result)
  const units = unitsOf(context, message.code)
  const unitOf = (row: ResultRow) => {
    const item = row.items.toSorted((a, b) => b.order - a.order)[0]?.unit
    const unit = item ?? units.find(({ ids }) => objectIn(ids, row.id) !== undefined)?.rsc
    if (unit === undefined) return undefined
    const title = objectIn(store.get(`unit/${unit}`)?.value, 'title')
    return { unit, unitNum: stringIn(title, 'unitNum') ?? unitNumber(unit) }
  }
  const key = `phase/${message.code}`
  const own = { family: 'table', own: phasePart(result, unitOf) }
  store.put(key, documentOf(result, own, undefined, memory), stamp)
  memory.named.set(key, { key })
  return undefined
}

/** Units of the phase that have come, with the competitors of each. */
function unitsOf({ store, memory }: Context, phase: string) {
  const prefix = phase.slice(0, 26)
  return [...memory.results.entries()].flatMap(([rsc]) => {
    const ids = rsc.startsWith(prefix) ? objectIn(store.get(`unit/${rsc}`)?.value, 'competitors') : undefined
    return ids === undefined ? [] : [{ rsc, ids }]
  })
}
