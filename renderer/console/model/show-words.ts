import type { ShowLine } from '../../../protocol/desk-answers.ts'
import type { Targets } from '../../../protocol/desk-commands.ts'
import type { PageShow, Show } from '../../../protocol/program.ts'
import type { Say, Text } from '../words/say.ts'
import { keysOf, type Venue } from './venue.ts'

const KINDS: Readonly<Record<string, Text>> = {
  unit: 'Unit',
  schedule: 'Schedule',
  medals: 'Medal standings',
  medallists: 'Medallists',
  phase: 'Phase standings',
  cumulative: 'Standings',
  pool: 'Pool standings',
  bracket: 'Bracket',
  ranking: 'Ranking',
  media: 'Picture or video',
}
export const CARDS = ['alignment', 'colour', 'clock', 'sync'] as const
export const CARD_WORDS = {
  alignment: 'Alignment card',
  colour: 'Colour card',
  clock: 'Clock card',
  sync: 'Sync card',
} as const satisfies Readonly<Record<string, Text>>

/** What kind of thing a key names: "Medal standings". */
export function kindWords(key: string, say: Say): string {
  const kind = KINDS[key.split('/')[0] ?? '']
  return kind === undefined ? key : say(kind)
}

/** A document in words: "Women's 100m Final"; a table with its kind. */
export function keyWords(key: string, shows: ReadonlyMap<string, ShowLine>, say: Say): string {
  // What is held back stands under a key of its own (SPEC EB1).
  if (key.startsWith('embargoed/'))
    return say('{what}, held back', { what: keyWords(key.slice('embargoed/'.length), shows, say) })
  const line = shows.get(key)
  if (line === undefined) return key
  return key.startsWith('unit/') ? line.name : `${kindWords(key, say)}: ${line.name}`
}

/** What stands on a screen, in words. Absent: nobody took anything, it follows. */
export function showWords(show: Show | undefined, shows: ReadonlyMap<string, ShowLine>, say: Say): string {
  switch (show?.kind) {
    case undefined:
    case 'follow':
      return show?.location === undefined ? say('Follows') : say('Follows {place}', { place: show.location })
    case 'board':
      return keyWords(show.key, shows, say)
    case 'text':
      return say('Text: {text}', { text: show.title ?? show.text })
    case 'card':
      return say(CARD_WORDS[show.card])
    case 'dark':
      return say('Dark')
    case 'media':
      return shows.get(`media/${show.id}`)?.name ?? show.id
    case 'page':
      return `${showWords(show.main, shows, say)} + ${besideWords(show.beside, shows, say)}`
  }
}

/** What stands beside the main part of a page. */
function besideWords(beside: PageShow['beside'], shows: ReadonlyMap<string, ShowLine>, say: Say): string {
  switch (beside.kind) {
    case 'ticker':
      return beside.of === 'messages' ? say('Messages below') : say('Latest results below')
    case 'sponsors':
      return say('Pictures below')
    default:
      return showWords(beside, shows, say)
  }
}

/** The name of a screen, group, zone or the venue. */
export function placeName(key: string, venue: Venue, say: Say): string {
  const id = key.slice(key.indexOf('/') + 1)
  if (key === 'venue') return venue.all?.name ?? say('Everything')
  if (key.startsWith('zone/')) return venue.zones.get(id)?.name ?? id
  if (key.startsWith('group/')) return venue.groups.get(id)?.name ?? id
  return venue.screens.get(id)?.name ?? id
}

/** The zones somebody may switch, in words. */
export function zoneWords(zones: Readonly<Record<string, true>> | undefined, venue: Venue, say: Say): string {
  if (zones === undefined) return say('All of the venue')
  return Object.keys(zones)
    .map((zone) => venue.zones.get(zone)?.name ?? zone)
    .join(', ')
}

/** "Hall, North 4 and 3 more". */
export function targetWords(targets: Targets, venue: Venue, say: Say): string {
  const names = keysOf(targets).map((key) => placeName(key, venue, say))
  const [first = '', second, ...rest] = names
  if (second === undefined) return first
  return rest.length === 0
    ? say('{first} and {second}', { first, second })
    : say('{first}, {second} and {n} more', { first, second, n: rest.length })
}
