import { present, tuple, type ItemRow, type OdfFamily, type OwnPart, type ResultSource } from '../../protocol/odf.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { pointsGap } from '../parts/decimal.ts'
import { coursePart, HOLE_INFOS, HOLE_RESULTS, holesPart } from './holes.ts'
import { startListPart, unknownTuples } from '../parts/read-odf.ts'

const KNOWN_RESULTS = new Set(['ER/UNDER_PROTEST', ...HOLE_RESULTS])
const KNOWN_INFOS = new Set(HOLE_INFOS)
const PHASE_END = 26
const RSC_LENGTH = 34

/** Totals over several units → the own part of `cumulative/<rsc>`, or of a unit that carries items (odf.md F13). */
export const odf: OdfFamily = { unit: series, cumulative: series }

function series(source: ResultSource, profile: EventProfile): OwnPart {
  const partOf = partIds(source)
  const parts: Record<string, { sortOrder: number; label: string }> = {}
  const gaps = pointGaps(source)
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) {
    const items: Record<string, JsonObject> = {}
    for (const item of row.items) {
      const id = partOf(item.unit)
      const known = parts[id]
      if (known === undefined || item.order < known.sortOrder) {
        parts[id] = { sortOrder: item.order, label: label(item.unit, profile) }
      }
      items[id] = itemPart(item)
    }
    competitors[row.id] = present({
      ...startListPart(row),
      items: row.items.length === 0 ? undefined : items,
      gap: gaps.get(row.id),
      ...holesPart(source, row),
      ...unknownTuples(row.extended, KNOWN_RESULTS),
    })
  }
  return { unit: { parts, ...coursePart(source), ...unknownTuples(source.infos, KNOWN_INFOS) }, competitors }
}

function itemPart(item: ItemRow): JsonObject {
  return present({
    unit: item.unit,
    result: item.attrs['Result'],
    points: item.attrs['ResultPoints'],
    rank: item.attrs['Rank'],
    rankEqual: item.attrs['RankEqual'],
    irm: item.attrs['IRM'],
    won: item.attrs['Won'],
    lost: item.attrs['Lost'],
    wind: tuple(item.extended, 'ER', 'WIND_SPEED')?.value,
    discard: item.extended.find((e) => e.attrs['Discard'] !== undefined)?.attrs['Discard'],
    total: tuple(item.extended, 'ER', 'TOTAL_PTS')?.value,
  })
}

/**
 * Athletes of one part come from several heats of it, so the column is the phase; where one competitor has several units
 * of one phase (runs, rounds), each unit is a column of its own.
 */
function partIds(source: ResultSource): (unit: string) => string {
  const several = new Set<string>()
  for (const row of source.rows) {
    const seen = new Set<string>()
    for (const item of row.items) {
      const phase = item.unit.slice(0, PHASE_END)
      if (seen.has(phase)) several.add(phase)
      seen.add(phase)
    }
  }
  return (unit) => {
    const phase = unit.slice(0, PHASE_END)
    return several.has(phase) ? unit : phase.padEnd(RSC_LENGTH, '-')
  }
}

/** The profile's word for the phase code ("110H" → "110 mH"), else the code, else the number of the unit. */
function label(unit: string, profile: EventProfile): string {
  const phase = unit.slice(22, PHASE_END).replace(/-+$/, '')
  const word = profile.parts?.[phase]
  if (word !== undefined) return word
  const number = Number(unit.slice(26, 30))
  if (profile.unitLetter !== undefined && number > 0) return `${profile.unitLetter}${number}`
  return phase === '' || phase === 'FNL' ? String(number || unit) : phase
}

function pointGaps(source: ResultSource): ReadonlyMap<string, string> {
  const gaps = new Map<string, string>()
  const totals = source.rows.filter(
    (row) =>
      row.attrs['ResultType'] === 'POINTS' && row.attrs['IRM'] === undefined && row.attrs['Result'] !== undefined,
  )
  const leader = totals.find((row) => row.attrs['Rank'] === '1')
  const best = leader?.attrs['Result']
  if (best === undefined) return gaps
  for (const row of totals) {
    const total = row.attrs['Result']
    if (row === leader || total === undefined || row.attrs['Diff'] !== undefined) continue
    const gap = pointsGap(best, total)
    if (gap !== undefined) gaps.set(row.id, gap)
  }
  return gaps
}
