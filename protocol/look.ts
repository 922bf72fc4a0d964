import * as z from 'zod/mini'

/** The three looks that ship; a venue's own look begins with one of them. */
export const BASE_LOOKS = ['night', 'bright', 'contrast'] as const
export type BaseLook = (typeof BASE_LOOKS)[number]

/** The colours of a look (look.md, Colour). `on-…` is what stands on that colour. */
export const TOKENS = [
  'ground',
  'raised',
  'row',
  'hairline',
  'track',
  'ink',
  'ink-2',
  'ink-3',
  'aged',
  'gold',
  'silver',
  'bronze',
  'on-medal',
  'protest',
  'on-protest',
  'accent',
  'accent-fill',
  'on-accent',
  'solid',
  'on-solid',
] as const
export type Token = (typeof TOKENS)[number]
export type Tokens = Readonly<Record<Token, string>>

export const hex = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb'))
const number = z.optional(z.number())

/**
 * `look/<name>`: a venue's own look, as data, as far as a board lays itself out by it. The whole of it, with all bounds, is
 * `venueLookSchema` of look-check.ts, which the hub asks before it publishes a look.
 */
export const lookSchema = z.object({
  base: z.enum(BASE_LOOKS),
  /** What differs from the base. */
  tokens: z.optional(z.partialRecord(z.enum(TOKENS), hex)),
  /** Accents by discipline code, instead of the profiles'. */
  accents: z.optional(z.record(z.string().check(z.regex(/^[A-Z0-9]{3}$/, 'a discipline has three letters')), hex)),
  /** Stands first in the header, as high as the family mark. */
  logo: z.optional(z.string()),
  /** Its width over its height; 2 where absent. */
  logoWidth: number,
  /**
   * How much larger than look.md the type of boards is; never smaller: labels stand at the least size that is read. `scale`: all of it
   * with the header and the margins; a ribbon and the moment of the medals fill their height anyway · `names`: names, ranks and results, by fewer rows a page.
   */
  type: z.optional(z.object({ scale: number, names: number })),
  /** Behind the boards: a picture or a gradient; of its own file, where it is drawn. */
  background: z.optional(z.unknown()),
})
/** Width over height of a logo that does not say it. */
export const LOGO_WIDTH = 2
export type VenueLook = z.infer<typeof lookSchema>

/** The contrast of two colours after WCAG 2: 1 to 21. @param a @param b "#rrggbb" */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** What must be read on what, and how well: main data 7:1 (WCAG AAA), labels and old numbers 4.5:1, large marks 4.5:1. */
const PAIRS: readonly (readonly [text: Token, on: Token, least: number])[] = [
  ['ink', 'ground', 7],
  ['ink', 'raised', 7],
  ['ink', 'row', 7],
  ['ink-2', 'ground', 7],
  ['ink-2', 'raised', 7],
  ['ink-3', 'ground', 4.5],
  ['aged', 'ground', 4.5],
  ['accent', 'ground', 4.5],
  ['on-accent', 'accent-fill', 7],
  ['on-protest', 'protest', 4.5],
  ['on-solid', 'solid', 7],
  ['on-medal', 'gold', 4.5],
  ['on-medal', 'silver', 4.5],
  ['on-medal', 'bronze', 4.5],
]

/** Places of medals are told apart by their number; still they should not look alike. */
const MEDALS_APART = 1.15

export interface LookCheck {
  /** Why the look must not go to a screen; empty: it may. */
  readonly refused: readonly string[]
  /** What a person should look at before it does. */
  readonly warned: readonly string[]
}

/** Is a look fit to be read? @param tokens all of them: the base with what differs. */
export function checkTokens(tokens: Tokens, accents: Readonly<Record<string, string>> = {}): LookCheck {
  const refused = PAIRS.flatMap(([text, on, least]) => {
    const found = contrast(tokens[text], tokens[on])
    return found >= least ? [] : [`${text} on ${on} has a contrast of ${found.toFixed(1)}, ${least} is needed`]
  })
  const warned: string[] = []
  for (const [discipline, accent] of Object.entries(accents)) {
    const onGround = contrast(accent, tokens.ground)
    const onAccent = contrast(tokens['on-accent'], accent)
    if (onGround < 4.5)
      refused.push(`the accent of ${discipline} on ground has a contrast of ${onGround.toFixed(1)}, 4.5 is needed`)
    else if (onGround < 9)
      warned.push(
        `the accent of ${discipline} on ground has a contrast of ${onGround.toFixed(1)}; 9 is seen from the last row`,
      )
    if (onAccent < 7)
      refused.push(`text on the accent of ${discipline} has a contrast of ${onAccent.toFixed(1)}, 7 is needed`)
  }
  const medals = [
    ['gold', 'silver'],
    ['silver', 'bronze'],
    ['gold', 'bronze'],
  ] as const
  for (const [one, other] of medals) {
    if (contrast(tokens[one], tokens[other]) < MEDALS_APART && tokens[one] === tokens[other]) {
      warned.push(`${one} and ${other} are the same colour`)
    }
  }
  return { refused, warned }
}

/** Reading at a distance: cap height at least D/250 for names and results, D/400 for facts, nothing below D/600 (odf.md 12). */
export const READING = { primary: 250, secondary: 400, never: 600 } as const

/**
 * Can a screen be read from its farthest seat? Sizes are shares of the stage's height (look.md, Measures).
 * @param screen physical height of the picture and distance of the farthest seat, metres. @returns sentences; none: it can.
 */
export function legibility(
  screen: { readonly physicalHeight: number; readonly farthestSeat: number },
  caps: { readonly primary: number; readonly secondary: number } = { primary: 0.045, secondary: 0.026 },
): readonly string[] {
  const { physicalHeight, farthestSeat } = screen
  const ratio = (cap: number) => farthestSeat / (cap * physicalHeight)
  const said: string[] = []
  const primary = ratio(caps.primary)
  const secondary = ratio(caps.secondary)
  if (primary > READING.primary)
    said.push(
      `names and results stand at D/${Math.round(primary)} of the farthest seat, D/${READING.primary} is wanted: fewer rows a page`,
    )
  if (secondary > READING.never)
    said.push(`labels stand at D/${Math.round(secondary)}, which nobody reads from the farthest seat`)
  else if (secondary > READING.secondary)
    said.push(`labels stand at D/${Math.round(secondary)}, D/${READING.secondary} is wanted`)
  return said
}
