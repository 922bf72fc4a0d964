import { wholeKilograms } from './kilograms.ts'

/** Both collars, kg: they count. */
const COLLARS = 5
/** From the sleeve's stop outwards, in half kilograms (rules of weightlifting: 25 red, 20 blue, 15 yellow, 10 green, 5 white …). */
const PLATES: readonly (readonly [name: string, halves: number])[] = [
  ['25', 50],
  ['20', 40],
  ['15', 30],
  ['10', 20],
  ['5', 10],
  ['2.5', 5],
  ['2', 4],
  ['1.5', 3],
  ['1', 2],
  ['0.5', 1],
]

/**
 * The plates of one side of the bar, the heaviest first, as they are loaded: as few as there can be.
 * @param weight on the bar, kg as sent, collars and bar within.
 * @param bar kg.
 * @returns names as they stand on the plates: ["25", "25", "5", "2.5"]; undefined where that cannot be said: no whole kilograms,
 *   or not even the bar with its collars.
 */
export function platesOn(weight: string | undefined, bar: number | undefined): readonly string[] | undefined {
  const all = wholeKilograms(weight)
  if (all === undefined || bar === undefined) return undefined
  // Two sides: a kilogram more is half a kilogram on each.
  let left = all - bar - COLLARS
  if (left < 0) return undefined
  const plates: string[] = []
  for (const [name, halves] of PLATES) {
    for (; left >= halves; left -= halves) plates.push(name)
  }
  return plates
}

/** Width of a plate, in its own type size: it holds its number. */
export function plateWidth(plate: string): number {
  if (plate.includes('.')) return 1.32
  return plate.length > 1 ? 1.12 : 0.84
}

/** The type on a plate, as a share of the stage: the least there is (look.md, Measures). */
export const PLATE_TYPE = 0.0385
/** The sleeve with its stop, the collar, the gaps and the air around, in the type size. */
const AROUND = 2.9
const GAP = 0.08

/** How wide half a bar is drawn, as a share of the stage. */
export function barWidth(plates: readonly string[]): number {
  return PLATE_TYPE * plates.reduce((sum, plate) => sum + plateWidth(plate) + GAP, AROUND)
}
