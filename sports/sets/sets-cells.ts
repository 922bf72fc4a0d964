import type { SetScore } from './set-columns.ts'
import type { SetsSide, SetsView } from './sets-view.ts'
import type { DuelCell, Mark, TextMark } from '../parts/duel/picture.ts'
import { text } from '../parts/duel/side-block.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** Where the columns of the score stand, px. */
export interface SetsGrid {
  readonly unit: number
  readonly measure: Measure
  readonly won: Place
  /** The first set column; the others follow at its width. */
  readonly sets: Place
  readonly points: Place
}
interface Place {
  readonly left: number
  readonly width: number
  readonly size: number
}

const FIGURE = { weight: 750, axis: 92 } as const
const WEIGHTS: Readonly<Record<SetScore['weight'], Pick<TextMark, 'weight' | 'tone'>>> = {
  higher: { weight: 780, tone: 'figure' },
  lower: { weight: 400, tone: 'figure-2' },
  now: { weight: 750, tone: 'accent' },
  plain: { weight: 560, tone: 'figure' },
}
const BOLD = { weight: 750, tone: 'figure' } as const
const LIGHT = { weight: 400, tone: 'figure-2' } as const
const SMALL = 0.56

/** Sets won and the set scores of one side, in the middle of its band. */
export function scoreCells(view: SetsView, side: SetsSide, grid: SetsGrid, middle: number): readonly DuelCell[] {
  const { measure } = grid
  const cells: DuelCell[] = []
  const all = view.sides.flatMap(({ scores }) => Object.values(scores))
  if (side.won !== undefined && side.won !== '') {
    const { won } = grid
    const size = fit(side.won, won.size, won.width * 0.9, FIGURE, measure)
    cells.push({
      column: 'result',
      name: side.won,
      marks: [
        text(side.won, won.left + won.width / 2, middle, {
          ...FIGURE,
          ...size,
          ...(side.beaten ? LIGHT : BOLD),
          align: 'center',
        }),
      ],
      lights: { left: won.left, top: middle - won.size / 2, width: won.width, height: won.size },
    })
  }
  view.columns.forEach((column, i) => {
    const left = grid.sets.left + i * grid.sets.width
    const centre = left + grid.sets.width / 2
    const score = side.scores[column.id]
    if (score === undefined) {
      const marks = [
        text('–', centre, middle, { size: grid.sets.size, weight: 400, axis: 88, tone: 'ink-3', align: 'center' }),
      ]
      cells.push({ column: column.id, name: '', marks })
      return
    }
    cells.push({
      column: column.id,
      name: score.small === undefined ? score.text : `${score.text} (${score.small})`,
      marks: scoreMarks(score, all, centre, middle, grid),
      lights: { left, top: middle - grid.sets.size * 0.75, width: grid.sets.width, height: grid.sets.size * 1.5 },
    })
  })
  return cells
}

/**
 * A set's score; the tie-break small at its shoulder, without moving it from the middle of its column. Where one of the match is too
 * long for that, "7" with 11, all sets that have one move aside alike: a score is never set smaller for its tie-break, and none comes
 * closer to its neighbour.
 * @param all of the match
 */
function scoreMarks(
  score: SetScore,
  all: readonly SetScore[],
  centre: number,
  middle: number,
  { measure, sets }: SetsGrid,
): readonly Mark[] {
  const face = { axis: 92, ...WEIGHTS[score.weight] }
  const small = { size: SMALL * sets.size, weight: 560, axis: 84 } as const
  const room = sets.width * 0.92
  const beside = Math.max(0, ...all.map((each) => measure(each.small ?? '', small)))
  const broken = all.filter((each) => each.small !== undefined)
  const least = Math.max(0, ...broken.map((each) => measure(each.text, { ...face, size: sets.size, axis: 62 })))
  const aside = score.small !== undefined && least > room - 2 * beside
  const taken = score.small === undefined ? 0 : (aside ? 1 : 2) * beside
  const size = fit(score.text, sets.size, room - taken, face, measure)
  const width = measure(score.text, { ...face, ...size })
  const at = aside ? centre - beside / 2 : centre
  const marks: Mark[] = [text(score.text, at, middle, { ...face, ...size, align: 'center' })]
  if (score.small !== undefined) {
    const x = at + width / 2 + 0.06 * small.size
    marks.push(text(score.small, x, middle - 0.26 * size.size, { ...small, tone: 'figure-2' }))
  }
  return marks
}

/** What stands at the right end: points, tick, the IRM as sent, the world rank. */
export function slotCell(
  side: SetsSide,
  place: SetsGrid['points'],
  middle: number,
  { unit, measure, words }: Pick<SetsGrid, 'unit' | 'measure'> & Pick<SetsView, 'words'>,
): readonly DuelCell[] {
  const right = place.left + place.width
  const { slot } = side
  switch (slot.kind) {
    case 'none':
      return []
    case 'points': {
      const size = fit(slot.text, place.size, place.width * 0.97, FIGURE, measure)
      return [
        {
          column: 'points',
          name: slot.text,
          marks: [text(slot.text, right, middle, { ...FIGURE, ...size, tone: 'figure', align: 'right' })],
          lights: { left: place.left, top: middle - place.size * 0.42, width: place.width, height: place.size * 0.84 },
        },
      ]
    }
    case 'won': {
      const side0 = 0.125 * unit
      const box = { left: right - side0, top: middle - side0 / 2 + 0.012 * unit, width: side0, height: side0 }
      return [{ column: 'points', name: words.winner, marks: [{ kind: 'glyph', glyph: 'won', tone: 'ink', box }] }]
    }
    case 'irm': {
      const size = fit(slot.text, 0.1 * unit, place.width * 0.97, FIGURE, measure)
      return [
        {
          column: 'points',
          name: slot.text,
          marks: [
            text(slot.text, right, middle, { ...FIGURE, ...size, weight: 700, tone: 'figure-2', align: 'right' }),
          ],
        },
      ]
    }
    case 'rank': {
      const label = { size: 0.038 * unit, weight: 450, axis: 88, tone: 'ink-3', align: 'right' } as const
      const value = { size: 0.12 * unit, weight: 650, axis: 92, tone: 'figure', align: 'right' } as const
      return [
        {
          column: 'points',
          name: `${slot.label} ${slot.text}`,
          marks: [
            text(slot.text, right, middle - 0.024 * unit, value),
            text(slot.label, right, middle + 0.062 * unit, label),
          ],
        },
      ]
    }
  }
}

/** The size as it is where the text has room, on a narrower axis, else smaller. */
export function fit(
  words: string,
  size: number,
  room: number,
  face: { readonly weight: number; readonly axis: number },
  measure: Measure,
): { readonly size: number; readonly axis: number } {
  for (let axis = face.axis; axis >= 62; axis -= 6) {
    if (measure(words, { size, weight: face.weight, axis }) <= room) return { size, axis }
  }
  const width = measure(words, { size, weight: face.weight, axis: 62 })
  return { size: width === 0 ? size : (size * room) / width, axis: 62 }
}
