import type { SetsGrid } from './sets-cells.ts'
import type { SetsView } from './sets-view.ts'
import type { Label, Mark } from '../parts/duel/picture.ts'
import { text } from '../parts/duel/side-block.ts'
import { fitLine, LEAST_AXIS } from '../parts/names/name-fit.ts'

const LABEL = { size: 0.038, weight: 450, axis: 88 } as const

/** The column of the set that is played stands on a plate. */
export function nowPlate(view: SetsView, grid: SetsGrid, top: number, height: number): readonly Mark[] {
  const at = view.columns.findIndex((column) => column.state === 'now')
  if (at < 0) return []
  return [
    {
      kind: 'plate',
      fill: 'raised',
      box: { left: grid.sets.left + at * grid.sets.width, top, width: grid.sets.width, height },
    },
  ]
}

export function setLabels(view: SetsView, grid: SetsGrid, middle: number, height: number): readonly Label[] {
  const { unit } = grid
  const face = { size: LABEL.size * unit, weight: LABEL.weight, axis: LABEL.axis, align: 'center' as const }
  const won: Label = {
    id: 'won',
    spoken: view.wonWord,
    marks: [text(view.wonWord, grid.won.left + grid.won.width / 2, middle, { ...face, tone: 'ink-3' })],
  }
  const sets = view.columns.map((column, i): Label => {
    const left = grid.sets.left + i * grid.sets.width
    const now = column.state === 'now'
    const weight = now ? 750 : face.weight
    const free = 0.94 * grid.sets.width
    const line = fitLine((axis) => grid.measure(column.label, { ...face, weight, axis }), free, face.axis, LEAST_AXIS)
    const wide = grid.measure(column.label, { size: face.size, weight, axis: line.axis })
    const marks: Mark[] = [
      text(column.label, left + grid.sets.width / 2, middle, {
        ...face,
        weight,
        axis: line.axis,
        tone: now ? 'on-accent' : 'ink-3',
        ...(wide > free ? { squeeze: free / wide } : {}),
      }),
    ]
    if (now)
      marks.unshift({
        kind: 'plate',
        fill: 'accent',
        box: { left, top: middle - height / 2, width: grid.sets.width, height },
      })
    return { id: column.id, spoken: column.spoken, marks }
  })
  const { points } = grid
  const slot: Label = {
    id: 'points',
    spoken: view.pointsWord === '' ? view.words.points : view.pointsWord,
    marks:
      view.pointsWord === ''
        ? []
        : [text(view.pointsWord, points.left + points.width, middle, { ...face, align: 'right', tone: 'ink-3' })],
  }
  return [won, ...sets, slot]
}
