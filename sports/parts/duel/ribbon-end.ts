import type { Mark, TextMark } from './picture.ts'
import { text } from './side-block.ts'
import { fitLine, LEAST_AXIS } from '../names/name-fit.ts'
import type { Measure } from '../layout/text-measure.ts'

/** What stands at the right end of a ribbon: a value (a text, or a clock with its tone) over a label. */
export interface RibbonEnd {
  readonly value: string | Pick<TextMark, 'text' | 'tone' | 'clock'> | undefined
  readonly label: string | undefined
}

/** Shares of the height: a value is set smaller where it is long (set scores), and goes where even that is too long. */
const VALUE = [0.41, 0.29] as const
const VALUE_FACE = { weight: 650, axis: 84 } as const
const LABEL = 0.265
const LABEL_FACE = { weight: 620, axis: 88 } as const
const MOST = 0.24

/** @returns the width it takes, and its marks for a given right end. */
export function ribbonEnd(
  { value, label }: RibbonEnd,
  room: { readonly unit: number; readonly width: number; readonly height: number; readonly measure: Measure },
): { readonly width: number; readonly marks: (right: number) => readonly Mark[] } {
  const { unit, height, measure } = room
  const free = MOST * room.width
  const words = typeof value === 'string' ? value : value?.text
  const line = words === undefined ? undefined : VALUE.map((share) => lineAt(words, share * unit)).find((l) => l.fits)
  const labelLine = label === undefined ? undefined : labelAt(label)
  const width = Math.max(line?.width ?? 0, labelLine?.width ?? 0)
  return {
    width,
    marks: (right) => {
      const marks: Mark[] = []
      if (words !== undefined && line !== undefined) {
        const own = typeof value === 'string' || value === undefined ? {} : { tone: value.tone, clock: value.clock }
        const y = label === undefined ? height / 2 : 0.33 * height
        const { size, axis } = line
        marks.push(
          text(words, right, y, { size, axis, weight: VALUE_FACE.weight, tone: 'ink-2', align: 'right', ...own }),
        )
      }
      if (label !== undefined && labelLine !== undefined) {
        const y = line === undefined ? height / 2 : 0.76 * height
        const { axis } = labelLine
        const face = { size: LABEL * unit, weight: LABEL_FACE.weight, axis, tone: 'ink-3', align: 'right' } as const
        marks.push(text(label, right, y, face))
      }
      return marks
    },
  }

  function lineAt(it: string, size: number) {
    const wide = (axis: number) => measure(it, { size, weight: VALUE_FACE.weight, axis })
    const { axis, fits } = fitLine(wide, free, VALUE_FACE.axis, LEAST_AXIS)
    return { size, axis, fits, width: wide(axis) }
  }
  function labelAt(it: string) {
    const wide = (axis: number) => measure(it, { size: LABEL * unit, weight: LABEL_FACE.weight, axis })
    const { axis } = fitLine(wide, free, LABEL_FACE.axis, LEAST_AXIS)
    return { axis, width: wide(axis) }
  }
}
