import type { Pinned, PinnedTarget, RefereeLight } from '../board-spec.ts'
import { formWidth, type CellRoom } from './cells.ts'
import { RIBBON } from './ribbon-layout.ts'
import type { Measure } from './text-measure.ts'
import { fitRibbonNames, type FittedName } from '../names/name-fit.ts'

const SAID = { weight: 650, axis: 80 } as const
/** Between two words of the second line, as a share of the height. */
const GAP = 0.16
const VALUE = { weight: 800, axis: RIBBON.figures } as const
/** A referee's light with the gap after it, and that gap: at the right end, and on the second line. Shares of the height. */
const LIGHT = { end: [0.385, 0.045], line: [0.265, 0.035] } as const

export interface RibbonWords {
  readonly text: string
  readonly sign?: PinnedTarget['sign']
}

export interface RibbonPinnedLayout {
  readonly name: FittedName | undefined
  /** On the second line, most important first. */
  readonly said: readonly RibbonWords[]
  /** At the right end. */
  readonly value: PinnedTarget | undefined
  /** What the referees say, and where: at the right end in the place of the value, or behind the first word of the second line. */
  readonly lights: { readonly of: readonly RefereeLight[]; readonly at: keyof typeof LIGHT } | undefined
}

/**
 * Who is up, in one cell of a ribbon. Once a lift is judged its lights stand at the right end, and the weight on the second line;
 * where the name would be pressed for them they stand small on the second line, and where that has no room they go: a name never does.
 * @param width of the cell @param height of the ribbon, px
 */
export function layoutRibbonPinned(
  pinned: Pinned,
  { width, height, given }: { readonly width: number; readonly height: number; readonly given: number },
  measure: Measure,
): RibbonPinnedLayout {
  const values = pinned.targets.filter((target) => target.lights === undefined)
  const judged = pinned.targets.find((target) => target.lights !== undefined)
  const [first] = values
  const size = RIBBON.name * height
  const cells: CellRoom = {
    sizes: { name: size, fact: 0, chip: 0, label: 0 },
    body: 0,
    measure,
    givenWeight: given,
    family: 800,
  }
  const beside = (end: number) => width - end - (2 * RIBBON.pad + RIBBON.gap) * height
  const nameIn = (room: number) =>
    fitRibbonNames([{ name: pinned.name, room }], (form, axis) => formWidth(form, axis, size, cells) + 0.5)[0]
  const lightsWidth = (at: keyof typeof LIGHT) => {
    const [step, gap] = LIGHT[at]
    return ((judged?.lights?.length ?? 0) * step - gap) * height
  }
  const wide = (words: readonly RibbonWords[]) =>
    words.reduce(
      (sum, { text, sign }) =>
        sum +
        measure(text, { size: RIBBON.fact * height, ...SAID }) +
        (sign === undefined ? 0 : 0.2 * height) +
        GAP * height,
      -GAP * height,
    )
  const whole = (words: readonly RibbonWords[], room: number) => {
    let stay = words
    while (stay.length > 1 && wide(stay) > room) stay = stay.slice(0, -1)
    return stay
  }

  if (judged?.lights !== undefined) {
    const room = beside(lightsWidth('end'))
    const name = nameIn(room)
    const said = whole(wordsOf(pinned.organisation, [first?.value, judged.label]), room)
    // The weight is what was judged: without it the lights say nothing.
    if (name?.squeeze === 1 && said.length >= wordsOf(pinned.organisation, [first?.value]).length)
      return { name, said, value: undefined, lights: { of: judged.lights, at: 'end' } }
  }
  const ends = [first?.value ?? '', first?.sample ?? ''].map((text) => measure(text, { size, ...VALUE }))
  const room = beside(Math.max(...ends))
  const name = nameIn(room)
  const words = wordsUnder(pinned.organisation, values)
  if (judged?.lights !== undefined) {
    const free = room - lightsWidth('line') - GAP * height
    const said = whole(words, free)
    if (wide(said) <= free) return { name, said, value: first, lights: { of: judged.lights, at: 'line' } }
  }
  return { name, said: whole(words, room), value: first, lights: undefined }
}

const wordsOf = (organisation: string | undefined, more: readonly (string | undefined)[]): readonly RibbonWords[] =>
  [organisation, ...more].flatMap((text) => (text === undefined || text === '' ? [] : [{ text }]))

/** Country, what the value at the right is (a running clock says so itself), and the second target. */
function wordsUnder(organisation: string | undefined, values: readonly PinnedTarget[]): readonly RibbonWords[] {
  const [first, second] = values
  const label = first === undefined || first.clock?.running === true ? undefined : (first.short ?? first.label)
  const words = wordsOf(organisation, [label])
  if (second === undefined) return words
  const text = second.sign === undefined ? `${second.value} ${second.short ?? second.label}` : second.value
  return [...words, { text, sign: second.sign }]
}
