import { ribbonEnd, type RibbonEnd } from './ribbon-end.ts'
import { chipMarks, chipWidth, text, type Chip } from './side-block.ts'
import type { DuelCell, DuelPicture, DuelRow, Label, Mark } from './picture.ts'
import { fitLine, LEAST_AXIS } from '../names/name-fit.ts'
import type { Measure } from '../layout/text-measure.ts'

/** Two sides on a ribbon: code, name and score against score, from the outside to the middle. */
export interface RibbonSide {
  readonly id: string
  readonly code: string | undefined
  /** From the longest to the shortest form: "ALBERTI Marco", "ALBERTI"; "ALVES / COSTA". */
  readonly names: readonly string[]
  readonly fullName: string
  /** The large one. */
  readonly score: string | undefined
  readonly scoreColumn: string
  /** Smaller, beside it: sets won, rounds won. */
  readonly second?: string | undefined
  readonly higher: boolean
  readonly serves?: boolean | undefined
  readonly winner: boolean
  /** What its sign says to a screen reader: who has won, who serves. */
  readonly sign?: string | undefined
  readonly chip?: Chip | undefined
  /** The side's own colour: a plate at the outer end. */
  readonly colour?: string | undefined
}

export interface RibbonRoom {
  readonly unit: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly measure: Measure
}

const SCORE = { size: 0.86, weight: 780, axis: 84 } as const
const SECOND = { size: 0.5, weight: 600, axis: 84 } as const
const NAME = { size: 0.41, weight: 700, axis: 84 } as const
const CODE = { size: 0.265, weight: 620, axis: 88 } as const
/** The code where names have no room. */
const CODE_ALONE = 0.5
const CHIP = 0.235
const PLATE = 0.14
const PAD = 0.12
const SIGN = 0.3
/** A name so little too long is drawn narrower. */
const NEARLY = 0.88
const NO_END: RibbonEnd = { value: undefined, label: undefined }

export function layoutRibbonDuel(sides: readonly RibbonSide[], end: RibbonEnd, room: RibbonRoom): DuelPicture {
  const { unit, height } = room
  const pad = PAD * unit
  const left = room.left + pad
  const right = room.left + room.width - pad
  // Scores of sets are left out where even a code has no room beside them; a running clock always stays.
  const ends = typeof end.value === 'string' ? [end, { ...end, value: undefined }, NO_END] : [end]
  const tries = ends.map((each) => halvesBeside(ribbonEnd(each, room), sides, { left, right, pad }, room))
  const laid = tries.find((each) => each.fits) ?? tries.at(-1)
  if (laid === undefined) return { under: [], labels: [], rows: [] }
  const { tail, inner, half, centre, halves, named } = laid
  const rows = halves.map((each): DuelRow => ({
    id: each.side.id,
    box: { left: each.outward > 0 ? centre : left, top: 0, width: half, height },
    cells: [...scoreCells(each, room), ...outerCells(each, named, room)],
  }))
  const under = halves.flatMap(({ side, outward }): readonly Mark[] => {
    if (side.colour === undefined) return []
    const box = { left: outward > 0 ? inner - PLATE * unit : left, top: 0, width: PLATE * unit, height }
    return [{ kind: 'plate', fill: 'side', colour: side.colour, box }]
  })
  const labels: Label[] = []
  if (sides.length > 1) {
    const word = sides.some((side) => side.score !== undefined) ? '–' : 'v'
    const face = { size: 0.5 * unit, weight: 400, axis: 84, tone: 'ink-3', align: 'center' } as const
    labels.push({ id: 'dash', marks: [text(word, centre, height / 2, face)] })
  }
  if (tail.width > 0) labels.push({ id: 'end', marks: tail.marks(right) })
  return { under, labels, rows }
}

/** The two halves before what stands at the end. `fits`: where names have none, codes at least have room. */
function halvesBeside(
  tail: ReturnType<typeof ribbonEnd>,
  sides: readonly RibbonSide[],
  { left, right, pad }: { readonly left: number; readonly right: number; readonly pad: number },
  room: RibbonRoom,
) {
  // Before the end there is air enough to tell it from the second name.
  const inner = tail.width === 0 ? right : right - tail.width - 2.5 * pad
  const half = (inner - left) / 2
  const centre = left + half
  const halves = sides.map((side, i) => halfOf(side, i % 2 === 1 ? 1 : -1, sides, { centre, half }, room))
  // Equals are equal: where one name has no room, both sides show their codes.
  const named = halves.every((each) => each.name !== undefined) || sides.some((side) => side.code === undefined)
  const code = (words: string) => room.measure(words, { ...CODE, size: CODE_ALONE * room.unit })
  const fits = named || halves.every(({ side, free }) => code(side.code ?? '') <= free)
  return { tail, inner, half, centre, halves, named, fits }
}

/** One half, from the middle outward: where its score, its sign and its name stand, px. */
interface Half {
  readonly side: RibbonSide
  /** 1 to the right, -1 to the left. */
  readonly outward: 1 | -1
  readonly score: number
  readonly second: number
  readonly sign: number
  /** The outer end, and the room from there to the sign. */
  readonly edge: number
  readonly free: number
  /** The longest form that fits. */
  readonly name: { readonly text: string; readonly axis: number; readonly squeeze: number } | undefined
}

function halfOf(
  side: RibbonSide,
  outward: 1 | -1,
  all: readonly RibbonSide[],
  at: { readonly centre: number; readonly half: number },
  { unit, measure }: RibbonRoom,
): Half {
  const widest = (texts: readonly (string | undefined)[], face: { size: number; weight: number; axis: number }) =>
    Math.max(0, ...texts.map((it) => (it === undefined ? 0 : measure(it, { ...face, size: face.size * unit }))))
  // Both sides keep the same room, so that nothing moves when a score gets another digit on one side.
  const scoreWidth = widest(
    all.map((each) => each.score),
    SCORE,
  )
  const secondWidth = widest(
    all.map((each) => each.second),
    SECOND,
  )
  const score = at.centre + outward * 0.24 * unit
  const second = score + outward * (scoreWidth + (scoreWidth === 0 ? 0 : 0.16 * unit))
  const sign = second + outward * (secondWidth === 0 ? 0 : secondWidth + 0.14 * unit)
  const edge = at.centre + outward * (at.half - (side.colour === undefined ? 0 : (PLATE + PAD) * unit))
  const free = Math.abs(edge - sign) - (SIGN + 0.08) * unit
  return { side, outward, score, second, sign, edge, free, name: nameThatFits(side, free, unit, measure) }
}

function nameThatFits(side: RibbonSide, free: number, unit: number, measure: Measure): Half['name'] {
  const size = NAME.size * unit
  // The feed's short name may be the code: that is said once.
  const names = side.names.filter((it) => it !== side.code)
  for (const it of names) {
    const line = fitLine((axis) => measure(it, { size, weight: NAME.weight, axis }), free, NAME.axis, LEAST_AXIS)
    if (line.fits) return { text: it, axis: line.axis, squeeze: 1 }
  }
  const shortest = names.at(-1)
  if (shortest === undefined) return undefined
  const wide = measure(shortest, { size, weight: NAME.weight, axis: LEAST_AXIS })
  if (wide * NEARLY > free && side.code !== undefined) return undefined
  return { text: shortest, axis: LEAST_AXIS, squeeze: free / wide }
}

function scoreCells(half: Half, { unit, height }: RibbonRoom): readonly DuelCell[] {
  const { side, outward } = half
  const align = outward > 0 ? 'left' : 'right'
  const middle = height / 2
  const cells: DuelCell[] = []
  if (side.score !== undefined) {
    const weight = side.higher ? SCORE.weight : 400
    const face = { size: SCORE.size * unit, axis: SCORE.axis, weight, tone: 'figure', align } as const
    cells.push({ column: side.scoreColumn, name: side.score, marks: [text(side.score, half.score, middle, face)] })
  }
  if (side.second !== undefined && side.second !== '') {
    const { weight, axis } = SECOND
    const face = { size: SECOND.size * unit, weight, axis, tone: 'figure-2', align } as const
    cells.push({ column: 'second', name: side.second, marks: [text(side.second, half.second, middle, face)] })
  }
  if (side.winner || side.serves === true) {
    const size = SIGN * unit
    const box = { left: outward > 0 ? half.sign : half.sign - size, top: middle - size / 2, width: size, height: size }
    const glyph = side.winner ? ('won' as const) : ('serve' as const)
    cells.push({
      column: 'sign',
      name: side.sign ?? (side.winner ? 'winner' : 'serve'),
      marks: [{ kind: 'glyph', glyph, tone: side.winner ? 'ink' : 'accent', box }],
    })
  }
  return cells
}

/** Name over code and chip; without names the code alone, large. */
function outerCells(half: Half, named: boolean, room: RibbonRoom): readonly DuelCell[] {
  const { side, outward, edge } = half
  const { unit, height, measure } = room
  const align = outward > 0 ? 'right' : 'left'
  const upper = 0.33 * height
  const lower = 0.76 * height
  const cells: DuelCell[] = []
  const name = named ? half.name : undefined
  cells.push({
    column: 'name',
    name: side.fullName,
    marks:
      name === undefined
        ? []
        : [
            text(name.text, edge, side.code === undefined && side.chip === undefined ? height / 2 : upper, {
              size: NAME.size * unit,
              weight: NAME.weight,
              axis: name.axis,
              tone: 'ink',
              align,
              ...(name.squeeze < 1 ? { squeeze: name.squeeze } : {}),
            }),
          ],
  })
  let beside = 0
  if (side.code !== undefined) {
    const size = (named ? CODE.size : CODE_ALONE) * unit
    const { weight, axis } = CODE
    const y = named ? lower : side.chip === undefined ? height / 2 : upper
    const tone = named ? ('ink-2' as const) : ('ink' as const)
    cells.push({
      column: 'code',
      name: side.code,
      marks: [text(side.code, edge, y, { size, weight, axis, tone, align })],
    })
    if (named) beside = measure(side.code, { size, weight, axis }) + PAD * unit
  }
  const chip = side.chip === undefined ? undefined : chipThatFits(side.chip, half.free - beside, unit, measure)
  if (chip !== undefined) {
    const size = CHIP * unit
    const inner = edge - outward * beside
    const end = outward > 0 ? inner : inner + chipWidth(chip, size, measure)
    const drawn = chipMarks(chip, end, lower, size, measure)
    cells.push({ column: 'state', name: chip.text.toLowerCase(), marks: drawn.marks })
  }
  return cells
}

/** As it is, narrower, or without its number: "2 MATCH POINTS", "MATCH POINT". */
function chipThatFits(chip: Chip, free: number, unit: number, measure: Measure): Chip | undefined {
  const short = { ...chip, text: chip.text.replace(/^\d+ (.*)S$/, '$1') }
  return [chip, { ...chip, narrow: true }, { ...short, narrow: true }].find(
    (each) => chipWidth(each, CHIP * unit, measure) <= free,
  )
}

/** Forms of a side's name on a ribbon, the longest first. */
export function ribbonNames(
  names: readonly { readonly full: string; readonly family?: string | undefined }[],
  team: string,
): readonly string[] {
  if (names.length === 0) return [team]
  const families = names.map((name) => name.family ?? name.full).join(' / ')
  return names.length === 1 ? [names[0]?.full ?? team, families] : [families]
}
