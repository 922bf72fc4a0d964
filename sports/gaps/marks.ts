import { present, tuples, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import { isJsonObject, type JsonObject } from '../../protocol/json.ts'
import type { GapsCompetitor, GapsUnit } from './model.ts'
import { order } from '../parts/read-odf.ts'
import { pointReached } from './point.ts'
import type { Cell, Column } from '../parts/board-spec.ts'

/** The dictionary of sailing was not read (odf.md 15): beside ER/INTERMEDIATE these likely codes are taken. */
const CODES = ['MARK', 'MARK_ROUNDING', 'ROUNDING']

/** Tuples of marks, for the list of what is known. */
export const MARK_TUPLES: readonly string[] = CODES.map((code) => `ER/${code}`)

/** Roundings by Pos of the mark, as splits: the place is @Rank, else a Value that is a whole number; any other Value is a time. */
function roundings(row: ResultRow): Readonly<Record<string, JsonObject>> {
  const splits: Record<string, JsonObject> = {}
  for (const code of CODES) {
    for (const { pos, value, attrs } of tuples(row.extended, 'ER', code)) {
      if (pos === undefined) continue
      const place = attrs['Rank'] ?? (value !== undefined && /^\d+$/.test(value) ? value : undefined)
      const time = value === place ? undefined : value
      splits[pos] = present({ time, rank: place, rankEqual: attrs['RankEqual'], diff: attrs['Diff'] })
    }
  }
  return splits
}

/** A competitor's splits with the roundings beside them. */
export function withRoundings(own: JsonObject, row: ResultRow): JsonObject {
  const marks = roundings(row)
  return Object.keys(marks).length === 0 ? own : { ...own, splits: { ...marks, ...objectIn(own, 'splits') } }
}

/** The points of a race with marks that only competitors name. */
export function withMarks(race: JsonObject, source: ResultSource): JsonObject {
  const named = new Set(source.rows.flatMap((row) => Object.keys(roundings(row))))
  if (named.size === 0) return race
  const marks = [...named].map((pos, i) => [pos, { sortOrder: order(pos, i), label: pos }] as const)
  return { ...race, points: { ...Object.fromEntries(marks), ...objectIn(race, 'points') } }
}

function objectIn(own: JsonObject, member: string): JsonObject {
  const value = own[member]
  return isJsonObject(value) ? value : {}
}

/** One column for each mark: the place there. The earliest go first where room is short. */
export function markColumns(unit: GapsUnit): readonly Column[] {
  const all = Object.entries(unit.points ?? {})
    .filter(([id]) => id !== 'F')
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const reached = unit.status === 'LIVE' ? pointReached(unit)?.id : undefined
  return all.map(([id, { label }], i) => ({
    id: `mark-${id}`,
    kind: 'matrix',
    // "Mark 1" and "1" stand as "M1", other names (gates, the finish of a loop) as sent.
    label: label.replace(/^(mark\s*)?(\d+)$/i, 'M$2'),
    spoken: /\D/.test(label) ? label : `Mark ${label}`,
    priority: 3 - (i + 1) / (all.length + 1),
    sample: '00',
    ...(id === reached ? { now: true } : {}),
  }))
}

/** The place at each mark, as sent. */
export function markCells({ splits = {} }: GapsCompetitor): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(splits).flatMap(([id, { rank }]) =>
      rank === undefined ? [] : [[`mark-${id}`, { kind: 'attempt', state: 'mark', text: rank } as const]],
    ),
  )
}
