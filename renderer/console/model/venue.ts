import type * as z from 'zod/mini'
import { type Versioned } from '../../../protocol/documents.ts'
import { placeSchema, type PlaceDocument } from '../../../protocol/screen-documents.ts'
import { messageSchema, type MessageDocument } from '../../../protocol/alerts.ts'
import type { Targets } from '../../../protocol/desk-commands.ts'
import { mediaSchema, type Media } from '../../../protocol/media.ts'
import type { Me, ShowLine } from '../../../protocol/desk-answers.ts'
import { placedScreenSchema, planSchema, type PlacedScreen, type PlanDocument } from '../../../protocol/plan.ts'
import { parseValue } from '../../../protocol/parse.ts'
import { dueOf, type Due } from '../../../protocol/program.ts'

/** Screens and places as the desk publishes them, by id. */
export interface Venue {
  readonly screens: ReadonlyMap<string, PlacedScreen>
  readonly groups: ReadonlyMap<string, PlaceDocument>
  readonly zones: ReadonlyMap<string, PlaceDocument>
  readonly all: PlaceDocument | undefined
  readonly plan: PlanDocument | undefined
  readonly messages: ReadonlyMap<string, MessageDocument>
  readonly media: ReadonlyMap<string, Media>
  /** Of documents, by key. */
  readonly versions: ReadonlyMap<string, number>
  /** Of the competition, where the feed has said it. */
  readonly competition: string | undefined
  /** UTC offset of the venue, e.g. "-03:00", where the feed has said it. */
  readonly offset: string | undefined
}

/** Reads what is on the shelf; a document that does not fit is left out. */
export function venueOf(documents: ReadonlyMap<string, Versioned>): Venue {
  const { name: competition, offset } = documents.get('competition')?.value ?? {}
  return {
    screens: below(documents, 'screen/', placedScreenSchema),
    groups: below(documents, 'group/', placeSchema),
    zones: below(documents, 'zone/', placeSchema),
    messages: below(documents, 'message/', messageSchema),
    media: below(documents, 'media/', mediaSchema),
    all: below(documents, 'venue', placeSchema).get(''),
    plan: below(documents, 'plan', planSchema).get(''),
    versions: new Map([...documents].map(([key, { version }]) => [key, version])),
    competition: typeof competition === 'string' ? competition : undefined,
    offset: typeof offset === 'string' ? offset : undefined,
  }
}

/** Media as lines of what can be shown, by name. */
export function mediaLines({ media }: Venue): readonly ShowLine[] {
  return [...media]
    .map(([id, { name }]) => ({ key: `media/${id}`, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}

function below<T>(documents: ReadonlyMap<string, Versioned>, prefix: string, schema: z.ZodMiniType<T>) {
  const found = new Map<string, T>()
  for (const [key, { value }] of documents) {
    if (!key.startsWith(prefix)) continue
    const read = parseValue(key, value, schema)
    if (read.ok) found.set(key.slice(prefix.length), read.value)
  }
  return found
}

/** The zone a screen lies in: its own, else its group's. */
export function zoneOfScreen({ zone, group }: PlacedScreen, venue: Venue): string | undefined {
  return zone ?? (group === undefined ? undefined : venue.groups.get(group)?.zone)
}

/** What a screen shows now and what comes next, by all it obeys. @param now hub clock, ms */
export function dueForScreen(id: string, venue: Venue, now: number): Due {
  const screen = venue.screens.get(id)
  if (screen === undefined) return {}
  const zone = zoneOfScreen(screen, venue)
  return dueOf(
    [
      screen,
      screen.group === undefined ? undefined : venue.groups.get(screen.group),
      zone === undefined ? undefined : venue.zones.get(zone),
      venue.all,
    ],
    now,
  )
}

/** Keys "screen/a", "group/b", "zone/c", "venue" as a command names them. */
export function targetsOf(keys: Iterable<string>): Targets {
  const list = [...keys]
  const ids = (prefix: string) => list.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  const [screens, groups, zones] = [ids('screen/'), ids('group/'), ids('zone/')]
  return {
    ...(screens.length > 0 && { screens }),
    ...(groups.length > 0 && { groups }),
    ...(zones.length > 0 && { zones }),
    ...(list.includes('venue') && { venue: true as const }),
  }
}

export function keysOf({ screens = [], groups = [], zones = [], venue }: Targets): readonly string[] {
  return [
    ...(venue ? ['venue'] : []),
    ...zones.map((id) => `zone/${id}`),
    ...groups.map((id) => `group/${id}`),
    ...screens.map((id) => `screen/${id}`),
  ]
}

/** Ids of the screens that stand under these keys. */
export function screensUnder(keys: ReadonlySet<string>, venue: Venue): readonly string[] {
  return [...venue.screens]
    .filter(([id, screen]) => {
      const zone = zoneOfScreen(screen, venue)
      return (
        keys.has('venue') ||
        keys.has(`screen/${id}`) ||
        (screen.group !== undefined && keys.has(`group/${screen.group}`)) ||
        (zone !== undefined && keys.has(`zone/${zone}`))
      )
    })
    .map(([id]) => id)
}

/** May this person switch it? The hub decides; here it is only not offered. */
export function maySwitch(me: Me, key: string, venue: Venue): boolean {
  if (me.role === 'viewer') return false
  if (me.zones === undefined) return true
  const zone = zoneOfKey(key, venue)
  return zone !== undefined && me.zones.includes(zone)
}

function zoneOfKey(key: string, venue: Venue): string | undefined {
  if (key.startsWith('zone/')) return key.slice('zone/'.length)
  if (key.startsWith('group/')) return venue.groups.get(key.slice('group/'.length))?.zone
  const screen = venue.screens.get(key.slice('screen/'.length))
  return screen === undefined ? undefined : zoneOfScreen(screen, venue)
}
