import type { MedalRow } from './moment.ts'
import type { Measure, TypeStyle } from '../parts/layout/text-measure.ts'
import { fitLine, LEAST_AXIS } from '../parts/names/name-fit.ts'
import { nameForms, namePieces, type NameForm } from '../parts/names/name-forms.ts'

/** A text with the size (px) and the width axis at which it fits its room. */
export interface FittedText {
  readonly text: string
  readonly size: number
  readonly axis: number
}
/** The name of a medallist, set on one line or on two, and the members of a team. */
export interface NameLines {
  readonly family: FittedText
  readonly given?: FittedText | undefined
  /** The given name stands in a line of its own. */
  readonly stacked: boolean
  /** Of a team: on one line, or on two. */
  readonly members: readonly FittedText[]
}

/** Weights of the moment. */
export const TEXT = {
  winner: { weight: 850 },
  other: { weight: 780 },
  given: { weight: 430 },
  head: { weight: 600 },
  result: { weight: 830 },
} as const

/** The size of a given name under a family name, at most. */
const MOST_GIVEN = 0.82

/** The most of a row's width a result may take. */
export const RESULT_SHARE = 0.36

export interface NameRoom {
  readonly size: number
  readonly given: number
  readonly room: number
  readonly stacked: boolean
  /** Size of the members of a team, px. */
  readonly members: number
}

/**
 * The name in the longest of its forms that fits (look.md, Name fitting); only where the shortest is too long the type gets smaller.
 * In two lines the family name has its own size, and the given name under it.
 */
export function nameLines(row: MedalRow, at: NameRoom, measure: Measure): NameLines {
  const weight = row.medal === 1 ? TEXT.winner.weight : TEXT.other.weight
  const family = { weight, from: 100, to: LEAST_AXIS }
  const members = memberLines(row.members, at, measure)
  if (at.stacked) {
    const pieces = namePieces(row.name.full, row.name.family)
    const given = wordsOf(pieces, 'given')
    const line = fitted(wordsOf(pieces, 'family'), at.size, at.room, family, measure) ?? nothing(at)
    // A long family name is set smaller, and the given name is never the larger one of the two.
    const most = line.text === '' ? at.given : Math.min(at.given, MOST_GIVEN * line.size)
    return {
      family: line,
      given: fitted(given, most, at.room, { ...TEXT.given, from: 94, to: LEAST_AXIS }, measure),
      stacked: true,
      members,
    }
  }
  const forms = formsOf(row)
  const line = forms.map((form) => lineOf(form, at, weight, measure)).find((each) => each !== undefined)
  if (line !== undefined) return { ...line, stacked: false, members }
  const shortest = forms.at(-1)?.pieces ?? []
  const words = shortest.map(({ text }) => text).join(' ')
  return {
    family: fitted(words, at.size, at.room, { ...family, from: 96 }, measure) ?? nothing(at),
    stacked: false,
    members,
  }
}

const wordsOf = (pieces: NameForm['pieces'], part: 'family' | 'given') =>
  pieces
    .filter((piece) => piece.part === part)
    .map(({ text }) => text)
    .join(' ')

const nothing = ({ size }: NameRoom): FittedText => ({ text: '', size, axis: 96 })

/** The forms of a name but one that only repeats the code beside it: "BEN" of "CHARPENTIER M / NSIMBA J". */
export function formsOf({ name, organisation }: MedalRow): readonly NameForm[] {
  const forms = nameForms(name)
  return forms.filter(({ id, pieces }) => id === 'full' || pieces.map(({ text }) => text).join(' ') !== organisation)
}

/** One form of a name on one line, undefined where it is too long for it. */
function lineOf(form: NameForm, at: NameRoom, weight: number, measure: Measure) {
  const [family, given] = [wordsOf(form.pieces, 'family'), wordsOf(form.pieces, 'given')]
  const line = fitLine(
    (axis) =>
      measure(family, { size: at.size, weight, axis }) +
      (given === '' ? 0 : measure(` ${given}`, { size: at.given, ...TEXT.given, axis: Math.min(94, axis) })),
    at.room,
    96,
    LEAST_AXIS,
  )
  if (!line.fits) return undefined
  return {
    family: { text: family, size: at.size, axis: line.axis },
    given: given === '' ? undefined : { text: given, size: at.given, axis: Math.min(94, line.axis) },
  }
}

/** On one line where it fits, else on two, else not at all. */
function memberLines(members: readonly string[], at: NameRoom, measure: Measure): readonly FittedText[] {
  const line = (some: readonly string[], end: string) =>
    fitted(
      some.length === 0 ? undefined : some.join(', ') + end,
      at.members,
      at.room,
      { ...TEXT.given, from: 90, to: 70 },
      measure,
      'whole',
    )
  const one = line(members, '')
  if (one !== undefined) return [one]
  const half = Math.ceil(members.length / 2)
  const two = [line(members.slice(0, half), ','), line(members.slice(half), '')].filter((each) => each !== undefined)
  return at.stacked && two.length === 2 ? two : []
}

export function headLines(
  row: MedalRow,
  title: string | undefined,
  size: number,
  room: number,
  measure: Measure,
): { readonly title?: FittedText | undefined } {
  const code =
    row.organisation === undefined ? 0 : measure(row.organisation, { size, ...TEXT.head, axis: 92 }) + 3.2 * size
  return { title: fitted(title, size, room - code, { weight: 500, from: 92, to: 62 }, measure, 'whole') }
}

/**
 * The text at the widest axis that fits; then smaller, for a medal moment has no equals to keep to.
 * @param or 'whole': nothing instead of a smaller text.
 */
export function fitted(
  text: string | undefined,
  size: number,
  room: number,
  type: { readonly weight: number; readonly from: number; readonly to: number },
  measure: Measure,
  or: 'smaller' | 'whole' = 'smaller',
): FittedText | undefined {
  if (text === undefined || text === '') return undefined
  const line = fitLine((axis) => measure(text, { size, weight: type.weight, axis }), room, type.from, type.to)
  if (line.fits) return { text, size, axis: line.axis }
  if (or === 'whole') return undefined
  const least = measure(text, { size, weight: type.weight, axis: type.to })
  return { text, size: least <= 0 ? size : (size * Math.max(0, room)) / least, axis: type.to }
}

export function textWidth(line: FittedText, weight: TypeStyle['weight'], measure: Measure): number {
  return measure(line.text, { size: line.size, weight, axis: line.axis })
}
