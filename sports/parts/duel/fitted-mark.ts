import type { Measure } from '../layout/text-measure.ts'
import { fitEquals, type FitAsk } from '../sides/fit-text.ts'
import type { TextMark, Tone } from './picture.ts'

export interface FittedAsk extends FitAsk {
  readonly tone: Tone
  readonly align?: TextMark['align'] | undefined
}

/** A text on one line: narrowed to its room on the width axis, at last drawn narrower, never cut. @param room px. */
export function fittedMark(
  words: string,
  x: number,
  y: number,
  room: number,
  ask: FittedAsk,
  measure: Measure,
): TextMark {
  const { axis, squeeze } = fitEquals([words], ask, room, measure)
  return {
    kind: 'text',
    text: words,
    x,
    y,
    align: ask.align ?? 'left',
    size: ask.size,
    weight: ask.weight,
    axis,
    tone: ask.tone,
    ...(squeeze < 1 ? { squeeze } : {}),
  }
}
