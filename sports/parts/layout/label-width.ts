import type { Column } from '../board-spec.ts'
import { TYPE, type CellRoom } from './cells.ts'

/** Attempts stand close, words over them must not: "Obstacle Swim" is no word. Beside the gutter, a share of the label's size. */
const LABEL_AIR = 0.3

/** Width of the label of a column in the widest of its languages, px. */
export function labelWidth(column: Column, room: CellRoom): number {
  if (column.label === undefined) return 0
  const disc = column.medal === undefined ? 0 : 1.05 * room.sizes.label
  const width = (label: string) => room.measure(label, { size: room.sizes.label, ...TYPE.label })
  return Math.max(width(column.label), ...(column.labelRoom ?? []).map(width)) + disc
}

/** What a word over a column of a matrix takes, px: nothing where there is none. */
export function airyLabel(column: Column, room: CellRoom): number {
  if (column.kind !== 'matrix' || column.label === undefined || column.label === '') return 0
  return labelWidth(column, room) + LABEL_AIR * room.sizes.label
}
