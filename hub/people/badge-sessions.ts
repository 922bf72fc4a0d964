import * as z from 'zod'
import type { JsonObject } from '../../protocol/json.ts'
import { parseValue } from '../../protocol/parse.ts'
import type { Tables } from '../store/store.ts'
import { sessionBadgeSchema, type SessionBadge } from './badge-rows.ts'

const badgeSessionSchema = z.object({ badge: sessionBadgeSchema, until: z.number() })

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
    const { badge, until } = read.value
    if (badge.generation === generation) continue
    const now = find(badge.hash)
    rows.push([key, now === undefined ? undefined : ({ badge: now, until } as JsonObject)])
  }
  return rows
}
