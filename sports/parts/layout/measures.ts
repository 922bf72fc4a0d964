import type { Stage, StageForm } from '../stage-context.ts'

/**
 * The measures of look.md: every length is a share of one unit, the stage height in px (`--H`), in portrait the width.
 * The same numbers stand in `table-board/*.css` where a length is only drawn, never counted with.
 */
export const MEASURE = {
  margin: 0.0556,
  header: 0.152,
  headerPinned: 0.138,
  line: 0.0074,
  labels: 0.056,
  labelsPinned: 0.05,
  footer: 0.078,
  footerPinned: 0.066,
  pinned: 0.16,
  pinnedGap: 0.011,
  /** The line of small cells under the pinned panel, with its gap. */
  strip: 0.075,
  stripGap: 0.0046,
  /** The row of targets in portrait, with its gap. */
  targets: 0.1046,
  band: 0.085,
  bandGap: 0.011,
  minCap: 0.042,
  maxCap: 0.065,
  /** Cap height at eight rows: the size at which facts have their own size of the table in look.md. */
  usualCap: 0.0446,
  fact: 0.0445,
  label: 0.038,
} as const

/** Archivo's cap height over its font size. */
export const CAP = 0.686

/** In portrait: margin, header with facts or status on a second line, header without, footer; shares of the width. */
export const PORTRAIT = { margin: 0.0463, header: 0.352, headerShort: 0.19, footer: 0.078 } as const

export interface Frame {
  /** px */
  readonly unit: number
  readonly margin: number
  readonly content: number
  readonly headerHeight: number
  readonly lineTop: number
  readonly lineHeight: number
  readonly pinnedTop: number
  readonly pinnedHeight: number
  readonly stripTop: number
  readonly stripHeight: number
  readonly labelsTop: number
  readonly labelsHeight: number
  readonly rowsTop: number
  readonly rowsHeight: number
  readonly footerTop: number
  readonly footerHeight: number
  /** Size of the clock of a bout in the header, a share of the unit, where it is not the usual one. */
  readonly large?: number | undefined
}

export interface FrameAsk {
  readonly width: number
  readonly height: number
  readonly form: Exclude<StageForm, 'ribbon'>
  readonly pinned: boolean
  /** How much larger than usual everything is: a venue's look may say so. */
  readonly scale?: number | undefined
  /** In portrait what is needed stands under who is up, not beside. */
  readonly targets: boolean
  /** A line of small cells stands under who is up. */
  readonly strip?: boolean | undefined
  readonly labels: boolean
  /** The raised band "As of 22:25:41" takes the place of the label row. */
  readonly band: boolean
  /** Does the header have facts or a status (in portrait: a second line)? */
  readonly second: boolean
}

/** Where the parts of a table board stand, in px. Pure. */
export function frameOf(ask: FrameAsk): Frame {
  const portrait = ask.form === 'portrait'
  const unit = Math.min(ask.width, ask.height) * (ask.scale ?? 1)
  const of = (share: number) => share * unit
  const margin = of(portrait ? PORTRAIT.margin : MEASURE.margin)
  const tight = ask.pinned && !portrait
  const landscapeHeader = tight ? MEASURE.headerPinned : MEASURE.header
  const portraitHeader = ask.second ? PORTRAIT.header : PORTRAIT.headerShort
  const headerHeight = of(portrait ? portraitHeader : landscapeHeader)
  const lineHeight = Math.max(2, Math.round(of(MEASURE.line)))
  const afterLine = headerHeight + lineHeight
  const pinnedTop = afterLine + of(MEASURE.pinnedGap)
  const pinnedHeight = ask.pinned ? of(MEASURE.pinned + (portrait && ask.targets ? MEASURE.targets : 0)) : 0
  const strip = ask.pinned && ask.strip === true
  const stripTop = pinnedTop + pinnedHeight + of(MEASURE.stripGap)
  const stripHeight = strip ? of(MEASURE.strip - MEASURE.stripGap) : 0
  const afterPinned = strip ? stripTop + stripHeight : ask.pinned ? pinnedTop + pinnedHeight : afterLine
  const plainLabels = ask.labels ? of(tight ? MEASURE.labelsPinned : MEASURE.labels) : 0
  const labelsTop = afterPinned + (ask.band ? of(MEASURE.bandGap) : 0)
  const labelsHeight = ask.band ? of(MEASURE.band) : plainLabels
  const rowsTop = labelsTop + labelsHeight
  const footerHeight = of(portrait ? PORTRAIT.footer : tight ? MEASURE.footerPinned : MEASURE.footer)
  const footerTop = ask.height - footerHeight
  return {
    unit,
    margin,
    content: ask.width - 2 * margin,
    headerHeight,
    lineTop: headerHeight,
    lineHeight,
    pinnedTop,
    pinnedHeight,
    stripTop,
    stripHeight,
    labelsTop,
    labelsHeight,
    rowsTop,
    rowsHeight: Math.max(0, footerTop - rowsTop),
    footerTop,
    footerHeight,
  }
}

/** Given names are a little heavier in high contrast (look.md, Colour). */
export function givenWeight(look: Stage['look']): number {
  return look === 'contrast' ? 560 : 430
}

/** Sizes a row would have with the usual air: flags and discs keep to them where rows are taller. */
export function bodyHeight(rowHeight: number, cap: number): number {
  return Math.min(rowHeight, cap / 0.51)
}
