import type { Json, JsonObject } from '../../protocol/json.ts'
import { done, refused, type Actor, type Decision, type DeskMoment, type DeskView } from '../desk/decision.ts'
import { readRow } from '../desk/desk-rows.ts'
import { sessionRowSchema, type SessionRow } from './session-rows.ts'
import { LASTS_MS } from './sign-ins.ts'

/** A sign-in as its own person may see it. Times are hub clock, ms. */
export interface OwnSignIn {
  /** Names it, and opens nothing. */
  readonly id: string
  readonly since?: number | undefined
  /** Within ten minutes. */
  readonly usedAt: number
  readonly from?: string | undefined
  readonly agent?: string | undefined
  /** The one it is asked with. */
  readonly own: boolean
}

/** The part of the hash that names a sign-in: far too short to guess the rest by. */
const ID_LENGTH = 12
const idOf = (key: string): string => key.slice('session/'.length, 'session/'.length + ID_LENGTH)

/** All sign-ins of one person that are not over, the newest first. @param asking the key of the one it is asked with. */
export function ownSignIns(view: DeskView, actor: Actor, asking: string, now: number): readonly OwnSignIn[] {
  return sessionsOf(view, actor)
    .filter(([, { until }]) => until > now)
    .map(([key, { since, until, from, agent }]) => ({
      id: idOf(key),
      ...(since !== undefined && { since }),
      usedAt: until - LASTS_MS,
      ...(from !== undefined && { from }),
      ...(agent !== undefined && { agent }),
      own: key === asking,
    }))
    .toSorted((a, b) => b.usedAt - a.usedAt)
}

/** Ends one of one's own sign-ins. */
export function decideEndSignIn(id: string, { view, actor }: DeskMoment): Decision {
  const found = sessionsOf(view, actor).find(([key]) => idOf(key) === id)
  return found === undefined ? refused(404, 'You have no such sign-in.') : done([[found[0], undefined]])
}

/** Somebody has shown who he is once more, in the sign-in that goes on. @param key of it. */
export function decideProven(key: string, { view, now }: DeskMoment): Decision {
  const raw: Json | undefined = view.get(key)
  if (raw === undefined) return refused(404, 'There is no such sign-in.')
  return done([[key, { ...readRow(key, raw, sessionRowSchema), provenAt: now } as JsonObject]], { provenAt: now })
}

function sessionsOf(view: DeskView, actor: Actor): readonly (readonly [string, SessionRow])[] {
  return [...view.below('session/')]
    .map(([key, raw]) => [key, readRow(key, raw, sessionRowSchema)] as const)
    .filter(([, { person, badge }]) =>
      actor.kind === 'badge' ? badge !== undefined && badge.hash === actor.badge : person === actor.name,
    )
}
