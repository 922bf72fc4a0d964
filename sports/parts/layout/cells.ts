import type { Cell, Chip } from '../board-spec.ts'
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

export function chipText(chip: Chip): string {
  return 'equalled' in chip && chip.equalled ? `=${chip.text}` : chip.text
}

/** Does the cell have a mark to show? */
export function hasChips(cell: Cell | undefined): boolean {
  return cell?.kind === 'marks' && cell.chips.length > 0
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
