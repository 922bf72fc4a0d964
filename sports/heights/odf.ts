import { present, tuple, tuples, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { infoValue, order, qualifyPart, startListPart, unknownTuples } from '../parts/read-odf.ts'

const KNOWN_RESULTS = new Set(['ER/INTERMEDIATE', 'ER/IN_COMP', 'ER/ORDER_CURRENT', 'ER/UNDER_PROTEST'])
const KNOWN_INFOS = new Set([
  'UI/INTERMEDIATE',
  'UI/INTERMEDIATES_TOTAL',
  'UI/QUAL_FROM_RANK',
  'UI/QUAL_TO_RANK',
  'UI/QUAL_BT',
  'UI/QUAL_BP',
  'DISPLAY/CURRENT',
  'DISPLAY/CURRENT_2',
  'DISPLAY/LAST_COMP',
  'DISPLAY/INTERMEDIATE_CURRENT',
  'DISPLAY/INTERMEDIATE_ATTEMPT_CURRENT',
])

/** DT_RESULT of a vertical jump → the own part of its unit (odf.md F5). */
export const odf: OdfFamily = {
  unit(source, profile) {
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = competitor(row, profile.boulders === true)
    return {
      unit: present({
        heights: heights(source),
        ...currentPart(source),
        current2: infoValue(source, 'DISPLAY', 'CURRENT_2'),
        last: infoValue(source, 'DISPLAY', 'LAST_COMP'),
        ...qualifyPart(source),
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
}

function competitor(row: ResultRow, boulders: boolean): JsonObject {
  return present(
    startListPart(row),
    boulders ? bouldersPart(row) : triesPart(row),
    {
      inComp: tuple(row.extended, 'ER', 'IN_COMP')?.value,
      order: tuple(row.extended, 'ER', 'ORDER_CURRENT')?.value,
    },
    unknownTuples(row.extended, KNOWN_RESULTS),
  )
}

/** ER/INTERMEDIATE of a boulder: Value are its points; TOP, ZONE and ATTEMPTS say at which try (codes unverified, odf.md F5b). */
function bouldersPart(row: ResultRow): JsonObject {
  const boulders: Record<string, JsonObject> = {}
  for (const each of tuples(row.extended, 'ER', 'INTERMEDIATE')) {
    if (each.pos === undefined) continue
    const extension = (code: string) => each.extensions.find((e) => e.code === code)?.value
    boulders[each.pos] = present({
      top: extension('TOP'),
      zone: extension('ZONE'),
      attempts: extension('ATTEMPTS'),
      points: each.value,
    })
  }
  return Object.keys(boulders).length === 0 ? {} : { boulders }
}

function triesPart(row: ResultRow): JsonObject {
  const tries: Record<string, string> = {}
  for (const cell of tuples(row.extended, 'ER', 'INTERMEDIATE')) {
    if (cell.pos !== undefined && cell.value !== undefined) tries[cell.pos] = cell.value
  }
  return Object.keys(tries).length === 0 ? {} : { tries }
}

/** The bars by position; one that only competitors name keeps its number as its label. */
function heights(source: ResultSource): JsonObject {
  const bars: Record<string, JsonObject> = {}
  for (const bar of tuples(source.infos, 'UI', 'INTERMEDIATE')) {
    if (bar.pos === undefined) continue
    bars[bar.pos] = { sortOrder: order(bar.pos, Object.keys(bars).length), height: bar.value ?? bar.pos }
  }
  for (const row of source.rows) {
    for (const cell of tuples(row.extended, 'ER', 'INTERMEDIATE')) {
      if (cell.pos === undefined || bars[cell.pos] !== undefined) continue
      bars[cell.pos] = { sortOrder: order(cell.pos, Object.keys(bars).length), height: cell.pos }
    }
  }
  return bars
}

/** Who is up, at which height and at which try; the try is the one after those taken where the feed does not say. */
function currentPart(source: ResultSource): JsonObject {
  const current = tuple(source.infos, 'DISPLAY', 'CURRENT')
  const height = current?.pos ?? tuple(source.infos, 'DISPLAY', 'INTERMEDIATE_CURRENT')?.value
  const said = tuple(source.infos, 'DISPLAY', 'INTERMEDIATE_ATTEMPT_CURRENT')
  return present({
    current: current?.value,
    currentHeight: height,
    currentAttempt: said?.value ?? nextTry(source, current?.value, height),
  })
}

function nextTry(source: ResultSource, current: string | undefined, height: string | undefined): string | undefined {
  const row = source.rows.find((r) => r.id === current)
  if (row === undefined || height === undefined) return undefined
  const taken = tuple(row.extended, 'ER', 'INTERMEDIATE', height)?.value ?? ''
  return /^x{0,2}$/i.test(taken) ? String(taken.length + 1) : undefined
}
