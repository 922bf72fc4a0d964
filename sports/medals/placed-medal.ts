import type { FittedText, NameLines } from './moment-text.ts'
import type { MedalRow } from './moment.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
/** One medallist of the moment, placed; all lengths px. */
export interface PlacedMedal extends NameLines {
  readonly row: MedalRow
  readonly box: Box
  /** The disc, from the row's own corner; it may reach over the edge. */
  readonly disc: {
    readonly x: number
    readonly y: number
    readonly radius: number
    readonly size: number
    readonly numeralX: number
  }
  readonly words: { readonly left: number; readonly width: number }
  /** Free room at the right end and below, px. */
  readonly margin: number
  /** Where the result stands: at the right end, under the name, or beside the code. */
  readonly place: 'beside' | 'below' | 'head'
  readonly flag: number
  readonly head: number
  /** The event, on the first row only. */
  readonly title?: FittedText | undefined
  /** In a line of its own, above flag and code. */
  readonly titleAbove?: boolean | undefined
  readonly result?: FittedText | undefined
}
