import type { Body } from '../parts/board-frame/BodyBoard.tsx'
import type { Measure } from '../parts/layout/text-measure.ts'
import { fitEquals, type Fit } from '../parts/sides/fit-text.ts'
import { plateNames, type PlateNames } from '../parts/sides/plate-names.ts'
import { plateRoom } from '../parts/sides/Plate.tsx'
import type { InningsView, LineColumn } from './innings-view.ts'

/** px of the stage. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export interface Type {
  readonly fontSize: number
  readonly fontStretch: string
}

/** Where everything of a match by innings stands. */
export interface InningsLayout {
  readonly plates: readonly [Box, Box]
  readonly names: PlateNames
  readonly nameSize: number
  readonly totals: readonly [Box, Box]
  readonly total: { readonly size: number; readonly fit: Fit }
  readonly totalHead: Box | undefined
  /** The raised band behind the totals. */
  readonly lit: readonly Box[]
  /** Innings that have room, the newest ones. */
  readonly columns: readonly LineColumn[]
  readonly heads: readonly Box[]
  readonly values: readonly [readonly Box[], readonly Box[]]
  readonly codes: readonly [Box, Box] | undefined
  readonly head: Type
  readonly value: Type
  readonly moreHeads: readonly Box[]
  readonly moreValues: readonly [readonly Box[], readonly Box[]]
  readonly more: Type
  readonly facts: Box
  readonly factLines: number
  /** Room for the names of who plays under that of the team, px. */
  readonly members: number
}

export type LayoutInnings = (view: InningsView, body: Body, measure: Measure) => InningsLayout

export const HEAD = { weight: 500, from: 88, to: 66 } as const
export const VALUE = { weight: 640, from: 96, to: 64 } as const
export const MORE = { weight: 600, from: 94, to: 64 } as const
export const TOTAL = { weight: 800, from: 96, to: 62 } as const
const NAME = 0.078
/** Of the unit: what an inning likes to have, so that its figures are not read together with their neighbours'. */
const AIRY = 0.072
/** Of the width: plates at their usual least, and narrower where innings stand close and the names stay as they are. */
const PLATES = [0.3, 0.28, 0.26] as const
/** Of the unit: figures of what comes after the total, by whether innings stand close. */
const MORE_SIZE = { airy: 0.076, close: 0.066 } as const

export const inningsLayout: LayoutInnings = (view, body, measure) =>
  body.form === 'portrait' ? portraitLayout(view, body, measure) : landscapeLayout(view, body, measure)

/** Plate, innings, lit total, what comes after it; under both sides what matters this moment. */
function landscapeLayout(view: InningsView, body: Body, measure: Measure): InningsLayout {
  const { unit, left, top, width, height } = body
  const { sides } = view
  const headHeight = 0.066 * unit
  const factsHeight = view.facts.length === 0 ? 0 : 0.2 * unit
  const gap = 0.014 * unit
  const row = Math.min(0.29 * unit, (height - headHeight - factsHeight - 3 * gap) / 2)
  const free = height - headHeight - factsHeight - 2 * row - gap
  const headTop = top + free / 3
  const tops = [headTop + headHeight, headTop + headHeight + row + gap] as const
  const headSize = 0.0445 * unit
  const totalSize = Math.min(0.2 * unit, 0.9 * row)

  const totals = sides.map(({ total }) => total ?? '')
  const widest = Math.max(
    0,
    ...[...totals, '00'].map((t) => measure(t, { size: totalSize, weight: TOTAL.weight, axis: 84 })),
  )
  const started = view.moment !== 'start list'
  const totalWidth = started ? Math.min(widest + 0.06 * unit, 0.4 * width) : 0
  const widthsOf = (size: number) =>
    (started ? view.more : []).map(({ id, label, sample = '' }) => {
      const texts = [sample, ...sides.map(({ facts }) => facts[id] ?? '')]
      const value = Math.max(...texts.map((t) => measure(t, { size, weight: MORE.weight, axis: 80 })))
      return Math.max(value, measure(label, { size: headSize, weight: HEAD.weight, axis: HEAD.from })) + 0.036 * unit
    })
  const fullSize = 0.066 * unit
  const texts = view.columns.flatMap(({ home, away }) => [home, away])
  const least = Math.max(
    0.056 * unit,
    ...texts.map((t) => measure(t, { size: fullSize, weight: VALUE.weight, axis: VALUE.to }) + 0.01 * unit),
  )
  const nameSize = NAME * unit
  const namesOn = (plate: number) =>
    plateNames(sides, [plateRoom(sides[0], plate, unit), plateRoom(sides[1], plate, unit)], nameSize, measure)
  /** Without plates: for innings, at a size of what comes after them. */
  const beside = (size: number) => width - totalWidth - sum(widthsOf(size)) - 2 * gap
  const wanted = AIRY * unit * view.columns.length
  const close = started && beside(MORE_SIZE.airy * unit) - PLATES[0] * width < wanted
  const moreSize = (close ? MORE_SIZE.close : MORE_SIZE.airy) * unit
  const moreWidths = widthsOf(moreSize)
  const moreWidth = sum(moreWidths)
  const usual = namesOn(PLATES[0] * width).texts.join()
  const narrow = PLATES.filter((share) => namesOn(share * width).texts.join() === usual)
  const leastPlate =
    (close ? (narrow.find((share) => beside(moreSize) - share * width >= wanted) ?? narrow.at(-1)) : undefined) ??
    PLATES[0]
  const plateWidth = started
    ? Math.max(
        leastPlate * width,
        Math.min(0.5 * width, beside(moreSize) - Math.max(AIRY * unit, least) * view.columns.length),
      )
    : width
  const room = width - plateWidth - totalWidth - moreWidth - 2 * gap
  const columns = started ? view.columns.slice(-Math.max(1, Math.floor(room / least))) : []
  const columnWidth = columns.length === 0 ? 0 : Math.min(room / columns.length, 0.16 * unit)
  const valueSize = Math.min(fullSize, Math.max(0.054 * unit, 0.92 * columnWidth))
  const columnsLeft = left + plateWidth + gap + (room - columnWidth * columns.length) / 2
  const totalLeft = left + width - moreWidth - totalWidth
  const cellsAt = (y: number, h: number) =>
    columns.map((_, i): Box => ({ left: columnsLeft + i * columnWidth, top: y, width: columnWidth, height: h }))
  const moreAt = (y: number, h: number) => {
    let x = totalLeft + totalWidth
    return moreWidths.map((w): Box => {
      x += w
      return { left: x - w, top: y, width: w, height: h }
    })
  }
  const plate = (i: 0 | 1): Box => ({ left, top: tops[i], width: plateWidth, height: row })
  return {
    plates: [plate(0), plate(1)],
    nameSize,
    names: namesOn(plateWidth),
    totals: [
      { left: totalLeft, top: tops[0], width: totalWidth, height: row },
      { left: totalLeft, top: tops[1], width: totalWidth, height: row },
    ],
    total: {
      size: totalSize,
      fit: fitEquals(totals, { size: totalSize, ...TOTAL }, totalWidth - 0.03 * unit, measure),
    },
    totalHead: started ? { left: totalLeft, top: headTop, width: totalWidth, height: headHeight } : undefined,
    lit: started ? [{ left: totalLeft, top: headTop, width: totalWidth, height: tops[1] + row - headTop }] : [],
    columns,
    heads: cellsAt(headTop, headHeight),
    values: [cellsAt(tops[0], row), cellsAt(tops[1], row)],
    codes: undefined,
    head: typeOf(
      columns.map(({ label }) => label),
      headSize,
      HEAD,
      columnWidth - 0.006 * unit,
      measure,
    ),
    value: typeOf(texts, valueSize, VALUE, columnWidth - 0.008 * unit, measure),
    moreHeads: moreAt(headTop, headHeight),
    moreValues: [moreAt(tops[0], row), moreAt(tops[1], row)],
    more: { fontSize: moreSize, fontStretch: '80%' },
    facts: { left, top: top + height - factsHeight, width, height: factsHeight },
    factLines: 1,
    members: 0.84 * plateWidth,
  }
}

const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0)

/** In how many lines the facts of this moment stand in portrait: more than four have no room beside each other. */
function factLines(facts: number): number {
  if (facts === 0) return 0
  return facts > 4 ? 2 : 1
}

/** A plate over its total for each side, the facts between them, the innings at the foot. */
function portraitLayout(view: InningsView, body: Body, measure: Measure): InningsLayout {
  const { unit, left, top, width, height } = body
  const { sides } = view
  const started = view.moment !== 'start list'
  const gap = 0.024 * unit
  const grid = started && view.columns.length > 0 ? 0.22 * unit : 0
  const facts = 0.18 * unit * factLines(view.facts.length)
  const block = (height - grid - facts - (grid > 0 ? 3 : 2) * gap) / 2
  const plate = started ? 0.16 * unit : Math.min(block, 0.3 * unit)
  const tops = [top + gap, top + gap + block + facts] as const
  const zone = block - plate
  const totalSize = Math.min(0.36 * unit, zone / 0.96)
  const totals = sides.map(({ total }) => total ?? '')
  const moreSize = 0.064 * unit
  const headSize = 0.042 * unit
  const moreHeight = view.more.length === 0 ? 0 : Math.min(0.1 * unit, zone / view.more.length)
  const totalWidth = view.more.length === 0 ? width : 0.56 * width
  const lineTop = tops[1] + block + gap
  const line = grid / 3
  const codes = sides.map(({ organisation }) => organisation ?? '')
  const codeWidth =
    Math.max(0, ...codes.map((c) => measure(c, { size: headSize, weight: HEAD.weight, axis: HEAD.from }))) + 0.02 * unit
  const valueSize = 0.052 * unit
  const texts = view.columns.flatMap(({ home, away }) => [home, away])
  const least = Math.max(
    0.05 * unit,
    ...texts.map((t) => measure(t, { size: valueSize, weight: VALUE.weight, axis: VALUE.to }) + 0.008 * unit),
  )
  const columns = grid === 0 ? [] : view.columns.slice(-Math.max(1, Math.floor((width - codeWidth) / least)))
  const columnWidth = columns.length === 0 ? 0 : Math.min((width - codeWidth) / columns.length, 0.15 * unit)
  const start = left + (width - codeWidth - columnWidth * columns.length) / 2
  const cellsAt = (n: number) =>
    columns.map((_, i): Box => ({
      left: start + codeWidth + i * columnWidth,
      top: lineTop + n * line,
      width: columnWidth,
      height: line,
    }))
  const code = (n: number): Box => ({ left: start, top: lineTop + n * line, width: codeWidth, height: line })
  const moreAt = (i: 0 | 1) =>
    view.more.map((_, n): Box => ({
      left: left + totalWidth,
      top: tops[i] + plate + (zone - moreHeight * view.more.length) / 2 + n * moreHeight,
      width: width - totalWidth,
      height: moreHeight,
    }))
  const nameSize = 0.08 * unit
  const box = (i: 0 | 1): Box => ({ left, top: tops[i], width, height: plate })
  const total = (i: 0 | 1): Box => ({ left, top: tops[i] + plate, width: totalWidth, height: zone })
  return {
    plates: [box(0), box(1)],
    nameSize,
    names: plateNames(sides, [plateRoom(sides[0], width, unit), plateRoom(sides[1], width, unit)], nameSize, measure),
    totals: [total(0), total(1)],
    total: { size: totalSize, fit: fitEquals(totals, { size: totalSize, ...TOTAL }, 0.94 * totalWidth, measure) },
    totalHead: undefined,
    lit: [],
    columns,
    heads: cellsAt(0),
    values: [cellsAt(1), cellsAt(2)],
    codes: grid === 0 ? undefined : [code(1), code(2)],
    head: typeOf(
      columns.map(({ label }) => label),
      headSize,
      HEAD,
      columnWidth - 0.006 * unit,
      measure,
    ),
    value: typeOf(texts, valueSize, VALUE, columnWidth - 0.006 * unit, measure),
    moreHeads: [],
    moreValues: started ? [moreAt(0), moreAt(1)] : [[], []],
    more: { fontSize: moreSize, fontStretch: '84%' },
    facts: { left, top: tops[0] + block, width, height: facts },
    factLines: factLines(view.facts.length),
    members: 0.84 * width,
  }
}

export function typeOf(
  texts: readonly string[],
  size: number,
  type: { readonly weight: number; readonly from: number; readonly to: number },
  room: number,
  measure: Measure,
): Type {
  return { fontSize: size, fontStretch: `${fitEquals(texts, { size, ...type }, room, measure).axis}%` }
}
