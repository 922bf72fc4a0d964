import type { StatPair, StatsSide } from './stats-view.ts'
import { fittedMark } from '../parts/duel/fitted-mark.ts'
import type { Box, DuelCell, DuelPicture, Mark } from '../parts/duel/picture.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

export interface StatsRoom extends Box {
  readonly unit: number
}

/** Shares of the unit. */
const HEAD = { height: 0.13, flag: 0.062, size: 0.065, weight: 750, from: 96, to: 62, tone: 'ink' } as const
const ROW = { least: 0.118, most: 0.17 } as const
const LABEL = { size: 0.045, weight: 500, from: 90, to: 66, tone: 'ink-2' } as const
const VALUE = { size: 0.07, weight: 780, from: 94, to: 66, tone: 'figure' } as const
const LIGHT = { weight: 430, tone: 'figure-2' } as const
const BAR = 0.018
const GAP = 0.012
const HAIR = 0.0019

/** How many statistics stand on a page. */
export function pairsPerPage({ unit, height }: StatsRoom): number {
  return Math.max(1, Math.floor((height - HEAD.height * unit) / (ROW.least * unit)))
}

/** Two sides at the outer edges, each statistic between them over bars that grow from the middle. Pure. */
export function layoutPairs(
  sides: readonly [StatsSide, StatsSide],
  pairs: readonly StatPair[],
  perPage: number,
  room: StatsRoom,
  measure: Measure,
): DuelPicture {
  const { unit, left, top, width, height } = room
  const high = Math.min(ROW.most * unit, (height - HEAD.height * unit) / Math.max(1, Math.min(perPage, pairs.length)))
  const boxes = pairs.map((_, i): Box => ({ left, top: top + HEAD.height * unit + i * high, width, height: high }))
  const at = (i: number) => boxes[i] ?? room
  // Where one name has no room, both sides go by their codes: equals are equal.
  const face = { size: HEAD.size * unit, weight: HEAD.weight, axis: HEAD.to }
  const short = sides.some(({ name }) => measure(name.full, face) > 0.48 * width - 0.11 * unit)
  return {
    under: pairs.flatMap(({ bars }, i) => barMarks(bars, at(i), unit)),
    labels: sides.map((side, i) => ({
      id: side.id,
      spoken: side.name.full,
      marks: headMarks(side, i === 1, short, room, measure),
    })),
    rows: pairs.map((pair, i) => ({ id: pair.id, box: at(i), cells: pairCells(pair, at(i), unit, measure) })),
  }
}

function headMarks(side: StatsSide, away: boolean, short: boolean, room: StatsRoom, measure: Measure): readonly Mark[] {
  const { unit, left, top, width } = room
  const y = top + 0.5 * HEAD.height * unit
  const flag = HEAD.flag * unit
  const edge = away ? left + width : left
  const known = side.organisation !== undefined
  const wide = known ? (flag * 4) / 3 + 0.02 * unit : 0
  const box = { left: away ? edge - (flag * 4) / 3 : edge, top: y - flag / 2, width: (flag * 4) / 3, height: flag }
  const ask = { ...HEAD, size: HEAD.size * unit, align: away ? 'right' : 'left' } as const
  return [
    ...(known ? [{ kind: 'flag', organisation: side.organisation ?? '', box } as const] : []),
    fittedMark(
      short ? (side.organisation ?? side.name.full) : side.name.full,
      away ? edge - wide : edge + wide,
      y,
      0.48 * width - wide,
      ask,
      measure,
    ),
  ]
}

function pairCells({ label, values, bars }: StatPair, box: Box, unit: number, measure: Measure): readonly DuelCell[] {
  const grown = Math.min(1.3, box.height / (ROW.least * unit))
  const y = box.top + 0.44 * box.height
  const size = VALUE.size * unit * grown
  const value = (at: 0 | 1): DuelCell => {
    const words = values[at] ?? '–'
    const low = bars !== undefined && bars[at] < bars[at === 0 ? 1 : 0]
    const ask = { ...VALUE, ...(low ? LIGHT : {}), size, align: at === 0 ? 'left' : 'right' } as const
    const x = at === 0 ? box.left : box.left + box.width
    const wide = 0.2 * box.width
    return {
      column: at === 0 ? 'home' : 'away',
      name: words,
      marks: [fittedMark(words, x, y, 0.3 * box.width, ask, measure)],
      lights: { left: at === 0 ? x : x - wide, top: y - size / 2, width: wide, height: size },
    }
  }
  const ask = { ...LABEL, size: LABEL.size * unit * Math.min(1.15, grown), align: 'center' } as const
  const word = fittedMark(label, box.left + box.width / 2, y, 0.36 * box.width, ask, measure)
  return [value(0), { column: 'label', name: label, marks: [word] }, value(1)]
}

/** From the middle outward; the shorter one grey. A line where there is nothing to compare: no bars, or none on both sides. */
function barMarks(bars: StatPair['bars'], box: Box, unit: number): readonly Mark[] {
  if (bars === undefined || !bars.some(Boolean)) {
    const high = HAIR * unit
    const top = box.top + 0.82 * box.height + (BAR * unit - high) / 2
    return [{ kind: 'plate', fill: 'hairline', box: { left: box.left, top, width: box.width, height: high } }]
  }
  const gap = (GAP * unit) / 2
  const middle = box.left + box.width / 2
  const top = box.top + 0.82 * box.height
  return bars.map((share, i): Mark => {
    const width = Math.max(0.004 * unit, share * (box.width / 2 - gap))
    const left = i === 0 ? middle - gap - width : middle + gap
    const shorter = share < (bars[i === 0 ? 1 : 0] ?? 0)
    return {
      kind: 'plate',
      fill: 'solid',
      colour: shorter ? 'var(--duel-bar-2)' : 'var(--duel-bar)',
      box: { left, top, width, height: BAR * unit },
    }
  })
}

const RIBBON = {
  name: { size: 0.42, weight: 750, from: 86, to: 62, tone: 'ink' },
  value: { size: 0.72, weight: 800, from: 88, to: 62, tone: 'figure' },
  label: { size: 0.36, weight: 600, from: 86, to: 62, tone: 'ink-2' },
} as const

/** One statistic: code and value of both sides around its word. Pure. */
export function layoutRibbonPair(
  sides: readonly [StatsSide, StatsSide],
  pair: StatPair | undefined,
  room: { readonly unit: number; readonly left: number; readonly width: number; readonly height: number },
  measure: Measure,
): DuelPicture {
  const { unit, left, width, height } = room
  if (pair === undefined) return { under: [], labels: [], rows: [] }
  const y = height / 2
  const pad = 0.14 * unit
  const name = 0.26 * width
  const value = 0.13 * width
  const middle = left + width / 2
  const style = (key: keyof typeof RIBBON) => ({ ...RIBBON[key], size: RIBBON[key].size * unit })
  const nameOf = (side: StatsSide) => side.organisation ?? side.name.full
  const cell = (column: string, words: string, mark: Mark): DuelCell => ({ column, name: words, marks: [mark] })
  const at = (key: 'name' | 'value', words: string, x: number, wide: number, align: 'left' | 'right') =>
    cell(`${key}-${align}`, words, fittedMark(words, x, y, wide, { ...style(key), align }, measure))
  const right = left + width - pad
  const cells = [
    at('name', nameOf(sides[0]), left + pad, name - 2 * pad, 'left'),
    at('value', pair.values[0] ?? '–', left + name + value - pad, value - pad, 'right'),
    cell(
      'label',
      pair.label,
      fittedMark(pair.label, middle, y, width - 2 * (name + value), { ...style('label'), align: 'center' }, measure),
    ),
    at('value', pair.values[1] ?? '–', right - name - value + 2 * pad, value - pad, 'left'),
    at('name', nameOf(sides[1]), right, name - 2 * pad, 'right'),
  ]
  // Where the title ends and the sides begin.
  const edge = { left, top: 0.14 * height, width: 0.0125 * unit, height: 0.72 * height }
  return {
    under: [{ kind: 'plate', fill: 'hairline', box: edge }],
    labels: [],
    rows: [{ id: pair.id, box: { left, top: 0, width, height }, cells }],
  }
}
