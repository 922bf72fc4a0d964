import * as z from 'zod'
import type { Name } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { localName } from './local-name.ts'
import type { XmlElement } from './xml-element.ts'

/** What is remembered of a participant or a team. Birth dates, heights and weights are never read. */
export const knownNameSchema = z.object({
  full: z.string(),
  short: z.string().optional(),
  family: z.string().optional(),
  local: z.object({ text: z.string(), lang: z.string() }).optional(),
  organisation: z.string().optional(),
  /** Discipline of the message. */
  discipline: z.string(),
  /** Date + Time of the message that said it. */
  at: z.string(),
})
export type KnownName = z.infer<typeof knownNameSchema>

/** Names by code, as DT_PARTIC and DT_PARTIC_TEAMS say them. */
export interface NameBook {
  person(code: string): KnownName | undefined
  team(code: string): KnownName | undefined
  horse(code: string): KnownName | undefined
  /** What an event or unit is called in the feed's other languages, by RSC. */
  titleWords?(rsc: string): JsonObject | undefined
}

/**
 * A participant's board name: the public scoreboard forms, else the print forms (odf.md 11.1).
 * @param attrs of `Participant`.
 */
export function participantName(attrs: Readonly<Record<string, string>>): Name {
  const built = builtName(attrs['FamilyName'], attrs['GivenName'])
  const full = attrs['PSCBLongName'] || attrs['PSCBName'] || attrs['PrintName'] || built.full
  const short = attrs['PSCBShortName'] || attrs['PrintInitialName'] || attrs['PSCBName']
  const name = named(full, short, familyWithin(full, attrs['FamilyName'], attrs['GivenName']))
  const local = localName(attrs)
  return local === undefined ? name : { ...name, local }
}

/** A team's board name. @param attrs of `Team`. */
export function teamName(attrs: Readonly<Record<string, string>>): Name {
  const full =
    attrs['PSCBLongName'] || attrs['PSCBName'] || attrs['Name'] || attrs['ShortName'] || attrs['Organisation'] || ''
  return named(full, attrs['PSCBShortName'] || attrs['ShortName'], undefined)
}

/** A horse's board name. @param attrs of `Horse`. */
export function horseName(attrs: Readonly<Record<string, string>>): Name {
  const full =
    attrs['PSCBLongName'] || attrs['PSCBName'] || attrs['Name'] || attrs['HorseName'] || attrs['ShortName'] || ''
  return named(full, attrs['PSCBShortName'] || attrs['ShortName'], undefined)
}

/** What a result's own `Description` allows where the participant is not known: "FAMILY Given". */
export function describedName(description: XmlElement | undefined): Name {
  const attrs = description?.attrs
  return builtName(attrs?.['FamilyName'], attrs?.['GivenName'])
}

export function bookName(known: KnownName): Name {
  const name = named(known.full, known.short, known.family)
  return known.local === undefined ? name : { ...name, local: known.local }
}

/** A name as it stands in a document. */
export function nameJson(name: Name): JsonObject {
  const { full, short, family, local } = name
  return present({ full, short, family, local: local && present({ text: local.text, lang: local.lang }) })
}

function builtName(family = '', given = ''): Name {
  const loud = family.toUpperCase()
  const full = [loud, given].filter((part) => part !== '').join(' ')
  return named(full, undefined, loud === '' ? undefined : loud)
}

function named(full: string, short: string | undefined, family: string | undefined): Name {
  return {
    full,
    ...(short !== undefined && short !== '' && short !== full ? { short } : {}),
    ...(family === undefined ? {} : { family }),
  }
}

/**
 * The family name exactly as it stands inside `full`, so that a board can set it apart: "WEISSHAIDINGER" for Weißhaidinger.
 * Undefined where it cannot be told.
 */
function familyWithin(full: string, family = '', given = ''): string | undefined {
  if (given === '') return full
  if (full.endsWith(` ${given}`)) return full.slice(0, -given.length - 1)
  if (full.startsWith(`${given} `)) return full.slice(given.length + 1)
  const loud = family.toUpperCase()
  for (const form of [family, loud]) {
    if (form === '') continue
    if (full.startsWith(`${form} `) || full.endsWith(` ${form}`) || full === form) return form
  }
  return undefined
}
