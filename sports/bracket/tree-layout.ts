import type { TreePage } from './tree-pages.ts'
import type { MatchView, SideView, TreeView } from './tree-view.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import { fitNames, LEAST_AXIS, type FittedName } from '../parts/names/name-fit.ts'

/** Shares of the unit. */
export const TREE = {
  heading: 0.058,
  gutter: 0.044,
  least: 0.038,
  most: 0.057,
  code: 0.8,
  /** Given to flags only where a column is that many times as wide as its type is high. */
  flags: 12,
} as const

export interface PlacedSide {
  readonly view: SideView
  readonly fitted: FittedName
  readonly disc: boolean
}
export interface PlacedMatch {
  readonly view: MatchView
  readonly left: number
  readonly width: number
  /** The rule between the sides, px from the top of the tree. */
  readonly middle: number
  readonly sides: readonly [PlacedSide, PlacedSide]
}
export interface PlacedHeading {
  readonly word: string
  readonly left: number
  readonly top: number
}
export interface TreeLayout {
  /** px: type, height of a side's line, room of the score at the right end. */
  readonly size: number
  readonly line: number
  readonly score: number
  readonly code: number
  readonly flag: number
  readonly matches: readonly PlacedMatch[]
  readonly headings: readonly PlacedHeading[]
  /** Lines from a match to the one its winner goes to. */
  readonly links: readonly string[]
}

interface Room {
  readonly unit: number
  readonly width: number
  readonly height: number
  /** Rounds are named over their columns. */
  readonly headings: boolean
}

/** Steps from the largest type to the floor. */
const STEP = 0.93

/**
 * Places one page of a tree: equal columns, matches of a round spread evenly, all names one size: the largest at which every family
 * name is whole, down to the floor. Pure but for the measure.
 */
export function layoutTree(view: TreeView, page: TreePage, room: Room, measure: Measure): TreeLayout {
  const seats = seatsOf(view, page, room)
  const least = TREE.least * room.unit
  for (let size = seats.size; ; size = Math.max(least, size * STEP)) {
    const trial = namesAt(size, seats, room, measure)
    if (!trial.whole && size > least) continue
    const placed = seats.views.map(({ match, left, middle }, index): PlacedMatch => ({
      view: match,
      left,
      width: seats.width,
      middle,
      sides: [
        placedSide(match.sides[0], trial.fitted[2 * index]),
        placedSide(match.sides[1], trial.fitted[2 * index + 1]),
      ],
    }))
    const { score, code, flag } = trial
    const links = linksOf(placed, page, TREE.gutter * room.unit)
    return { size, line: seats.line, score, code, flag, matches: placed, headings: seats.headings, links }
  }
}

/** Where matches stand, whatever the size of their type. */
function seatsOf(view: TreeView, page: TreePage, room: Room) {
  const { unit } = room
  const gutter = TREE.gutter * unit
  const count = Math.max(1, page.columns.length)
  const width = (room.width - gutter * (count - 1)) / count
  const top = room.headings ? TREE.heading * unit : 0
  const area = room.height - top
  const leaves = Math.max(1, ...page.columns.map(({ matches }) => matches.length), page.bronze === undefined ? 1 : 2)
  const line = Math.min((area / leaves) * 0.45, TREE.most * unit * 1.3)
  const size = Math.min(TREE.most * unit, Math.max(TREE.least * unit, line * 0.76))
  const columns = page.columns.flatMap(({ matches }, column) =>
    matches.map((key, index) => ({ key, column, middle: top + ((index + 0.5) / matches.length) * area })),
  )
  const bronze = (page.bronze?.matches ?? []).map((key, index, all) => {
    const free = area / 2 - line
    return { key, column: count - 1, middle: top + area / 2 + line + (free * (index + 1.1)) / (all.length + 0.6) }
  })
  const views = [...columns, ...bronze].flatMap(({ key, column, middle }) => {
    const match = view.matches.get(key)
    return match === undefined ? [] : [{ match, left: column * (width + gutter), middle }]
  })
  const headings = headingsOf(page, { room, width, gutter, line, bronzeAt: bronze[0]?.middle })
  return { width, line, size, views, headings }
}

/** Names, codes and scores at one size of type. */
function namesAt(size: number, seats: ReturnType<typeof seatsOf>, room: Room, measure: Measure) {
  const matches = seats.views.map(({ match }) => match)
  const sides = matches.flatMap((match) => match.sides)
  const fact = Math.max(TREE.least * room.unit, size * TREE.code)
  const score = scoreWidth(matches, size, fact, measure)
  const code = Math.max(
    0,
    ...sides.map((side) => measure(side.organisation ?? '', { size: fact, weight: 560, axis: 86 })),
  )
  const flag = seats.width / size >= TREE.flags ? 0.66 * size : 0
  const gap = 0.28 * size
  const fixed = (side: SideView) =>
    (side.place ? 0 : (code > 0 ? code + gap : 0) + (flag > 0 ? (flag * 4) / 3 + gap : 0)) +
    (side.medal === undefined ? 0 : size + gap)
  const names = fitSides(sides, (side) => seats.width - score - gap - fixed(side), size, measure)
  return { ...names, score, code, flag }
}

function placedSide(view: SideView, fitted: FittedName | undefined): PlacedSide {
  return {
    view,
    fitted: fitted ?? { form: { id: 'family', pieces: [] }, axis: 74, squeeze: 1 },
    disc: view.medal !== undefined,
  }
}

/** Full names where all fit; else family names, all of them: equals look alike. `whole`: none is abbreviated or squeezed. */
function fitSides(
  sides: readonly SideView[],
  roomOf: (side: SideView) => number,
  size: number,
  measure: Measure,
): { readonly fitted: readonly FittedName[]; readonly whole: boolean } {
  const fit = (nameOf: (side: SideView) => SideView['name']) =>
    fitNames(
      sides.map((side) => ({ name: nameOf(side), room: roomOf(side) })),
      (form, axis) =>
        form.pieces.reduce(
          (sum, piece) => sum + measure(piece.text, { size, weight: piece.part === 'given' ? 430 : 750, axis }),
          (form.pieces.length - 1) * 0.24 * size,
        ),
    ).names
  const full = fit((side) => side.name)
  if (full.every(({ form, squeeze }) => form.id === 'full' && squeeze === 1)) return { fitted: full, whole: true }
  let whole = true
  const fitted = fit((side) => {
    const family = side.place ? side.name.full : (side.name.family ?? side.name.short ?? side.name.full)
    const room = roomOf(side)
    if (fitsAtAll(family, room, size, measure)) return { full: family }
    whole = false
    // A nation is known by its code; cut words of its name are not.
    if (side.name.family === undefined && side.organisation !== undefined) return { full: side.organisation }
    return { full: abbreviated(family, room, size, measure) }
  })
  return { fitted, whole: whole && fitted.every(({ squeeze }) => squeeze === 1) }
}

/**
 * The last rung of the feed's own ladder (odf.md 11.1): a family name that does not fit at the narrowest axis is abbreviated with a
 * full stop, "GAINSFORD-TAYL."; the whole name is said to a screen reader.
 */
function abbreviated(family: string, room: number, size: number, measure: Measure): string {
  for (let length = family.length - 1; length > 1; length -= 1) {
    const text = `${family.slice(0, length).replace(/[\s-]+$/, '')}.`
    if (fitsAtAll(text, room, size, measure)) return text
  }
  return family
}

function fitsAtAll(text: string, room: number, size: number, measure: Measure): boolean {
  return measure(text, { size, weight: 750, axis: LEAST_AXIS }) <= room
}

/** Room for the widest score, or time of a match to come. */
function scoreWidth(matches: readonly MatchView[], size: number, fact: number, measure: Measure): number {
  const widths = matches.flatMap(({ sides, time, day }) => [
    ...sides.map((side) => measure(side.score ?? '', { size, weight: 750, axis: 86 })),
    ...[time, day].map((text) => measure(text ?? '', { size: fact, weight: 560, axis: 86 })),
  ])
  return Math.max(0, ...widths)
}

function headingsOf(
  page: TreePage,
  at: { room: Room; width: number; gutter: number; line: number; bronzeAt: number | undefined },
): readonly PlacedHeading[] {
  const { room, width, gutter, line, bronzeAt } = at
  const over = room.headings
    ? page.columns.map(({ word }, index) => ({ word, left: index * (width + gutter), top: 0 }))
    : []
  if (page.bronze === undefined || bronzeAt === undefined) return over
  const left = (page.columns.length - 1) * (width + gutter)
  return [...over, { word: page.bronze.word, left, top: bronzeAt - line - TREE.heading * room.unit }]
}

/** From each match to the match of the next column that names it, else to the one its place in the round leads to. */
function linksOf(placed: readonly PlacedMatch[], page: TreePage, gutter: number): TreeLayout['links'] {
  const byKey = new Map(placed.map((match) => [match.view.key, match]))
  return page.columns.slice(1).flatMap(({ matches }, column) => {
    const before = page.columns[column]?.matches ?? []
    return matches.flatMap((key, index) => {
      const to = byKey.get(key)
      if (to === undefined) return []
      const named = to.view.from.filter((from) => from !== undefined && before.includes(from))
      const halves = before.length === 2 * matches.length ? before.slice(2 * index, 2 * index + 2) : []
      return (named.length > 0 ? named : halves).flatMap((from) => {
        const match = from === undefined ? undefined : byKey.get(from)
        if (match === undefined) return []
        const x = match.left + match.width
        const bend = x + gutter / 2
        return [`M${x} ${match.middle}H${bend}V${to.middle}H${to.left}`]
      })
    })
  })
}
