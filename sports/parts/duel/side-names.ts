import type { CompetitorBase, Name } from '../../../protocol/documents.ts'
import { initials, namePieces, type NamePiece } from '../names/name-forms.ts'
import { nameGap } from '../layout/cells.ts'
import type { Measure } from '../layout/text-measure.ts'
import type { TextMark, Tone } from './picture.ts'

/** How the name of a side is set: a person on two lines, a pair on one line each, a team on one. */
export type SideNames =
  | { readonly kind: 'person'; readonly name: Name }
  | { readonly kind: 'pair'; readonly names: readonly Name[]; readonly now?: number | undefined }
  | { readonly kind: 'team'; readonly name: Name }

const PAIR = 2

/** @param now the member who serves: its name is set in accent. */
export function sideNames(competitor: Pick<CompetitorBase, 'name' | 'members'>, now?: string): SideNames {
  const members = Object.entries(competitor.members ?? {}).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  if (members.length === PAIR) {
    const at = members.findIndex(([id]) => id === now)
    return { kind: 'pair', names: members.map(([, member]) => member.name), now: at < 0 ? undefined : at }
  }
  const person = competitor.name.family !== undefined && members.length === 0
  return { kind: person ? 'person' : 'team', name: competitor.name }
}

export interface NameRoom {
  readonly width: number
  /** The largest and the least size of a family name alone, px. */
  readonly size: number
  readonly least: number
  /** Given name and pair as shares of that size. */
  readonly given: number
  readonly pair: number
  readonly givenWeight: number
  readonly familyWeight: number
  readonly measure: Measure
}

/** A line of a name: its pieces with their places from the line's left end; `cap` is the height of its capitals. */
export interface NameLine {
  readonly pieces: readonly Pick<TextMark, 'text' | 'x' | 'size' | 'weight' | 'axis' | 'tone' | 'squeeze'>[]
  readonly cap: number
}

const WIDEST = 94
const NARROW = 78
const LEAST = 62
const STEP = 2
const SIZES = [1, 0.9, 0.8, 0.7, 0.6] as const
const CAP = 0.686

/**
 * Sets the names of both sides in one size and on one width axis: equals are equal. First the letters narrow to 78, then both
 * get smaller, down to `least`; there they narrow to 62, take initials, and at last are drawn narrower; never cut.
 */
export function layoutNames(sides: readonly SideNames[], room: NameRoom): readonly (readonly NameLine[])[] {
  for (const share of SIZES) {
    const size = Math.max(room.least, share * room.size)
    for (let axis = WIDEST; axis >= NARROW; axis -= STEP) {
      if (sides.every((side) => fits(side, size, axis, false, room))) return draw(size, axis, false)
    }
    if (size === room.least) break
  }
  for (const short of [false, true]) {
    for (let axis = NARROW; axis >= LEAST; axis -= STEP) {
      if (sides.every((side) => fits(side, room.least, axis, short, room))) return draw(room.least, axis, short)
    }
  }
  return draw(room.least, LEAST, true)

  function draw(size: number, axis: number, short: boolean) {
    return sides.map((side) => linesOf(side, size, axis, short, room))
  }
}

function fits(side: SideNames, size: number, axis: number, short: boolean, room: NameRoom): boolean {
  return pieceLines(side, size, short, room).every(
    // A given name on a line of its own takes its initial by itself; it makes nobody smaller.
    (line) => line.own === true || lineWidth(line.pieces, line.size, axis, room) <= room.width,
  )
}

interface PieceLine {
  readonly pieces: readonly NamePiece[]
  readonly size: number
  readonly own?: boolean
  readonly tone?: Tone
}

function pieceLines(side: SideNames, size: number, short: boolean, room: NameRoom): readonly PieceLine[] {
  switch (side.kind) {
    case 'team':
      return [{ pieces: [{ text: side.name.full, part: 'family' }], size }]
    case 'person': {
      const pieces = namePieces(side.name.full, side.name.family)
      const family = pieces.filter((piece) => piece.part === 'family')
      const given = pieces.filter((piece) => piece.part === 'given')
      const first: PieceLine = { pieces: family, size }
      return given.length === 0 ? [first] : [first, { pieces: given, size: room.given * size, own: true }]
    }
    case 'pair':
      return side.names.map((name, i): PieceLine => {
        const pieces = namePieces(name.full, name.family)
        const shown = short ? pieces.map(shorter) : pieces
        const line = { pieces: shown, size: room.pair * size }
        return side.now === i ? { ...line, tone: 'accent' } : line
      })
  }
}

function shorter(piece: NamePiece): NamePiece {
  return piece.part === 'given' ? { part: 'given', text: initials(piece.text) } : piece
}

function lineWidth(pieces: readonly NamePiece[], size: number, axis: number, room: NameRoom): number {
  return (
    pieces.reduce((sum, piece) => sum + room.measure(piece.text, { size, axis, weight: weightOf(piece, room) }), 0) +
    Math.max(0, pieces.length - 1) * nameGap(axis) * size
  )
}

function linesOf(side: SideNames, size: number, axis: number, short: boolean, room: NameRoom): readonly NameLine[] {
  return pieceLines(side, size, short, room).map((line) => {
    const fitted = line.own === true ? ownLine(line, axis, room) : { pieces: line.pieces, axis }
    const width = lineWidth(fitted.pieces, line.size, fitted.axis, room)
    const squeeze = width > room.width ? room.width / width : 1
    let x = 0
    const pieces = fitted.pieces.map((piece) => {
      const at = x
      const weight = weightOf(piece, room)
      const style = { size: line.size, axis: fitted.axis, weight }
      x += squeeze * (room.measure(piece.text, style) + nameGap(fitted.axis) * line.size)
      const tone: Tone = line.tone ?? (piece.part === 'family' ? 'ink' : 'ink-2')
      return { text: piece.text, x: at, ...style, tone, ...(squeeze < 1 ? { squeeze } : {}) }
    })
    return { pieces, cap: CAP * line.size }
  })
}

/** A given name narrows by itself, then takes initials. */
function ownLine(line: PieceLine, from: number, room: NameRoom): { pieces: readonly NamePiece[]; axis: number } {
  for (const pieces of [line.pieces, line.pieces.map(shorter)]) {
    for (let axis = from; axis >= LEAST; axis -= STEP) {
      if (lineWidth(pieces, line.size, axis, room) <= room.width) return { pieces, axis }
    }
  }
  return { pieces: line.pieces.map(shorter), axis: LEAST }
}

function weightOf(piece: NamePiece, room: NameRoom): number {
  return piece.part === 'family' ? room.familyWeight : room.givenWeight
}
