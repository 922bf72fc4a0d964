import type { Body } from '../parts/board-frame/BodyBoard.tsx'
import { DIGITS, type Box, type LayoutAsk, type MatchBoxes } from './match-layout.ts'

/** Shares of the unit; `old` where the band "As of …" takes room. */
const AT = {
  new: { pad: 0.016, middle: 0.1, strip: 0.155 },
  old: { pad: 0.01, middle: 0.084, strip: 0.13 },
  plate: 0.106,
  /** Of a match without a clock: the period's name alone. */
  word: 0.074,
  gap: 0.02,
  fact: 0.06,
} as const
/** Shares of the width. */
const SCORE = 0.32
const CLOCK = 0.36
const MOMENT = 0.25
/** Of the height that figures could have at most. */
const ASIDE = 0.93

/** A match in about a square: each plate with its score beside it, the clock between the sides, the periods at the foot. Pure. */
export function squareBoxes(body: Body, ask: LayoutAsk): MatchBoxes {
  return ask.start ? startBoxes(body, ask) : playBoxes(body, ask)
}

function playBoxes({ left, top, width, height, unit }: Body, ask: LayoutAsk): MatchBoxes {
  const at = ask.aged ? AT.old : AT.new
  const pad = at.pad * unit
  const gap = AT.gap * unit
  const middle = (ask.clock || ask.moment ? at.middle : AT.word) * unit
  const strip = ask.strip ? at.strip * unit : 0
  const block = (height - 2 * pad - middle - strip) / 2
  const plate = Math.min(AT.plate * unit, 0.6 * block)
  const score = SCORE * width
  const side = width - score - gap
  const tops = [top + pad, top + pad + block + middle] as const
  const both = (dy: number, x: number, w: number, h: number): readonly [Box, Box] => [
    { left: left + x, top: tops[0] + dy, width: w, height: h },
    { left: left + x, top: tops[1] + dy, width: w, height: h },
  ]
  const factHeight = Math.min(AT.fact * unit, block - plate)
  const factRows = Math.max(1, Math.floor((block - plate) / factHeight))
  const clock = ask.clock ? CLOCK * width : 0
  const moment = ask.moment ? MOMENT * width : 0
  const rest = width - clock - moment
  const between = { top: tops[0] + block, height: middle }
  return {
    plates: both(0, 0, side, plate),
    scores: both(0, side + gap, score, block),
    facts: both(plate + (block - plate - factRows * factHeight) / 2, 0, side, factRows * factHeight),
    lineups: both(0, side + gap, score, block),
    period: { left, width: rest - gap, ...between },
    moment: { left: left + rest, width: moment, ...between },
    clock: { left: left + width - clock, width: clock, ...between },
    strip: { left, top: tops[1] + block, width, height: strip },
    type: {
      // Scores and clock stand over each other: they keep off.
      score: Math.min(1.25 * score, (ASIDE * block) / DIGITS),
      name: Math.min(0.075 * unit, 0.78 * plate),
      period: 0.06 * unit,
      clock: 1.14 * middle,
      fact: 0.0445 * unit,
    },
    factHeight,
    factRows,
  }
}

/** Before it begins the teams stand side by side: who plays needs height. */
function startBoxes({ left, top, width, height, unit }: Body, ask: LayoutAsk): MatchBoxes {
  const gap = 0.03 * unit
  const side = (width - gap) / 2
  const pad = AT.new.pad * unit
  const plate = (ask.aged ? 0.09 : AT.plate) * unit
  const word = AT.word * unit
  const both = (y: number, h: number): readonly [Box, Box] => [
    { left, top: y, width: side, height: h },
    { left: left + side + gap, top: y, width: side, height: h },
  ]
  const rowsTop = top + pad + plate + 0.01 * unit
  const rows = both(rowsTop, top + height - rowsTop - (ask.clock ? word : 0))
  const band = { left, width, top: top + height - word, height: word }
  return {
    plates: both(top + pad, plate),
    scores: rows,
    facts: both(top + height - word, word),
    lineups: rows,
    period: band,
    clock: band,
    moment: band,
    strip: band,
    type: { score: 0.4 * unit, name: 0.066 * unit, period: 0.06 * unit, clock: 0.116 * unit, fact: 0.0445 * unit },
    factHeight: word,
    factRows: 1,
  }
}
