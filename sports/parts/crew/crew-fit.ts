import { nameForms, type FormId, type NameForm } from '../names/name-forms.ts'
import type { Measure } from '../layout/text-measure.ts'
import type { CrewCell, CrewMember } from './crew-cell.ts'

/** Weights and the axis of values; names narrow on their own axis. */
export const CREW_TYPE = { family: 620, given: 430, value: { weight: 500, axis: 80 } } as const
/** Shares of the font size: between two members, between name and value, between family and given name. */
const GAP = 0.85
const VALUE_GAP = 0.32
const PIECE_GAP = 0.22
const WIDEST = 88
const LEAST = 62
const STEP = 2
/** A line of members is that many font sizes high, and the first one needs only its capitals and some air. */
export const CREW_PITCH = 0.94
/** A row that is too long even so is drawn a little narrower before it goes, as a name is. */
const LEAST_SQUEEZE = 0.8
/** Where nothing is lost by it members grow by so much. */
const AIRY = 0.8
const GROWTH = [1.6, 1.4, 1.2] as const
const FIRST = 0.86

/** How the members of a page stand: so many beside each other, in a form of the name, with or without their values. */
export interface CrewFit {
  readonly perLine: number
  readonly form: FormId
  readonly values: boolean
  readonly axis: number
  /** px of each place in a line, the same in all rows of the page that have room. */
  readonly places: readonly number[]
  /** Font size, px, and the part of its width that is drawn. */
  readonly size: number
  readonly squeeze: number
}

export interface CrewRoom {
  /** Width for the members, px. */
  readonly width: number
  readonly lines: number
  /** Font size, px: the smallest. */
  readonly size: number
  readonly measure: Measure
}

/** So many lines of members has a row of that height. px */
export function crewLines(rowHeight: number, size: number): number {
  return Math.max(0, Math.floor((rowHeight - FIRST * size) / (CREW_PITCH * size) + 1))
}

/** The largest team. */
export function mostMembers(cells: readonly CrewCell[]): number {
  return Math.max(0, ...cells.map((cell) => cell.members.length))
}

/** How many stand beside each other where there are so many lines: lines are filled evenly. */
export function perLineOf(members: number, lines: number): number {
  return Math.max(1, Math.ceil(members / Math.max(1, lines)))
}

interface Step {
  readonly form: FormId
  readonly values: boolean
  readonly least: number
}
const LADDER: readonly Step[] = [
  { form: 'full', values: true, least: 84 },
  { form: 'initial', values: true, least: 80 },
  { form: 'family', values: true, least: 70 },
  { form: 'full', values: false, least: 80 },
  { form: 'initial', values: false, least: 76 },
  { form: 'family', values: false, least: LEAST },
]

/**
 * Fits the members of one page: full names, then initials, then family names alone, each with its value; then without values.
 * All rows of a page are set alike and their places stand under each other; nothing is cut, and nothing set smaller. Pure.
 * @param rowHeight px; with it members are set larger where that costs neither a name nor a line.
 * @returns for each row its fit; nothing where its members have no room at all: then they are said, not drawn.
 */
export function fitCrews(
  cells: readonly CrewCell[],
  room: CrewRoom,
  rowHeight?: number,
): readonly (CrewFit | undefined)[] {
  const perLine = perLineOf(mostMembers(cells), room.lines)
  const able = cells.filter((cell) => alone(cell, perLine, room)?.squeeze === 1)
  const fit = together(able, perLine, room)
  if (fit === undefined) return cells.map((cell) => alone(cell, perLine, room))
  const lines = Math.ceil(mostMembers(able) / perLine)
  const larger = GROWTH.map((by) => by * room.size)
    .filter((size) => rowHeight !== undefined && lines * CREW_PITCH * size <= AIRY * rowHeight)
    .map((size) => together(able, perLine, { ...room, size }))
    .find((each) => each !== undefined && each.form === fit.form && each.values === fit.values)
  return cells.map((cell) => (able.includes(cell) ? (larger ?? fit) : alone(cell, perLine, room)))
}

function together(cells: readonly CrewCell[], perLine: number, room: CrewRoom): CrewFit | undefined {
  for (const { form, values, least } of LADDER) {
    for (let axis = WIDEST; axis >= least; axis -= STEP) {
      const places = placesOf(cells, perLine, { form, values }, axis, room)
      if (lineWidth(places, room.size) <= room.width)
        return { form, values, perLine, axis, places, size: room.size, squeeze: 1 }
    }
  }
  return undefined
}

/** A row for itself: family names at the narrowest. */
function alone(cell: CrewCell, perLine: number, room: CrewRoom): CrewFit | undefined {
  const last = { form: 'family', values: false } as const
  const places = placesOf([cell], perLine, last, LEAST, room)
  const squeeze = Math.min(1, room.width / lineWidth(places, room.size))
  return squeeze < LEAST_SQUEEZE ? undefined : { ...last, perLine, axis: LEAST, places, size: room.size, squeeze }
}

const ASKED = {
  /** Where there is more room than needed. */
  wish: { form: 'full', values: true, axis: WIDEST },
  needed: { form: 'family', values: true, axis: 78 },
  least: { form: 'family', values: false, axis: 66 },
} as const

/** Width the members of all rows ask for. px */
export function crewWidth(
  cells: readonly CrewCell[],
  room: Omit<CrewRoom, 'width'>,
  asked: keyof typeof ASKED,
): number {
  const { axis, ...step } = ASKED[asked]
  return lineWidth(placesOf(cells, perLineOf(mostMembers(cells), room.lines), step, axis, room), room.size)
}

/** The name of a member in that form, or in the next shorter one that it has. */
export function memberForm(member: CrewMember, form: FormId): NameForm {
  const forms = nameForms(member.name)
  const last = forms.at(-1) ?? { id: 'family', pieces: [] }
  return form === 'family' ? last : (forms.find(({ id }) => id === form) ?? last)
}

function placesOf(
  cells: readonly CrewCell[],
  perLine: number,
  step: Pick<Step, 'form' | 'values'>,
  axis: number,
  room: Omit<CrewRoom, 'width' | 'lines'>,
): readonly number[] {
  const places: number[] = []
  for (const { members } of cells) {
    for (const [i, member] of members.entries()) {
      const at = i % perLine
      places[at] = Math.max(places[at] ?? 0, memberWidth(member, step, axis, room))
    }
  }
  return places
}

function memberWidth(
  member: CrewMember,
  step: Pick<Step, 'form' | 'values'>,
  axis: number,
  { size, measure }: Omit<CrewRoom, 'width' | 'lines'>,
): number {
  const { pieces } = memberForm(member, step.form)
  const name = pieces.reduce(
    (sum, { text, part }) => sum + measure(text, { size, axis, weight: CREW_TYPE[part] }),
    Math.max(0, pieces.length - 1) * PIECE_GAP * size,
  )
  const value =
    !step.values || member.value === undefined
      ? 0
      : measure(member.value, { size, ...CREW_TYPE.value }) + VALUE_GAP * size
  // Half a pixel against rounding.
  return name + value + 0.5
}

function lineWidth(places: readonly number[], size: number): number {
  return places.reduce((sum, width) => sum + width, 0) + Math.max(0, places.length - 1) * GAP * size
}
