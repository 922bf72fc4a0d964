import type { CombatSide, CombatView } from './combat-view.ts'
import type { Box, DuelCell, Mark } from '../parts/duel/picture.ts'
import { text } from '../parts/duel/side-block.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

export interface ScoreColumn {
  readonly id: string
  readonly width: number
  readonly size: number
}

/** Shares of the unit: one column of a large score; several side by side. */
const ALONE = { 1: { width: 0.3, size: 0.36 }, 2: { width: 0.44, size: 0.36 } } as const
const MANY = { 1: { width: 0.23, size: 0.285 }, 2: { width: 0.36, size: 0.285 } } as const
/** In portrait penalties and rounds stand beside the score. */
const NARROW = { 1: { width: 0.19, size: 0.25 }, 2: { width: 0.3, size: 0.25 } } as const
const LABEL = { size: 0.042, weight: 450, axis: 88 } as const
const FIGURE = 92

/** Width and size of the score columns; the first is the widest. */
export function scoreWidths(
  view: CombatView,
  room: { readonly unit: number; readonly height: number },
  portrait: boolean,
): readonly ScoreColumn[] {
  const many = view.grid === 'judges' || view.columns.length > 1
  const faces = !many ? ALONE : portrait ? NARROW : MANY
  // A low row (the band "As of …", a small stage) takes smaller figures, never cut ones.
  const least = portrait ? 0.4 : 0.72
  return view.columns.map((column) => {
    const face = faces[column.digits ?? 1]
    const size = Math.min(face.size * room.unit, ((least * room.height) / 2) * 1.1)
    return { id: column.id, width: face.width * room.unit, size }
  })
}

/**
 * The score of one side: figures over their words. The higher one bold, the lower one light.
 * @param drop from the figures to the middle of their word, a share of the unit.
 */
export function scoreCells(
  view: CombatView,
  side: CombatSide,
  at: { readonly left: number; readonly columns: readonly ScoreColumn[]; readonly row: Box },
  unit: number,
  measure: Measure,
  { drop } = { drop: 0.055 },
): readonly DuelCell[] {
  const { row, columns } = at
  const labelled = view.labels && view.columns.length > 1
  const middle = row.top + row.height * (labelled ? 0.44 : 0.5)
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const none = Object.keys(side.scores).length === 0
  if (side.irm !== undefined && none) {
    const size = Math.min(
      0.12 * unit,
      (0.9 * whole * 0.12 * unit) / measure(side.irm, { size: 0.12 * unit, weight: 700, axis: 84 }),
    )
    const face = { size, weight: 700, axis: 84, tone: 'figure-2', align: 'center' } as const
    return [{ column: 'result', name: side.irm, marks: [text(side.irm, at.left + whole / 2, middle, face)] }]
  }
  if (side.worldRank !== undefined) {
    const style = { weight: 650, axis: 92, tone: 'figure', align: 'center' } as const
    const label = { ...LABEL, size: LABEL.size * unit, tone: 'ink-3', align: 'center' } as const
    const centre = at.left + whole / 2
    const marks = [
      text(side.worldRank, centre, middle - 0.03 * unit, { ...style, size: 0.15 * unit }),
      text(view.words.rank, centre, middle + 0.075 * unit, label),
    ]
    return [{ column: 'result', name: `${view.words.rank} ${side.worldRank}`, marks }]
  }
  let x = at.left
  return columns.map(({ id, width, size }, i): DuelCell => {
    const centre = x + width / 2
    const left = x
    x += width
    const score = side.scores[id]
    const word = view.columns[i]?.word ?? id
    const marks: Mark[] = []
    if (score !== undefined) {
      const bold = i === 0 || score.weight === 'higher'
      const light = side.beaten || score.weight === 'lower'
      const weight = light ? 400 : bold ? 780 : 560
      const wide = measure(score.text, { size, weight, axis: FIGURE })
      const fitted = wide > 0.94 * width ? (size * 0.94 * width) / wide : size
      marks.push(
        text(score.text, centre, middle, {
          size: fitted,
          weight,
          axis: FIGURE,
          tone: light ? 'figure-2' : 'figure',
          align: 'center',
        }),
      )
    }
    if (labelled) {
      const y = middle + 0.343 * size + drop * unit
      marks.push(text(word, centre, y, { ...LABEL, size: LABEL.size * unit, tone: 'ink-2', align: 'center' }))
    }
    const lights = { left, top: middle - size * 0.45, width, height: size * 0.9 }
    return { column: id, name: score === undefined ? '' : `${score.text} ${word}`, marks, lights }
  })
}
