import type { Fact } from '../board-spec.ts'

/**
 * The picture of two sides, as a list of things with their places, px of the stage. A family lays it out by pure functions;
 * `DuelView` draws it. So what meets what is tested without a browser.
 */
export interface DuelPicture {
  /** Drawn under everything: plates, bands, lines. */
  readonly under: readonly Mark[]
  /** Over the columns, and what belongs to no side. */
  readonly labels: readonly Label[]
  readonly rows: readonly DuelRow[]
}

export interface DuelRow {
  readonly id: string
  readonly box: Box
  readonly cells: readonly DuelCell[]
}

/** One cell of a row: what a screen reader hears, and what is drawn. Boxes of the cells of one row do not meet. */
export interface DuelCell {
  readonly column: string
  /** The feed's own words. */
  readonly name: string
  readonly marks: readonly Mark[]
  /** A new value lights the ground for a moment (look.md, Motion): where. */
  readonly lights?: Box | undefined
}

export interface Label {
  readonly id: string
  /** Said to a screen reader as a column's header; absent: not one of a column. */
  readonly spoken?: string | undefined
  readonly marks: readonly Mark[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Colours by what they mean; a look may change them, never the layout. */
export type Tone =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  /** A number that dims when the picture is old. */
  | 'figure'
  | 'figure-2'
  | 'accent'
  | 'on-accent'
  | 'on-solid'
  | 'on-protest'
  | 'protest'

export type Mark =
  | TextMark
  | { readonly kind: 'flag'; readonly organisation: string; readonly box: Box }
  | { readonly kind: 'plate'; readonly fill: Fill; readonly box: Box; readonly colour?: string | undefined }
  | { readonly kind: 'glyph'; readonly glyph: DuelGlyph; readonly tone: Tone; readonly box: Box }

export type Fill =
  | 'lit'
  | 'accent'
  | 'solid'
  | 'outline'
  | 'protest'
  | 'hairline'
  | 'side'
  | 'card'
  | 'card-empty'
  | 'raised'
export type DuelGlyph = 'serve' | 'won'

export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  /** The left end, the middle or the right end, by `align`. */
  readonly x: number
  /** The middle of the capitals. */
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  readonly size: number
  readonly weight: number
  readonly axis: number
  readonly tone: Tone
  /** Drawn from bottom to top: the word of a side. */
  readonly upright?: boolean | undefined
  /** Below 1 only where the narrowest letters are still too wide. */
  readonly squeeze?: number | undefined
  /** A running clock: counts on from `text`. */
  readonly clock?: Fact['clock']
  /** Instead of the tone: on the plate of a side. */
  readonly colour?: string | undefined
}

/** The middle of Archivo's capitals in a line of its own height, as a share of the size. */
export const CAP_MIDDLE = 0.491

/** Where a text's box lies, for a given width of its letters. */
export function textBox(mark: TextMark, width: number): Box {
  const w = width * (mark.squeeze ?? 1)
  if (mark.upright === true) {
    return { left: mark.x - mark.size / 2, top: mark.y - w / 2, width: mark.size, height: w }
  }
  const left = mark.align === 'left' ? mark.x : mark.align === 'right' ? mark.x - w : mark.x - w / 2
  return { left, top: mark.y - CAP_MIDDLE * mark.size, width: w, height: mark.size }
}
