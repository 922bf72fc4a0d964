import type { LanesUnit } from './model.ts'
import type { EventProfile } from '../../protocol/profile.ts'

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

/** What carries the colours of a race: as the feed's code says, else the profile; undefined where nobody has one. */
export function colourLabel(unit: LanesUnit, event: Pick<EventProfile, 'colourLabel'>): string | undefined {
  const worn = Object.values(unit.competitors).find(({ colour }) => colour !== undefined)?.colour
  return worn && (COLOUR_CODES[worn.of] ?? event.colourLabel ?? 'Colour')
}
