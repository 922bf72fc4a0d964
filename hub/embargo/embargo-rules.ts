import { isJsonObject, type Json, type JsonObject } from '../../protocol/json.ts'

/** Where the true documents stand meanwhile: `embargoed/<key>`, for the jury's screens alone. */
export const EMBARGOED = 'embargoed/'
/** What is put under embargo: "unit/<rsc>", or all results of "discipline/<three letters>". */
export type EmbargoKey = string

/** Kinds that say nothing of a result. */
const FREE = new Set(['competition', 'config', 'codes', 'weather', 'entries', 'source', 'look'])
/** Pictures of many units: all of them are told, but for those under embargo. */
const MIXED = new Set(['schedule', 'now'])
const RSC_LENGTH = 34
export const EVENT_END = 22
const PHASE_END = 26

/** How a document is held back: all of it, the units in it that are under embargo, or not at all. */
export type Hold = 'whole' | 'units' | undefined

/**
 * Does an embargo concern this document (odf.md 7: where an RSC says discipline, event, phase and unit)? An embargo on a unit holds back all that
 * its result leads to: the clock, the play by play, standings, brackets, medallists and records of its event, the start lists of other
 * phases, and every table of medals. Rather one document too many than one too few. Pure.
 */
export function concerns(embargo: EmbargoKey, key: string): Hold {
  const [kind, code] = splitKey(key)
  if (FREE.has(kind)) return undefined
  if (MIXED.has(kind)) return 'units'
  if (kind === 'medals') return 'whole'
  if (embargo.startsWith('discipline/')) {
    const discipline = embargo.slice('discipline/'.length)
    return code.startsWith(discipline) || code.startsWith('GEN') ? 'whole' : undefined
  }
  const rsc = embargo.slice('unit/'.length)
  if (code === rsc) return 'whole'
  // Medallists of a day or of all: of no event.
  if (/^-*$/.test(code.slice(3, EVENT_END)) && (code.startsWith(rsc.slice(0, 3)) || code.startsWith('GEN')))
    return kind === 'medallists' ? 'whole' : undefined
  if (code.slice(0, EVENT_END) !== rsc.slice(0, EVENT_END)) return undefined
  const isOfUnit = /[^-]/.test(code.slice(PHASE_END))
  return isOfUnit ? undefined : 'whole'
}

/** Is the unit itself under this embargo? */
export function isUnder(embargo: EmbargoKey, rsc: string): boolean {
  return embargo === `unit/${rsc}` || embargo === `discipline/${rsc.slice(0, 3)}`
}

/**
 * Does the start list of another phase say who got there from a unit under embargo? It waits, too; results of other phases do not.
 */
export function tellsWhoGotThere(embargo: EmbargoKey, key: string, value: JsonObject): boolean {
  const [kind, code] = splitKey(key)
  const rsc = embargo.slice('unit/'.length)
  return (
    kind === 'unit' &&
    embargo.startsWith('unit/') &&
    value['status'] === 'START_LIST' &&
    code.slice(0, EVENT_END) === rsc.slice(0, EVENT_END) &&
    code.slice(EVENT_END, PHASE_END) !== rsc.slice(EVENT_END, PHASE_END)
  )
}

/** The start list of a unit whose result has not begun yet is no secret. */
export function isStartList(key: string, value: JsonObject): boolean {
  return key.startsWith('unit/') && value['status'] === 'START_LIST'
}

/**
 * A picture of many units in which those under embargo stand as they stood. Pure.
 * @param told what the public knows of it.
 */
export function withUnitsHeld(
  value: JsonObject,
  told: JsonObject | undefined,
  isHeld: (rsc: string) => boolean,
): JsonObject {
  const before = unitsIn(told)
  const units: Record<string, Json> = {}
  for (const [rsc, unit] of Object.entries(unitsIn(value))) {
    if (!isHeld(rsc)) units[rsc] = unit
    else if (before[rsc] !== undefined) units[rsc] = before[rsc]
  }
  return { ...value, units }
}

/** By RSC: the units that a timetable or a field of play tells of. */
export function unitsIn(value: JsonObject | undefined): JsonObject {
  const units = value?.['units']
  return isJsonObject(units) ? units : {}
}

function splitKey(key: string): readonly [kind: string, code: string] {
  const slash = key.indexOf('/')
  return slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash + 1, slash + 1 + RSC_LENGTH)]
}
