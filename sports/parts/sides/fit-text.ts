import { fitLine } from '../names/name-fit.ts'
import type { Measure } from '../layout/text-measure.ts'

export interface FitAsk {
  readonly size: number
  readonly weight: number
  /** Width axis to begin with, and the narrowest. */
  readonly from: number
  readonly to: number
}
export interface Fit {
  readonly axis: number
  /** Below 1 where even the narrowest axis is too wide: drawn narrower, never clipped. */
  readonly squeeze: number
}

/** One width for texts that are equals: the widest axis at which the widest of them fits. */
export function fitEquals(texts: readonly string[], ask: FitAsk, room: number, measure: Measure): Fit {
  const widest = (axis: number) =>
    Math.max(0, ...texts.map((text) => measure(text, { size: ask.size, weight: ask.weight, axis })))
  const line = fitLine(widest, room, ask.from, ask.to)
  return { axis: line.axis, squeeze: line.fits ? 1 : room / widest(ask.to) }
}

/** The style of a fitted text. */
export function fitStyle({ axis, squeeze }: Fit): { fontStretch: string; scale?: string } {
  return squeeze < 1 ? { fontStretch: `${axis}%`, scale: `${squeeze} 1` } : { fontStretch: `${axis}%` }
}
