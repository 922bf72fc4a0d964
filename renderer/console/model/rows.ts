import type { Venue } from './venue.ts'
import { zoneOfScreen } from './venue.ts'
import { matches } from './search.ts'

/** A line of the list of screens: the venue, its zones, their groups, their screens. */
export interface Row {
  readonly kind: 'venue' | 'zone' | 'group' | 'screen'
  /** "screen/a", "group/b", "zone/c", "venue". */
  readonly key: string
  readonly id: string
  readonly name: string
  readonly depth: number
}

/**
 * The list by zone and group, names in order. Pure.
 * @param query words; a place stays where something in it matches, and all of it where itself does.
 */
export function rowsOf(venue: Venue, query: string, everything: string): readonly Row[] {
  const rows: Row[] = []
  const taken = new Set<string>()
  const screensOf = (is: (id: string) => boolean, depth: number, whole: boolean): Row[] =>
    byName([...venue.screens].map(([id, { name }]) => ({ id, name: name ?? id })))
      .filter(({ id, name }) => is(id) && !taken.has(id) && (whole || matches(query, [name, id])))
      .map(({ id, name }) => {
        taken.add(id)
        return { kind: 'screen', key: `screen/${id}`, id, name, depth }
      })
  const groupsOf = (zone: string | undefined, depth: number, whole: boolean): Row[] =>
    byName([...venue.groups].map(([id, { name, zone: at }]) => ({ id, name, at })))
      .filter(({ at }) => (at !== undefined && venue.zones.has(at) ? at : undefined) === zone)
      .flatMap(({ id, name }) => {
        const all = whole || matches(query, [name, id])
        const inside = screensOf((screen) => venue.screens.get(screen)?.group === id, depth + 1, all)
        return all || inside.length > 0
          ? [{ kind: 'group', key: `group/${id}`, id, name, depth } as const, ...inside]
          : []
      })
  for (const { id, name } of byName([...venue.zones].map(([id, { name }]) => ({ id, name })))) {
    const all = query === '' || matches(query, [name, id])
    const groups = groupsOf(id, 1, all)
    const loose = screensOf(
      (screen) => {
        const document = venue.screens.get(screen)
        return document !== undefined && zoneOfScreen(document, venue) === id
      },
      1,
      all,
    )
    if (all || groups.length + loose.length > 0)
      rows.push({ kind: 'zone', key: `zone/${id}`, id, name, depth: 0 }, ...groups, ...loose)
  }
  rows.push(...groupsOf(undefined, 0, query === ''), ...screensOf(() => true, 0, query === ''))
  if (query !== '' || venue.screens.size === 0) return rows
  return [{ kind: 'venue', key: 'venue', id: 'venue', name: venue.all?.name ?? everything, depth: 0 }, ...rows]
}

function byName<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return things.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}
