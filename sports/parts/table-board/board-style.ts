import type { CSSProperties } from 'react'
import { FLAG, TYPE } from '../layout/cells.ts'
import type { TypeSizes } from '../layout/paging.ts'
import type { Stage } from '../stage-context.ts'

type Lengths = CSSProperties & Record<`--${string}`, string>

export function boardClass(stage: Stage): string {
  const classes = ['tb', `tb-${stage.form}`]
  if (stage.aged !== undefined) classes.push('tb-aged')
  if (stage.reducedMotion) classes.push('tb-still')
  return classes.join(' ')
}

/** The custom properties that all lengths of the board's style sheets hang on. */
export function boardStyle(
  stage: Stage,
  accent: string,
  lengths: {
    readonly unit: number
    readonly rowHeight: number
    readonly body: number
    readonly sizes: TypeSizes
    readonly figures?: number
    /** Room for the members of a team under the lines of a row, px. */
    readonly under?: number
  },
): Lengths {
  const { unit, rowHeight, body, sizes } = lengths
  return {
    inlineSize: stage.width,
    blockSize: stage.height,
    '--H': `${unit}px`,
    '--discipline': accent,
    ...(Object.values(stage.venueAccents ?? {}).includes(accent) ? { '--own': accent } : {}),
    '--row-height': `${rowHeight}px`,
    '--body': `${body}px`,
    '--name-size': `${sizes.name}px`,
    '--fact-size': `${sizes.fact}px`,
    '--chip-size': `${sizes.chip}px`,
    '--flag': `${FLAG * body}px`,
    ...(lengths.under === undefined || lengths.under === 0
      ? {}
      : { '--under': `${lengths.under}px`, '--lift': `${0.06 * body}px`, '--low-flag': '1.02' }),
    '--figures': `${lengths.figures ?? TYPE.result.axis}%`,
  }
}
