import { TEXT, textWidth } from './moment-text.ts'
import type { PlacedMedal } from './placed-medal.ts'
import { chipText } from '../parts/layout/cells.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** As moment.css sets them: shares of the unit, and of the type. */
const CHIP = { size: 0.038, padding: 0.8, weight: 750, axis: 90 } as const
const WORDS = { size: 0.043, gap: 0.3, weight: 400, axis: 90 } as const
/** Between the name and the words. */
const AIR = 0.03

/**
 * Is there room for a mark and its words under the result without meeting the name, which may reach below it? Pure but for the measure.
 * @param unit of the stage, px
 */
export function haveRoom(words: string, placed: PlacedMedal, unit: number, measure: Measure): boolean {
  const { row, box, place, margin, family, given } = placed
  const chips = row.chips.map(
    (chip) => measure(chipText(chip), { ...CHIP, size: CHIP.size * unit }) + CHIP.padding * CHIP.size * unit,
  )
  const needed = chips.reduce((sum, width) => sum + width + WORDS.gap * WORDS.size * unit, 0)
  const whole = needed + measure(words, { ...WORDS, size: WORDS.size * unit })
  if (place !== 'beside') return whole <= placed.words.width
  const names = [
    textWidth(family, TEXT.winner.weight, measure),
    given === undefined ? 0 : textWidth(given, TEXT.given.weight, measure),
  ]
  return whole <= box.width - margin - placed.words.left - Math.max(...names) - AIR * unit
}
