import { nameForms, type NameForm } from './name-forms.ts'
import type { Name } from '../../../protocol/documents.ts'

/** Width of a form on the width axis (62-125), px. */
export type MeasureForm = (form: NameForm, axis: number) => number

export interface NameAsk {
  readonly name: Name
  /** px */
  readonly room: number
}
export interface FittedName {
  readonly form: NameForm
  /** Width axis of this row: the page's, or narrower for this row alone. */
  readonly axis: number
  /** Below 1 only where a family name alone at 62 is still too long: drawn narrower, never clipped. */
  readonly squeeze: number
}
export interface FittedPage {
  readonly axis: number
  readonly names: readonly FittedName[]
}

export const FULL_AXIS = 94
const NARROW_AXIS = 84
const MATRIX_AXIS = 72
const SHORT_AXIS = 74
export const LEAST_AXIS = 62
const STEP = 2

/**
 * Fits the names of one page in the order of look.md: (1) full form at 94; (2) the page narrows together to 84 (72 in
 * matrices); (3) rows that still do not fit take the feed's shorter form, then the initial; (4) the page narrows to 74;
 * (5) that row alone to 62; (6) the family name alone. Pure: the measure is given.
 */
export function fitNames(asks: readonly NameAsk[], measure: MeasureForm, matrix = false): FittedPage {
  const floor = matrix ? MATRIX_AXIS : NARROW_AXIS
  const all = asks.map((ask) => ({ forms: nameForms(ask.name), room: ask.room }))
  const fits = (form: NameForm, room: number, axis: number) => measure(form, axis) <= room
  const firstFitting = (row: { forms: readonly NameForm[]; room: number }, axis: number) =>
    row.forms.find((form) => form.id !== 'family' && fits(form, row.room, axis))

  const chosen: (NameForm | undefined)[] = all.map((row) => firstFitting(row, floor))
  let least = floor
  if (chosen.includes(undefined)) {
    least = Math.min(floor, SHORT_AXIS)
    all.forEach((row, i) => {
      chosen[i] ??= firstFitting(row, least)
    })
  }
  let axis = FULL_AXIS
  while (axis > least && !all.every((row, i) => allows(chosen[i], row.room, axis))) axis -= STEP
  axis = Math.max(axis, least)

  return {
    axis,
    names: all.map((row, i) => {
      const form = chosen[i]
      return form === undefined ? alone(row) : { form, axis, squeeze: 1 }
    }),
  }

  function allows(form: NameForm | undefined, room: number, at: number): boolean {
    return form === undefined || fits(form, room, at)
  }

  /** Steps 5 and 6: this row leaves the page's width. */
  function alone(row: { forms: readonly NameForm[]; room: number }): FittedName {
    const given = row.forms.filter((f) => f.id !== 'family')
    const shortest = given[given.length - 1]
    if (shortest !== undefined && fits(shortest, row.room, LEAST_AXIS)) return widest(shortest, row.room)
    const family = row.forms[row.forms.length - 1]
    const form = family ?? { id: 'family', pieces: [] }
    return widest(form, row.room)
  }

  function widest(form: NameForm, room: number): FittedName {
    for (let at = axis; at > LEAST_AXIS; at -= STEP) if (fits(form, room, at)) return { form, axis: at, squeeze: 1 }
    const width = measure(form, LEAST_AXIS)
    return { form, axis: LEAST_AXIS, squeeze: width > room && width > 0 ? room / width : 1 }
  }
}

const RIBBON_AXIS = 80

/** Names on a ribbon: shorter forms first, at 80; only then the row narrows to 62 (look.md, Other rasters). */
export function fitRibbonNames(asks: readonly NameAsk[], measure: MeasureForm): readonly FittedName[] {
  return asks.map(({ name, room }) => {
    const forms = nameForms(name)
    const form = forms.find((f) => measure(f, RIBBON_AXIS) <= room) ?? forms[forms.length - 1]
    if (form === undefined) return { form: { id: 'family', pieces: [] }, axis: RIBBON_AXIS, squeeze: 1 }
    const line = fitLine((axis) => measure(form, axis), room, RIBBON_AXIS, LEAST_AXIS)
    return { form, axis: line.axis, squeeze: line.fits ? 1 : room / measure(form, LEAST_AXIS) }
  })
}

/**
 * A single line (title, fact) on the width axis: the widest axis of the ladder at which it fits.
 * @returns the axis, and whether the line fits there at all.
 */
export function fitLine(
  measure: (axis: number) => number,
  room: number,
  from: number,
  to: number,
): { readonly axis: number; readonly fits: boolean } {
  for (let axis = from; axis > to; axis -= STEP) if (measure(axis) <= room) return { axis, fits: true }
  return { axis: to, fits: measure(to) <= room }
}
