import type { Body } from '../parts/board-frame/BodyBoard.tsx'

/** px of the stage. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where everything of a match stands. Both sides are of one size. */
export interface MatchBoxes {
  readonly plates: readonly [Box, Box]
  readonly scores: readonly [Box, Box]
  readonly facts: readonly [Box, Box]
  readonly lineups: readonly [Box, Box]
  readonly period: Box
  readonly clock: Box
  /** Possession, shot clock, additional time. */
  readonly moment: Box
  readonly strip: Box
  /** Font sizes, px. */
  readonly type: {
    readonly score: number
    readonly name: number
    readonly period: number
    readonly clock: number
    readonly fact: number
  }
  readonly factHeight: number
  readonly factRows: number
}

/** The style of a box. */
export function at({ left, top, width, height }: Box) {
  return { insetInlineStart: left, top, width, height }
}

export interface LayoutAsk {
  readonly portrait: boolean
  readonly aged: boolean
  readonly clock: boolean
  /** Possession, shot clock or additional time stand under the clock. */
  readonly moment: boolean
  readonly strip: boolean
  /** Nothing is played yet. */
  readonly start: boolean
}

export type MatchLayout = (body: Body, ask: LayoutAsk) => MatchBoxes

/** Font size of a score as a share of the unit (look.md, Measures). */
const SCORE = { landscape: 0.52, portrait: 0.4 } as const
/** Height of digits over their font size, with a little air. */
export const DIGITS = 0.72
/** With as much air as keeps the figures off the plate over them, where the band "As of …" has taken room. */
const AGED_DIGITS = 0.79

export function matchBoxes(body: Body, ask: LayoutAsk): MatchBoxes {
  return ask.portrait ? portraitBoxes(body, ask) : landscapeBoxes(body, ask)
}

function landscapeBoxes({ left, top, width, height, unit }: Body, ask: LayoutAsk): MatchBoxes {
  const pad = (ask.aged ? 0.012 : 0.022) * unit
  const gap = 0.022 * unit
  const side = Math.min(0.3667 * width, 0.72 * unit)
  const plate = (ask.aged ? 0.104 : 0.118) * unit
  const factHeight = (ask.aged ? 0.074 : 0.08) * unit
  const factRows = 2
  const facts = factRows * factHeight
  const platesTop = top + pad
  const bodyTop = platesTop + plate
  const bottom = top + height
  const factsTop = bottom - facts - 0.006 * unit
  const away = left + width - side
  const centreLeft = left + side + gap
  const centreWidth = width - 2 * (side + gap)
  const both = (y: number, h: number): readonly [Box, Box] => [
    { left, top: y, width: side, height: h },
    { left: away, top: y, width: side, height: h },
  ]
  const centre = (y: number, h: number): Box => ({ left: centreLeft, top: y, width: centreWidth, height: h })
  const scoreZone = factsTop - bodyTop
  // Without a clock the periods have the whole middle.
  const stripTop = ask.clock ? factsTop : bodyTop + 0.03 * unit
  const clockZone = (ask.strip ? factsTop : bottom) - bodyTop
  const momentHeight = ask.moment ? 0.15 * unit : 0
  // In the middle of what the moment under it leaves, which reaches a little into its box.
  const clockRoom = clockZone - momentHeight - (ask.moment ? 0.07 * unit : 0)
  return {
    plates: both(platesTop, plate),
    scores: both(bodyTop, scoreZone),
    facts: both(factsTop, facts),
    lineups: both(bodyTop + 0.012 * unit, bottom - bodyTop - 0.012 * unit),
    period: centre(platesTop, plate),
    clock: centre(bodyTop, clockZone - momentHeight),
    moment: centre(bodyTop + clockZone - momentHeight - 0.03 * unit, momentHeight),
    strip: centre(stripTop, bottom - stripTop),
    type: {
      score: Math.min(SCORE.landscape * unit, scoreZone / (ask.aged ? AGED_DIGITS : DIGITS)),
      name: 0.084 * unit,
      period: 0.056 * unit,
      clock: Math.min(0.185 * unit, clockRoom / DIGITS),
      fact: 0.0445 * unit,
    },
    factHeight,
    factRows,
  }
}

function portraitBoxes({ left, top, width, height, unit }: Body, ask: LayoutAsk): MatchBoxes {
  const gap = (ask.aged ? 0.014 : 0.026) * unit
  const plate = 0.128 * unit
  const middle = (ask.clock || ask.moment ? 0.18 : 0.1) * unit
  const strip = ask.strip ? 0.2 * unit : 0
  const block = (height - 2 * gap - middle - strip - (ask.strip ? gap : 0)) / 2
  const zone = block - plate
  const first = top + gap
  const second = first + block + middle
  const scoreWidth = 0.5 * width
  const both = (dy: number, x: number, w: number, h: number): readonly [Box, Box] => [
    { left: left + x, top: first + dy, width: w, height: h },
    { left: left + x, top: second + dy, width: w, height: h },
  ]
  const factHeight = 0.078 * unit
  const factRows = Math.max(1, Math.floor(zone / factHeight))
  const middleTop = first + block
  const clockWidth = ask.clock ? 0.38 * width : 0
  const momentWidth = ask.moment ? 0.29 * width : 0
  const rest = width - clockWidth - momentWidth
  return {
    plates: both(0, 0, width, plate),
    scores: both(plate, 0, scoreWidth, zone),
    facts: both(
      plate + (zone - factRows * factHeight) / 2,
      scoreWidth + 0.02 * width,
      0.98 * width - scoreWidth,
      factRows * factHeight,
    ),
    lineups: both(plate + 0.01 * unit, 0, width, zone - 0.02 * unit),
    period: { left, top: middleTop, width: rest - 0.02 * width, height: middle },
    moment: { left: left + rest, top: middleTop, width: momentWidth, height: middle },
    clock: { left: left + width - clockWidth, top: middleTop, width: clockWidth, height: middle },
    strip: { left, top: second + block + gap, width, height: strip },
    type: {
      score: Math.min(SCORE.portrait * unit, zone / (ask.aged ? AGED_DIGITS : DIGITS)),
      name: 0.086 * unit,
      period: 0.068 * unit,
      clock: 0.15 * unit,
      fact: 0.047 * unit,
    },
    factHeight,
    factRows,
  }
}
