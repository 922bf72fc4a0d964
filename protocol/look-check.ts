import { tokensOf } from './base-looks.ts'
import * as z from 'zod/mini'
import { checkTokens, contrast, hex, legibility, lookSchema, type LookCheck, type Token } from './look.ts'

const picture = z.optional(
  z
    .string()
    .check(
      z.regex(
        /^data:image\/(svg\+xml|png|webp);base64,[A-Za-z0-9+/=]+$/,
        'a picture is a data: address of svg, png or webp',
      ),
    ),
)
const number = z.optional(z.number())

/** A venue's look with its pictures. */
export const venueLookSchema = z.extend(lookSchema, {
  logo: picture,
  /**
   * Behind the boards: a picture, else a gradient. `scrim`: how much of the ground lies over it, 0.6 where absent · `darkest`,
   * `lightest`: the picture's own extreme points, against which text is checked.
   */
  background: z.optional(
    z.object({
      picture,
      gradient: z.optional(z.object({ from: hex, to: hex, angle: number })),
      darkest: z.optional(hex),
      lightest: z.optional(hex),
      scrim: number,
    }),
  ),
})
export type WholeLook = z.infer<typeof venueLookSchema>

/** How much of the ground lies over a background where the look says nothing. */
export const SCRIM = 0.6
/** Cap heights at a scale of 1, shares of the stage's height (look.md, Measures): names at eight rows, labels. */
const CAPS = { primary: 0.045, secondary: 0.026 } as const
/** What stands on the bare ground, and how well it must be read there: as in `checkTokens`. */
const ON_GROUND: readonly (readonly [text: Token, least: number])[] = [
  ['ink', 7],
  ['ink-2', 7],
  ['ink-3', 4.5],
  ['aged', 4.5],
  ['accent', 4.5],
]

/** Is a venue's look fit to be read: its colours, its accents, and the ground that its background leaves? */
export function checkLook(look: WholeLook): LookCheck {
  const tokens = tokensOf(look)
  const { refused: colours, warned } = checkTokens(tokens, look.accents)
  const refused = [...colours, ...boundsOf(look)]
  const points = groundsOf(look)
  if (points === undefined)
    return { refused: [...refused, 'a background picture says its darkest and its lightest point'], warned }
  const over: string[] = []
  for (const [where, ground] of points) {
    const texts = [
      ...ON_GROUND.map(([text, least]) => [text, tokens[text], least] as const),
      ...Object.entries(look.accents ?? {}).map(([code, accent]) => [`the accent of ${code}`, accent, 4.5] as const),
    ]
    for (const [name, colour, least] of texts) {
      const found = contrast(colour, ground)
      if (found < least)
        over.push(
          `${name} over ${where} of the background has a contrast of ${found.toFixed(1)}, ${least} is needed: more scrim`,
        )
    }
  }
  return { refused: [...refused, ...over], warned }
}

/** Lengths as base64, of about 150 and 450 kB: they go to every screen. */
const LOGO_LENGTH = 200_000
const BACKGROUND_LENGTH = 600_000

interface Why {
  readonly small: string
  readonly large: string
}
const SCALE: Why = {
  small: 'labels stand at the least size that is read already (28 px capitals on a picture 1080 high)',
  large: 'a match, a bout or the medal standings would not have room for all they say',
}

/** What of a look is out of its bounds, in sentences. Smaller type than look.md's is read by nobody, much larger leaves no row. */
function boundsOf({ logo = '', logoWidth, type = {}, background = {} }: WholeLook): readonly string[] {
  const bounds: readonly (readonly [
    what: string,
    value: number | undefined,
    least: number,
    most: number,
    why?: Why,
  ])[] = [
    ['type.scale', type.scale, 1, 1.15, SCALE],
    ['type.names', type.names, 1, 1.6],
    ['logoWidth', logoWidth, 0.5, 4],
    ['background.scrim', background.scrim, 0, 1],
  ]
  const out = bounds.flatMap(([what, value, least, most, why]) => {
    if (value === undefined || (value >= least && value <= most)) return []
    const reason = why === undefined ? '' : `: ${value < least ? why.small : why.large}`
    return [`${what} is ${value}, it goes from ${least} to ${most}${reason}`]
  })
  if (logo.length > LOGO_LENGTH) out.push('a logo has at most 150 kB')
  if ((background.picture ?? '').length > BACKGROUND_LENGTH) out.push('a background picture has at most 450 kB')
  return out
}

/**
 * What a screen's farthest seat cannot read of a look, in sentences; nothing where it reads all (odf.md 12, look.md, Rows per page).
 * @param screen metres
 */
export function seatWarnings(
  { type = {} }: Pick<WholeLook, 'type'>,
  screen: { readonly physicalHeight: number; readonly farthestSeat: number },
): readonly string[] {
  const { scale = 1, names = 1 } = type
  return legibility(screen, { primary: CAPS.primary * scale * names, secondary: CAPS.secondary * scale })
}

type Point = readonly [where: string, colour: string]

/** The colours that text may stand on, scrim and all; none without a background, undefined where it does not say them. */
function groundsOf(look: WholeLook): readonly Point[] | undefined {
  const { background } = look
  if (background === undefined) return []
  const { picture, gradient, darkest, lightest, scrim = SCRIM } = background
  const points: Point[] = []
  if (gradient !== undefined)
    for (const at of [0, 0.25, 0.5, 0.75, 1]) points.push([`${at * 100} %`, mixed(gradient.to, gradient.from, at)])
  if (picture !== undefined) {
    if (darkest === undefined || lightest === undefined) return undefined
    points.push(['the darkest point', darkest], ['the lightest point', lightest])
  }
  const { ground } = tokensOf(look)
  return points.map(([where, colour]) => [where, mixed(ground, colour, scrim)])
}

/** @param part of the first colour, 0 to 1; the rest is of the second. */
function mixed(one: string, other: string, part: number): string {
  return [1, 3, 5].reduce((colour, at) => {
    const [a, b] = [one, other].map((each) => Number.parseInt(each.slice(at, at + 2), 16)) as [number, number]
    return (
      colour +
      Math.round(a * part + b * (1 - part))
        .toString(16)
        .padStart(2, '0')
    )
  }, '#')
}
