import { present, type ResultRow, type Tuple } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { GapsCompetitor, GapsUnit } from './model.ts'
import type { Current } from '../../protocol/documents.ts'
import type { Cell, Column, LegendItem } from '../parts/board-spec.ts'
import { textCell } from '../parts/spec/cells.ts'
import { factColumn } from '../parts/spec/rows.ts'

/** The dictionary of biathlon was not read (odf.md 15): these codes are ours, and other usual words are read, too. */
const CODES = ['SHOOTING', 'SHOOT', 'RANGE']
const LOOPS = ['PENALTY_LOOPS', 'LOOPS']
/** Spare rounds of a relay, loaded one by one. */
const SPARES = ['SPARES', 'SPARE', 'EXTRA']
const TARGETS = 5

/** Tuples of a range, for the list of what is known. */
export const BOUT_TUPLES: readonly string[] = [...CODES, ...LOOPS].map((code) => `ER/${code}`)

export const BOUT_LEGEND: readonly LegendItem[] = [
  { sign: '1', words: 'hit', glyph: 'hit' },
  { sign: '0', words: 'miss', glyph: 'miss' },
]

/**
 * Times at the range by Pos: misses (Value), and target by target where the feed has them, as "11011": extension SHOTS, else SHOT by
 * Pos with 1 or 0. Which of the five was missed is never made up: with misses alone there is no picture.
 */
export function boutsPart(row: ResultRow): JsonObject {
  const loops = row.extended.find(({ type, code }) => type === 'ER' && LOOPS.includes(code))?.value
  return present({ bouts: boutsOf(row.extended), loops })
}

/** Times at the range among these tuples, by Pos; undefined where there are none. */
export function boutsOf(extended: readonly Tuple[]): Record<string, JsonObject> | undefined {
  const bouts: Record<string, JsonObject> = {}
  for (const each of extended) {
    if (each.type !== 'ER' || !CODES.includes(each.code) || each.pos === undefined) continue
    const single = each.extensions.filter(({ code }) => code === 'SHOT')
    const whole = each.extensions.find(({ code }) => code === 'SHOTS')?.value
    const shots = whole ?? inRow((target) => single.find(({ pos }) => pos === target)?.value)
    const spares = each.extensions.find(({ code }) => SPARES.includes(code))?.value
    bouts[each.pos] = present({ misses: each.value, shots: shotsOf(shots), spares })
  }
  return Object.keys(bouts).length === 0 ? undefined : bouts
}

/** Target by target as one text; "" where one in between is not said: the others must not move into its place. */
function inRow(of: (target: string) => string | undefined): string {
  const all = Array.from({ length: TARGETS }, (_, i) => of(String(i + 1)) ?? '')
  const first = all.indexOf('')
  return first >= 0 && all.slice(first).some((each) => each !== '') ? '' : all.join('')
}

/** Hits and misses, at most as many as there are targets; undefined where it is no such text. */
function shotsOf(text: string): string | undefined {
  return /^[01]{1,5}$/.test(text) ? text : undefined
}

/** What DT_CURRENT says of a competitor at the range, over what the result says. */
function boutsNow(own: GapsCompetitor, live: NonNullable<Current['competitors']>[string] | undefined) {
  const bouts = { ...own.bouts }
  for (const [key, said] of Object.entries(live?.parts ?? {})) {
    const [code = '', pos] = key.split('/')
    if (pos === undefined || !CODES.includes(code) || bouts[pos]?.shots?.length === TARGETS) continue
    const shots = said['SHOTS'] ?? inRow((target) => said[`SHOT/${target}`])
    bouts[pos] = { misses: said['value'] ?? bouts[pos]?.misses, shots: shotsOf(shots) }
  }
  return bouts
}

/** The five targets of each time at the range, misses all together, loops. */
export function boutCells(
  own: GapsCompetitor,
  live: NonNullable<Current['competitors']>[string] | undefined,
): Readonly<Record<string, Cell | undefined>> {
  const bouts = Object.entries(boutsNow(own, live)).toSorted((a, b) => Number(a[0]) - Number(b[0]))
  const misses = bouts.map(([, bout]) => bout.misses)
  return {
    ...Object.fromEntries(
      bouts.map(([pos, { shots }]): [string, Cell | undefined] => [`bout-${pos}`, shotsCell(shots)]),
    ),
    misses: misses.every((each) => each !== undefined) ? textCell(misses.join('+')) : undefined,
    loops: textCell(own.loops),
  }
}

/** The five targets, those to come as such. */
export function shotsCell(shots: string | undefined): Cell | undefined {
  return shots === undefined ? undefined : { kind: 'shots', shots: shots.padEnd(TARGETS, '-') }
}

/** The newest time at the range as a picture: those before it are told by their misses, and leave the names their room. */
export function boutColumns(unit: GapsUnit, current: Current | undefined): readonly Column[] {
  const seen = new Set<number>()
  for (const [id, own] of Object.entries(unit.competitors)) {
    for (const pos of Object.keys(boutsNow(own, current?.competitors?.[id]))) seen.add(Number(pos))
  }
  const newest = Math.max(0, ...[...seen].filter((n) => Number.isInteger(n)))
  if (newest < 1) return []
  return [
    pictureColumn(`bout-${newest}`, `Bout ${newest}`, unit),
    factColumn('misses', 'Misses', 2.1, { shortLabel: 'misses', sample: Array(newest).fill('0').join('+') }),
    factColumn('loops', 'Loops', 2.3, { shortLabel: 'loops', spoken: 'Penalty loops' }),
  ]
}

export function pictureColumn(id: string, label: string, unit: Pick<GapsUnit, 'status'>): Column {
  const picture = factColumn(id, label, 2.05, { align: 'left', shortLabel: '', noRibbon: true })
  return { ...picture, kind: 'matrix', ...(unit.status === 'LIVE' ? { now: true } : {}) }
}
