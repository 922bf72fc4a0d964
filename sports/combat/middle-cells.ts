import type { GridLine } from './bout-grid.ts'
import type { CombatSide, Penalty } from './combat-view.ts'
import type { Box, DuelCell, Mark, TextMark } from '../parts/duel/picture.ts'
import { chipMarks, chipWidth, text } from '../parts/duel/side-block.ts'
import { fitLine, LEAST_AXIS } from '../parts/names/name-fit.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

export interface MiddlePlace {
  readonly left: number
  readonly width: number
  readonly row: Box
}

const WORD = { size: 0.043, weight: 480, axis: 88 } as const
const STRONG = { weight: 780, axis: 94 } as const
const DECISION = { size: 0.068, weight: 780, axis: 96 } as const
const GRID = { label: 0.038, size: 0.078 } as const
const CARD = { width: 0.032, height: 0.05, gap: 0.011 } as const
const LINE = 0.072
/** Where the two zones of a row stand, shares of its height. */
const UPPER = 0.3
const LOWER = 0.72

/**
 * Between name and score: the decision or the grid of rounds or judges above, marks and penalties below.
 * @param line from one penalty to the next, a share of the unit.
 */
export function middleCells(
  side: CombatSide,
  place: MiddlePlace,
  unit: number,
  measure: Measure,
  { line } = { line: LINE },
): readonly DuelCell[] {
  const { row } = place
  const cells: DuelCell[] = []
  const low = row.top + LOWER * row.height
  const high = row.top + UPPER * row.height
  if (side.grid.length > 0) cells.push(...gridCells(side.grid, place, high, unit, measure))
  else if (side.decision !== undefined) cells.push(decisionCell(side.decision, place, high, unit, measure))
  else if (side.marks.length > 0)
    cells.push(markCell(side.marks, side.marksNow ? 'accent' : 'outline', place, high, unit, measure))
  const lines = side.penalties.slice(0, 2)
  lines.forEach((penalty, i) => {
    const y = low + (i - (lines.length - 1) / 2) * line * unit
    cells.push(penaltyCell(penalty, place, y, unit, measure))
  })
  return cells
}

function decisionCell(words: string, place: MiddlePlace, y: number, unit: number, measure: Measure): DuelCell {
  const shown = fitted(words, DECISION.size * unit, place.width, DECISION, measure)
  return {
    column: 'decision',
    name: words,
    marks: [text(words, place.left, y, { ...shown, weight: DECISION.weight, tone: 'ink', align: 'left' })],
  }
}

/** Words that stand now, each on a plate: Priority, Senshu. */
function markCell(
  words: readonly string[],
  fill: 'accent' | 'outline',
  place: MiddlePlace,
  y: number,
  unit: number,
  measure: Measure,
): DuelCell {
  const size = 0.04 * unit
  const marks: Mark[] = []
  let x = place.left
  for (const word of words) {
    const chip = { text: word.toUpperCase(), fill }
    const width = chipWidth(chip, size, measure)
    if (x + width > place.left + place.width && x > place.left) break
    marks.push(...chipMarks(chip, x + width, y, size, measure).marks)
    x += width + 0.012 * unit
  }
  return { column: 'marks', name: words.join(', '), marks }
}

/** Boxes full and empty with their word, or the number where there is no end to them. */
function penaltyCell(penalty: Penalty, place: MiddlePlace, y: number, unit: number, measure: Measure): DuelCell {
  const name = `${penalty.word} ${penalty.count}`
  const marks: Mark[] = []
  const count = Number.parseInt(penalty.count, 10)
  let x = place.left
  if (penalty.most > 0 && Number.isFinite(count)) {
    for (let i = 0; i < Math.max(penalty.most, Math.min(count, 5)); i++) {
      const box = {
        left: x,
        top: y - (CARD.height * unit) / 2,
        width: CARD.width * unit,
        height: CARD.height * unit,
      }
      const full = i < count
      marks.push({
        kind: 'plate',
        fill: full ? 'card' : 'card-empty',
        box,
        ...(full && penalty.colour !== undefined ? { colour: penalty.colour } : {}),
      })
      x += (CARD.width + CARD.gap) * unit
    }
    x += 0.01 * unit
  } else {
    // The word first: "Gam-jeom 3".
    const face = { size: 0.058 * unit, ...STRONG }
    const room = place.width - measure(penalty.count, face) - 0.02 * unit
    const shown = fitted(penalty.word, WORD.size * unit, room, WORD, measure)
    const wide = measure(penalty.word, { ...shown, weight: WORD.weight }) * (shown.squeeze ?? 1)
    marks.push(text(penalty.word, x, y, { ...shown, weight: WORD.weight, tone: 'ink-2' }))
    marks.push(text(penalty.count, x + wide + 0.02 * unit, y, { ...face, tone: 'figure' }))
    return { column: penalty.id, name, marks }
  }
  const shown = fitted(penalty.word, WORD.size * unit, place.left + place.width - x, WORD, measure)
  marks.push(text(penalty.word, x, y, { ...shown, weight: WORD.weight, tone: 'ink-2' }))
  return { column: penalty.id, name, marks }
}

const WEIGHTS: Readonly<Record<GridLine['weight'], Pick<TextMark, 'weight' | 'tone'>>> = {
  higher: { weight: 780, tone: 'figure' },
  lower: { weight: 400, tone: 'figure-2' },
  plain: { weight: 560, tone: 'figure' },
  now: { weight: 780, tone: 'accent' },
}

/** Rounds or judges: label over figure, in columns of one width. */
function gridCells(
  grid: readonly GridLine[],
  place: MiddlePlace,
  y: number,
  unit: number,
  measure: Measure,
): readonly DuelCell[] {
  const width = Math.min(0.12 * unit, place.width / grid.length)
  return grid.map((line, i): DuelCell => {
    const centre = place.left + (i + 0.5) * width
    const face = { axis: 92, ...WEIGHTS[line.weight] }
    const words = line.text ?? '–'
    const label = fitted(line.label, GRID.label * unit, 0.94 * width, { weight: 450, axis: 88 }, measure)
    const value = fitted(words, GRID.size * unit, 0.9 * width, face, measure)
    const now = line.weight === 'now'
    return {
      column: line.id,
      name: line.text === undefined ? '' : `${line.spoken} ${line.text}`,
      marks: [
        text(line.label, centre, y - 0.052 * unit, {
          ...label,
          weight: now ? 700 : 450,
          tone: now ? 'accent' : 'ink-3',
          align: 'center',
        }),
        text(words, centre, y + 0.012 * unit, {
          ...(line.text === undefined ? { weight: 400, tone: 'ink-3' as const } : face),
          ...value,
          align: 'center',
        }),
      ],
    }
  })
}

/** On a narrower axis where room is short, then drawn narrower; never cut. */
function fitted(
  words: string,
  size: number,
  room: number,
  face: { readonly weight: number; readonly axis: number },
  measure: Measure,
): { readonly size: number; readonly axis: number; readonly squeeze?: number } {
  const wide = (axis: number) => measure(words, { size, weight: face.weight, axis })
  const line = fitLine(wide, room, face.axis, LEAST_AXIS)
  return line.fits ? { size, axis: line.axis } : { size, axis: line.axis, squeeze: room / wide(line.axis) }
}
