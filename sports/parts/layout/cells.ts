import type { Cell, Chip, Column } from '../board-spec.ts'
import { crewWords } from '../crew/crew-cell.ts'
import { crewWidth } from '../crew/crew-fit.ts'
import type { NameForm } from '../names/name-forms.ts'
import type { Measure } from './text-measure.ts'
import type { TypeSizes } from './paging.ts'

/** Weights and width axes by role (look.md, Measures). */
export const TYPE = {
  family: 750,
  plainName: 640,
  result: { weight: 750, axis: 96 },
  fact: { weight: 530, axis: 92 },
  strong: { weight: 750, axis: 92 },
  lead: { weight: 750, axis: 88 },
  attempt: { weight: 750, axis: 84 },
  code: { weight: 560, axis: 92 },
  label: { weight: 450, axis: 88 },
  chip: { weight: 750, axis: 90 },
} as const
/** An IRM stands in the result column at that share of the size. */
export const IRM_SHARE = 0.86
/** Other scripts follow the latin name at that share. */
export const LOCAL_SHARE = 0.9

export interface CellRoom {
  readonly sizes: TypeSizes
  /** Height a row would have at the usual air: flags and discs keep to it where rows are taller. */
  readonly body: number
  readonly measure: Measure
  readonly givenWeight: number
  /** Width axis of ranks and results; narrower on a ribbon. */
  readonly figures?: number | undefined
  /** Width axis of country codes and facts, likewise. */
  readonly facts?: number | undefined
  /** So many lines of members stand in a row: see `crew`. One where absent. */
  readonly crewLines?: number | undefined
  /** Weight of family names. */
  readonly family?: number | undefined
}

/** Diameter of a medal disc, width of rank and lane columns, flag height and width, chip padding: shares of the row's body or of the type. */
export const DISC = 0.8
export const PLATE = 0.92
export const FLAG = 0.66
const CHIP_PADDING = 0.4
const PROTEST_PADDING = 0.72
const QUALIFIED_LEAST = 1.5
const CHIP_GAP = 0.22
const TRY_GLYPH = 0.77
/** Air that three tries keep to the three at the next height. */
const TRIES_AIR = 0.24
/** A shot: closer together than tries, since a round has many. */
const SHOT_GLYPH = 0.76
const ATTEMPT_PADDING = 0.28
/** What stands around the word of a state: a glyph, a frame. */
const STATE_ROOM = { official: 0.95, unofficial: 0.95, live: 1.9, protest: 1.9, next: 1.05, quiet: 0.1 } as const

export function chipText(chip: Chip): string {
  return 'equalled' in chip && chip.equalled ? `=${chip.text}` : chip.text
}

export function chipsWidth(chips: readonly Chip[], room: CellRoom): number {
  const size = room.sizes.chip
  const each = chips.map((chip) => {
    const padding = chip.kind === 'protest' ? PROTEST_PADDING : CHIP_PADDING
    const width = room.measure(chipText(chip), { size, ...TYPE.chip }) + 2 * padding * size
    return chip.kind === 'qualified' ? Math.max(width, QUALIFIED_LEAST * size) : width
  })
  return each.reduce((sum, width) => sum + width, 0) + Math.max(0, chips.length - 1) * CHIP_GAP * size
}

/** Width of a name form at a width axis, px. */
export function formWidth(form: NameForm, axis: number, size: number, room: CellRoom, plain = false): number {
  const family = plain ? TYPE.plainName : (room.family ?? TYPE.family)
  const pieces = form.pieces.map((piece) =>
    room.measure(piece.text, { size, axis, weight: piece.part === 'family' ? family : room.givenWeight }),
  )
  return pieces.reduce((sum, width) => sum + width, 0) + Math.max(0, pieces.length - 1) * nameGap(axis) * size
}

/** The space between family and given name, as a share of the font size. */
export function nameGap(axis: number): number {
  return 0.0023 * axis
}

/** Room the cell needs in its column, px, without padding; names and local scripts are counted by the name fitting. */
export function cellWidth(cell: Cell, column: Column, room: CellRoom): number {
  const { sizes, measure, body } = room
  const fact = { weight: TYPE.fact.weight, axis: room.facts ?? TYPE.fact.axis }
  const code = { weight: TYPE.code.weight, axis: room.facts ?? TYPE.code.axis }
  const figure = { weight: TYPE.result.weight, axis: room.figures ?? TYPE.result.axis }
  const factSize = column.large === true ? sizes.name : sizes.fact
  switch (cell.kind) {
    case 'rank':
      return Math.max(PLATE * body, measure(cell.equal ? `=${cell.text}` : cell.text, { size: sizes.name, ...figure }))
    case 'photo':
      return PLATE * body
    case 'lane':
      return Math.max(PLATE * body, measure(cell.text, { size: sizes.name, ...figure }) + 0.4 * sizes.name)
    case 'flag':
      return (FLAG * body * 4) / 3
    case 'code':
      return measure(cell.text, { size: sizes.fact, ...code })
    case 'name':
      return 0
    case 'crew':
      return crewWidth([cell], { lines: room.crewLines ?? 1, size: sizes.label, measure }, 'needed')
    case 'result':
      return measure(cell.text, { size: sizes.name, ...figure })
    case 'irm':
      return measure(cell.text, { size: sizes.name * IRM_SHARE, ...figure })
    case 'marks':
      return chipsWidth(cell.chips, room)
    case 'text': {
      const lit = column.lit === true || column.kind === 'result' || column.kind === 'time'
      const main = measure(cell.text, {
        size: lit ? sizes.name : factSize,
        ...(lit ? figure : { ...TYPE.strong, axis: fact.axis }),
      })
      const small = cell.small === undefined ? 0 : measure(cell.small, { size: sizes.fact, ...fact }) + 0.4 * sizes.fact
      const lead = cell.lead === undefined ? 0 : measure(cell.lead, { size: factSize, ...TYPE.lead }) + 0.3 * factSize
      const chips = cell.chips === undefined ? 0 : chipsWidth(cell.chips, room) + 0.3 * factSize
      return main + small + lead + chips
    }
    case 'attempt': {
      const main = measure(cell.text ?? '', { size: sizes.fact, ...TYPE.attempt })
      const small =
        cell.small === undefined ? 0 : measure(cell.small, { size: sizes.label, ...TYPE.label }) + 0.25 * sizes.label
      return Math.max(main + small, sizes.fact * 1.6) + ATTEMPT_PADDING * sizes.fact
    }
    case 'move':
      return measure(String(Math.abs(cell.by)), { size: sizes.fact, ...fact }) + 0.8 * sizes.fact
    case 'tries':
      return (Math.max(1, cell.tries.length + (cell.now === true ? 1 : 0)) * TRY_GLYPH + TRIES_AIR) * sizes.fact
    case 'shots':
      return Math.max(1, cell.shots.length) * SHOT_GLYPH * sizes.fact
    case 'state':
      return measure(cell.text, { size: sizes.fact, ...TYPE.strong }) + STATE_ROOM[cell.shape] * sizes.fact
  }
}

/** What a cell is called by a screen reader: the feed's own words (rank "4", never "=4"). */
export function cellName(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined
  switch (cell.kind) {
    case 'photo':
      return cell.text ?? 'photo finish'
    case 'flag':
      return cell.organisation
    case 'name':
      return cell.name.full
    case 'crew':
      return crewWords(cell)
    case 'marks':
      return cell.chips.length === 0 ? undefined : cell.chips.map(chipText).join(', ')
    case 'text':
      return [cell.lead, cell.text, ...(cell.chips ?? []).map(chipText)]
        .filter((t) => t !== undefined && t !== '')
        .join(' ')
    case 'attempt':
      return attemptName(cell)
    case 'move':
      return cell.by > 0 ? `+${cell.by}` : String(cell.by)
    case 'shots':
      return cell.shots
    case 'tries':
      return cell.tries.toLowerCase().replaceAll('-', '–')
    default:
      return cell.text
  }
}

const ATTEMPT_LETTER = {
  foul: 'x',
  pass: '–',
  retired: 'r',
  now: 'now',
  'to come': undefined,
  mark: undefined,
  'no lift': 'no lift',
  declared: 'declared',
} as const

function attemptName(cell: Extract<Cell, { kind: 'attempt' }>): string | undefined {
  if (cell.state === 'mark') return cell.text
  const word = ATTEMPT_LETTER[cell.state]
  return cell.text === undefined || word === undefined ? word : `${cell.text} ${word}`
}
