import type { PointView, WeatherFact } from './weather-view.ts'
import { fittedMark, type FittedAsk } from '../parts/duel/fitted-mark.ts'
import type { Box, DuelCell, DuelPicture, DuelRow, Mark } from '../parts/duel/picture.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** Shares of the unit. */
const LABEL = { size: 0.05, weight: 650, from: 92, to: 66, tone: 'ink-2' } as const
const SKY = { weight: 650, from: 94, to: 62, tone: 'ink' } as const
const TEMPERATURE = { weight: 800, from: 92, to: 62, tone: 'figure' } as const
/** One point, two, three or more side by side. */
const SIZES = [0.38, 0.25, 0.2] as const
const FACT = { size: 0.06, weight: 650, from: 92, to: 62, tone: 'figure' } as const
const WORD = { size: 0.041, weight: 450, from: 88, to: 66, tone: 'ink-3' } as const
/** Height of a line, and how far lines grow where there are few. */
const LINE = { least: 0.098, most: 0.15 } as const
/** The sky of all points in one size: the first at which the longest fits. */
const SKY_SIZES = [0.07, 0.06, 0.05, 0.041] as const
const PAD = 0.036
const CAP = 0.7

export interface WeatherRoom extends Box {
  readonly unit: number
  readonly portrait: boolean
}

/** Points on one page: side by side, in portrait under each other. */
export const POINTS_PER_PAGE = 3

/** Points side by side, each over its facts; one alone, and all in portrait, beside them. Pure. */
export function layoutWeather(points: readonly PointView[], room: WeatherRoom, measure: Measure): DuelPicture {
  const { unit, portrait } = room
  const count = Math.max(1, points.length)
  const share = portrait ? room.height / count : room.width / count
  const rule = Math.max(2, 0.0019 * unit)
  const boxes = points.map((_, i): Box =>
    portrait
      ? { left: room.left, top: room.top + i * share, width: room.width, height: share }
      : { left: room.left + i * share, top: room.top, width: share, height: room.height },
  )
  const under = boxes.slice(1).map((box): Mark => {
    const line = portrait
      ? { ...box, height: rule }
      : { left: box.left, top: box.top + PAD * unit, width: rule, height: box.height - 2 * PAD * unit }
    return { kind: 'plate', fill: 'hairline', box: line }
  })
  const beside = portrait ? count > 1 : count === 1
  // Equals have one size.
  const size = portrait ? Math.min((count === 1 ? 0.36 : 0.24) * unit, 0.36 * share) : (SIZES[count - 1] ?? 0.2) * unit
  const skyRoom = (beside ? 0.45 : 1) * (portrait ? room.width : share) - 2 * PAD * unit
  const fits = (each: number) =>
    points.every(({ sky = '' }) => measure(sky, { size: each * unit, weight: SKY.weight, axis: 70 }) <= skyRoom)
  const faces: Faces = {
    unit,
    size,
    sky: (SKY_SIZES.find(fits) ?? 0.041) * unit,
    most: Math.max(0, ...points.map(({ facts }) => facts.length)),
  }
  const rows = points.flatMap((point, i) => {
    const box = boxes[i]
    if (box === undefined) return []
    const ends = { left: portrait || i === 0, right: portrait || i === count - 1 }
    const inner = inset(box, unit, ends)
    return [(beside ? besideRow : overRow)(point, box, inner, faces, measure)]
  })
  return { under, labels: [], rows }
}

/** What all points of a page have in common. */
interface Faces {
  readonly unit: number
  /** Of the temperature and the sky, px. */
  readonly size: number
  readonly sky: number
  /** Facts of the point that has most of them. */
  readonly most: number
}

/** @param ends which sides are those of the whole body: what stands there keeps its margin. */
function inset(box: Box, unit: number, ends: { readonly left: boolean; readonly right: boolean }): Box {
  const pad = PAD * unit
  const left = box.left + (ends.left ? 0 : pad)
  return {
    left,
    top: box.top + pad,
    width: box.left + box.width - left - (ends.right ? 0 : pad),
    height: box.height - 2 * pad,
  }
}

/** Name, temperature, sky; the facts under them. */
function overRow(point: PointView, box: Box, inner: Box, faces: Faces, measure: Measure): DuelRow {
  const head = headCells(point, inner, faces, measure)
  const top = head.bottom + 0.03 * faces.unit
  const facts = { ...inner, top, height: inner.top + inner.height - top }
  return { id: point.id, box, cells: [...head.cells, ...factCells(point.facts, facts, faces, measure)] }
}

/** The same with the facts at the right; over the whole width where there is nothing else. */
function besideRow(point: PointView, box: Box, inner: Box, faces: Faces, measure: Measure): DuelRow {
  const gap = 0.05 * faces.unit
  const head = headCells(point, { ...inner, width: 0.5 * inner.width - gap }, faces, measure)
  const width = head.cells.length === 0 ? 0 : 0.5 * inner.width
  const facts = { ...inner, left: inner.left + width, width: inner.width - width }
  return { id: point.id, box, cells: [...head.cells, ...factCells(point.facts, facts, faces, measure)] }
}

function headCells(point: PointView, box: Box, { unit, size, sky }: Faces, measure: Measure) {
  const cells: DuelCell[] = []
  // Large figures keep their air from what stands over and under them.
  const gap = Math.max(0.042 * unit, 0.19 * size)
  let y = box.top
  const put = (column: string, words: string | undefined, ask: FittedAsk) => {
    if (words === undefined) return
    y += (CAP * ask.size) / 2
    const lights = { left: box.left, top: y - 0.46 * ask.size, width: box.width, height: 0.92 * ask.size }
    cells.push({
      column,
      name: words,
      marks: [fittedMark(words, box.left, y, box.width, ask, measure)],
      ...(column === 'temperature' ? { lights } : {}),
    })
    y += (CAP * ask.size) / 2 + gap
  }
  put('point', point.label, { ...LABEL, size: LABEL.size * unit })
  put('temperature', point.temperature, { ...TEMPERATURE, size })
  put('sky', point.sky, { ...SKY, size: sky })
  return { cells, bottom: y }
}

/** A line each: the word at the left, the value at the right; whole lines only, taller where there are few. */
function factCells(
  facts: readonly WeatherFact[],
  box: Box,
  { unit, most }: Faces,
  measure: Measure,
): readonly DuelCell[] {
  const line = Math.min(LINE.most * unit, Math.max(LINE.least * unit, box.height / Math.max(1, most)))
  // A narrow column keeps room for its words.
  const grown = Math.min(line / (LINE.least * unit), Math.max(1, box.width / (0.42 * unit)))
  const size = FACT.size * unit * grown
  const word = WORD.size * unit * Math.min(1.2, grown)
  const shown = facts.slice(0, Math.max(0, Math.floor((box.height + 0.02 * unit) / line)))
  const rule = Math.max(2, 0.0019 * unit)
  return shown.map(({ id, label, value }, i): DuelCell => {
    const y = box.top + (i + 0.5) * line
    const wide = Math.min(measure(value, { size, weight: FACT.weight, axis: FACT.from }), 0.7 * box.width)
    const right = box.left + box.width
    return {
      column: id,
      name: `${label} ${value}`,
      marks: [
        { kind: 'plate', fill: 'hairline', box: { left: box.left, top: y - line / 2, width: box.width, height: rule } },
        fittedMark(label, box.left, y, box.width - wide - 0.02 * unit, { ...WORD, size: word }, measure),
        fittedMark(value, right, y, 0.7 * box.width, { ...FACT, size, align: 'right' }, measure),
      ],
    }
  })
}

const RIBBON = {
  temperature: { size: 0.72, weight: 800, from: 86, to: 62, tone: 'figure' },
  upper: { size: 0.36, weight: 680, from: 86, to: 62, tone: 'ink' },
  lower: { size: 0.265, weight: 500, from: 84, to: 62, tone: 'ink-2' },
} as const

/** One point: its temperature, then columns of a value over its word, as many as have room. Pure. */
export function layoutRibbonWeather(
  point: PointView | undefined,
  room: { readonly unit: number; readonly left: number; readonly width: number; readonly height: number },
  measure: Measure,
): DuelPicture {
  const { unit, height } = room
  if (point === undefined) return { under: [], labels: [], rows: [] }
  const end = room.left + room.width - 0.12 * unit
  const cells: DuelCell[] = []
  let x = room.left + 0.12 * unit
  const style = (ask: typeof RIBBON.upper | typeof RIBBON.lower | typeof RIBBON.temperature) => ({
    ...ask,
    size: ask.size * unit,
  })
  const width = (words: string, ask: typeof RIBBON.upper | typeof RIBBON.lower | typeof RIBBON.temperature) =>
    measure(words, { size: ask.size * unit, weight: ask.weight, axis: ask.from })
  if (point.temperature !== undefined) {
    const wide = width(point.temperature, RIBBON.temperature)
    cells.push({
      column: 'temperature',
      name: point.temperature,
      marks: [fittedMark(point.temperature, x, height / 2, end - x, style(RIBBON.temperature), measure)],
    })
    x += wide + 0.3 * unit
  }
  const columns: readonly WeatherFact[] = [
    ...(point.sky === undefined && point.label === undefined
      ? []
      : [
          {
            id: 'point',
            value: point.sky ?? point.label ?? '',
            label: point.sky === undefined ? '' : (point.label ?? ''),
          },
        ]),
    ...point.facts,
  ]
  for (const { id, label, value } of columns) {
    const wide = Math.max(width(value, RIBBON.upper), width(label, RIBBON.lower))
    if (cells.length > 0 && x + wide > end) break
    cells.push({
      column: id,
      name: `${label} ${value}`.trim(),
      marks: [
        fittedMark(value, x, (label === '' ? 0.5 : 0.34) * height, end - x, style(RIBBON.upper), measure),
        ...(label === '' ? [] : [fittedMark(label, x, 0.72 * height, end - x, style(RIBBON.lower), measure)]),
      ],
    })
    x += wide + 0.34 * unit
  }
  const box = { left: room.left, top: 0, width: room.width, height }
  return { under: [], labels: [], rows: [{ id: point.id, box, cells }] }
}
