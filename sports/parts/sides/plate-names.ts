import type { Measure } from '../layout/text-measure.ts'
import { nameForms } from '../names/name-forms.ts'
import { fitEquals, type Fit } from './fit-text.ts'
import type { Name } from '../../../protocol/documents.ts'

export const NAME_WEIGHT = 780
/** Capitals are larger than small letters of the same size: a plate is read from the last row. */
function inCapitals(text: string): string {
  return text.toLocaleUpperCase('en')
}

const AXIS = { from: 100, to: 62 } as const

export interface Named {
  readonly name: Name
  readonly organisation: string | undefined
}

export interface PlateNames {
  readonly texts: readonly [string, string]
  readonly fit: Fit
}

/**
 * The names on the plates, both in one size and width: full, then the feed's shorter form, then the code of the country; a name
 * that has no shorter form keeps what it has.
 * @param rooms px, by side.
 * @param together both by their code where one of them is: on a ribbon they stand close.
 */
export function plateNames(
  sides: readonly [Named, Named],
  rooms: readonly [number, number],
  size: number,
  measure: Measure,
  together = false,
): PlateNames {
  const room = Math.min(...rooms)
  const ladders = sides.map((side) => {
    const forms = nameForms(side.name).map(({ pieces }) => pieces.map(({ text }) => text).join(' '))
    // The names of people have their capitals from the feed.
    const said = side.name.family === undefined ? forms.map(inCapitals) : forms
    return side.organisation === undefined ? said : [...said, side.organisation]
  })
  const steps = Math.max(...ladders.map((forms) => forms.length))
  let last: PlateNames = { texts: ['', ''], fit: { axis: AXIS.to, squeeze: 1 } }
  const at = (step: number, forms: readonly string[] | undefined) => forms?.[Math.min(step, forms.length - 1)] ?? ''
  for (let step = 0; step < steps; step += 1) {
    const fits = (text: string) => measure(text, { size, weight: NAME_WEIGHT, axis: AXIS.to }) <= room
    // A side whose longer form fits keeps it.
    const texts = ladders.map((forms) => {
      const from = together ? Math.min(step, forms.length - 1) : 0
      const longest = forms.slice(from, step + 1).find(fits)
      return longest ?? at(step, forms)
    })
    last = {
      texts: [texts[0] ?? '', texts[1] ?? ''],
      fit: fitEquals(texts, { size, weight: NAME_WEIGHT, ...AXIS }, room, measure),
    }
    if (last.fit.squeeze === 1) return last
  }
  return last
}
