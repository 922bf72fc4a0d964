import type { LanesUnit } from './model.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import type { Cell, Chip, WornColour } from '../parts/board-spec.ts'

/**
 * Codes of what carries a colour, and what it is called. The dictionaries were not readable (odf.md 15; the table is `SC @BibColour`),
 * so the likely ones are taken; COLOUR alone is whatever the event's profile says.
 */
export const COLOUR_CODES: Readonly<Record<string, string | undefined>> = {
  HELMET_COLOUR: 'Helmet',
  HELMET_COLOR: 'Helmet',
  BIB_COLOUR: 'Bib',
  BIB_COLOR: 'Bib',
  ARMBAND_COLOUR: 'Armband',
  ARMBAND_COLOR: 'Armband',
  ARMBAND: 'Armband',
  COLOUR: undefined,
  COLOR: undefined,
}

const COLOURS: readonly (readonly [WornColour, RegExp])[] = [
  ['red', /^(R|RED)$/i],
  ['blue', /^(B|BL|BLU|BLUE)$/i],
  ['green', /^(G|GR|GRN|GREEN)$/i],
  ['yellow', /^(Y|YE|YEL|YELLOW)$/i],
  ['white', /^(W|WH|WHT|WHITE)$/i],
  ['black', /^(K|BK|BLK|BLACK)$/i],
  ['orange', /^(O|OR|ORG|ORANGE)$/i],
  ['pink', /^(P|PK|PNK|PINK)$/i],
]

export function colourOf(code: string): WornColour | undefined {
  return COLOURS.find(([, pattern]) => pattern.test(code))?.[0]
}

/** The colour with its word, "Red"; a code we do not know stands as it was sent, without a colour. */
export function colourChip(code: string): Chip {
  const colour = colourOf(code)
  if (colour === undefined) return { kind: 'badge', text: code }
  return { kind: `colour-${colour}`, text: colour.charAt(0).toUpperCase() + colour.slice(1) }
}

export function chipCell(chip: Chip | undefined): Cell | undefined {
  return chip === undefined ? undefined : { kind: 'marks', chips: [chip] }
}

/** What carries the colours of a race: as the feed's code says, else the profile; undefined where nobody has one. */
export function colourLabel(unit: LanesUnit, event: Pick<EventProfile, 'colourLabel'>): string | undefined {
  const worn = Object.values(unit.competitors).find(({ colour }) => colour !== undefined)?.colour
  return worn && (COLOUR_CODES[worn.of] ?? event.colourLabel ?? 'Colour')
}
