import * as z from 'zod'
import type { JsonObject } from '../../protocol/json.ts'
import { parseValue } from '../../protocol/parse.ts'
import type { Tables } from '../store/store.ts'
import { sessionBadgeSchema, type SessionBadge } from './badge-rows.ts'

const badgeSessionSchema = z.looseObject({ badge: sessionBadgeSchema, until: z.number() })

/**
 * What another list makes of the sign-ins by badges.
 * @param find a badge of the new list by the hash of its code.
 * @returns rows to write: none goes on whose badge is not on the list.
 */
export function changedSessions(
  desk: Tables,
  generation: string,
  find: (hash: string) => SessionBadge | undefined,
): readonly (readonly [string, JsonObject | undefined])[] {
  const rows: (readonly [string, JsonObject | undefined])[] = []
  for (const [key, raw] of desk.entries('session/')) {
    const read = parseValue(key, raw, badgeSessionSchema)
    if (!read.ok) continue
    const { badge, ...rest } = read.value
    if (badge.generation === generation) continue
    const now = find(badge.hash)
    rows.push([key, now === undefined ? undefined : ({ ...rest, badge: now } as JsonObject)])
  }
  return rows
}

/** Keys of the sign-ins that were made with one badge. */
export function sessionsOfBadge(desk: Tables, hash: string): readonly string[] {
  return [...desk.entries('session/')].flatMap(([key, raw]) => {
    const read = parseValue(key, raw, badgeSessionSchema)
    return read.ok && read.value.badge.hash === hash ? [key] : []
  })
}
