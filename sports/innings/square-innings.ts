import type { Body } from '../parts/board-frame/BodyBoard.tsx'
import type { Measure } from '../parts/layout/text-measure.ts'
import { fitEquals } from '../parts/sides/fit-text.ts'
import { plateNames } from '../parts/sides/plate-names.ts'
import { plateRoom } from '../parts/sides/Plate.tsx'
import { HEAD, MORE, TOTAL, typeOf, VALUE, type Box, type InningsLayout } from './innings-layout.ts'
import type { InningsView } from './innings-view.ts'

/** Shares of the unit; a low body (the band "As of …" takes room) has less for all. */
const AT = {
  high: { head: 0.048, facts: 0.146, grid: 0.15, gap: 0.012 },
  low: { head: 0.044, facts: 0.13, grid: 0.126, gap: 0.008 },
} as const
const LOW = 0.6
/** A side is so high at most, and before the start. */
const ROW = { most: 0.2, start: 0.29 } as const
/** Under a name there is room for a line of marks; for the players below that only in a row so high. */
const MEMBERS = 0.17
/** How much of the width a total may take, at this width of its figures. */
const TOTAL_ROOM = 0.26
const TOTAL_AXIS = 76
/** The least share of the width for a plate. */
const PLATE = 0.45
const SIZES = { head: 0.042, value: 0.05, more: 0.068, name: 0.078 } as const

/** Plates with their totals over one another, what matters this moment under them, the innings at the foot. Pure but for the measure. */
export function squareInnings(view: InningsView, body: Body, measure: Measure): InningsLayout {
  const { unit, left, top, width, height } = body
  const { sides } = view
  const at = height < LOW * unit ? AT.low : AT.high
  const started = view.moment !== 'start list'
  const gap = at.gap * unit
  const head = started ? at.head * unit : gap
  const facts = view.facts.length === 0 ? 0 : at.facts * unit
  const grid = started && view.columns.length > 0 ? at.grid * unit : 0
  const free = height - head - facts - grid - 2 * gap
  const row = Math.min(ROW[started ? 'most' : 'start'] * unit, free / 2)
  const spare = Math.max(0, free - 2 * row) / 3
  const rowsTop = top + spare + head
  const tops = [rowsTop, rowsTop + row + gap] as const
  const factsTop = tops[1] + row + gap + spare
  const totals = sides.map(({ total }) => total ?? '')
  const most = (0.92 * row) / 0.72
  const widest = Math.max(
    ...[...totals, '00'].map((text) => measure(text, { size: most, weight: TOTAL.weight, axis: TOTAL_AXIS })),
  )
  // Runs and wickets are long: smaller figures, so that the name keeps its room.
  const totalSize = Math.min(most, (most * TOTAL_ROOM * width) / widest)
  const totalWidth = started ? (widest * totalSize) / most + 0.04 * unit : 0
  const asked = view.more.map(({ id, label, sample = '' }) => {
    const texts = [sample, ...sides.map((side) => side.facts[id] ?? '')]
    const value = Math.max(...texts.map((t) => measure(t, { size: SIZES.more * unit, weight: MORE.weight, axis: 76 })))
    return Math.max(value, measure(label, { size: 0.0445 * unit, weight: HEAD.weight, axis: 88 })) + 0.026 * unit
  })
  let more = started ? asked : []
  const sum = () => more.reduce((all, each) => all + each, 0)
  // A name comes before the run rate: what stands last goes first.
  while (more.length > 0 && width - totalWidth - sum() - gap < PLATE * width) more = more.slice(0, -1)
  const moreWidth = sum()
  const plateWidth = width - totalWidth - moreWidth - (started ? gap : 0)
  const totalLeft = left + plateWidth + (started ? gap : 0)
  const under = sides.some(({ marks, players, protest }) => marks.length > 0 || players.length > 0 || protest)
  const nameSize = Math.min(SIZES.name * unit, (under ? 0.48 : 0.62) * row)
  const both = (x: number, w: number): readonly [Box, Box] => [
    { left: x, top: tops[0], width: w, height: row },
    { left: x, top: tops[1], width: w, height: row },
  ]
  const moreAt = (y: number, h: number) => {
    let x = totalLeft + totalWidth
    return more.map((w): Box => {
      x += w
      return { left: x - w, top: y, width: w, height: h }
    })
  }
  return {
    plates: both(left, plateWidth),
    nameSize,
    names: plateNames(
      sides,
      [plateRoom(sides[0], plateWidth, unit), plateRoom(sides[1], plateWidth, unit)],
      nameSize,
      measure,
    ),
    totals: both(totalLeft, totalWidth),
    total: {
      size: totalSize,
      fit: fitEquals(totals, { size: totalSize, ...TOTAL }, totalWidth - 0.02 * unit, measure),
    },
    totalHead: started ? { left: totalLeft, top: rowsTop - head, width: totalWidth, height: head } : undefined,
    lit: started
      ? [{ left: totalLeft, top: rowsTop - head, width: totalWidth, height: tops[1] + row - rowsTop + head }]
      : [],
    ...lineOf(view, { left, top: top + height - grid, width, height: grid }, unit, measure),
    moreHeads: moreAt(rowsTop - head, head),
    moreValues: [moreAt(tops[0], row), moreAt(tops[1], row)],
    more: { fontSize: SIZES.more * unit, fontStretch: '76%' },
    facts: { left, top: factsTop, width, height: facts },
    factLines: 1,
    members: row < MEMBERS * unit ? 0 : 0.84 * plateWidth,
  }
}

/** The innings, a line for each side after its code; the first ones go where there is no room for all. */
function lineOf(
  view: InningsView,
  { left, top, width, height }: Box,
  unit: number,
  measure: Measure,
): Pick<InningsLayout, 'columns' | 'heads' | 'values' | 'codes' | 'head' | 'value'> {
  const head = SIZES.head * unit
  const size = Math.min(SIZES.value * unit, height / 3.1)
  const line = height / 3
  const code = (text: string) => measure(text, { size: head, weight: HEAD.weight, axis: HEAD.from })
  const codeWidth = Math.max(0, ...view.sides.map(({ organisation = '' }) => code(organisation))) + 0.02 * unit
  const texts = view.columns.flatMap(({ home, away }) => [home, away])
  const value = (text: string) => measure(text, { size, weight: VALUE.weight, axis: VALUE.to }) + 0.008 * unit
  const least = Math.max(0.044 * unit, ...texts.map(value))
  const columns = height === 0 ? [] : view.columns.slice(-Math.max(1, Math.floor((width - codeWidth) / least)))
  const each = columns.length === 0 ? 0 : Math.min((width - codeWidth) / columns.length, 0.14 * unit)
  const start = left + (width - codeWidth - each * columns.length) / 2
  const row = (n: number) =>
    columns.map((_, i): Box => ({ left: start + codeWidth + i * each, top: top + n * line, width: each, height: line }))
  const codeAt = (n: number): Box => ({ left: start, top: top + n * line, width: codeWidth, height: line })
  const labels = columns.map(({ label }) => label)
  return {
    columns,
    heads: row(0),
    values: [row(1), row(2)],
    codes: height === 0 ? undefined : [codeAt(1), codeAt(2)],
    head: typeOf(labels, head, HEAD, each - 0.006 * unit, measure),
    value: typeOf(texts, size, VALUE, each - 0.006 * unit, measure),
  }
}
