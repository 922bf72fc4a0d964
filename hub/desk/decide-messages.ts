import type { MessageDocument } from '../../protocol/alerts.ts'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { done, refused, type Decide, type Refusal } from './decision.ts'
import { objectOf, readRow } from './desk-rows.ts'
import { allowedTargets, beyond, screensUnder } from './targets.ts'
import { messageSchema } from '../../protocol/alerts.ts'

/** Messages and emergencies end by themselves within a day (kiosk.md section 6), ms. */
const LONGEST_MS = 86_400_000

/** Why an end is none; undefined where it is one. */
export function endFault(until: number, now: number): Refusal | undefined {
  if (until <= now) return refused(400, 'Its end is over already.')
  return until > now + LONGEST_MS ? refused(400, 'Its end is more than a day away.') : undefined
}

/** The keys that targets come to, as a document says them. */
export function toOf(keys: readonly string[]): Record<string, true> {
  return Object.fromEntries(keys.map((key) => [key, true as const]))
}

/** What staff say beside the results; it stands at once. */
export const decideSendMessage: Decide<CommandOf<'send message'>> = (command, { view, actor, now, newId }) => {
  const { message = newId(), texts, targets, until } = command
  if (Object.keys(texts).length === 0) return refused(400, 'The message has no text.')
  const why = endFault(until, now) ?? beyondStanding(message, command.message !== undefined, view, actor)
  if (why !== undefined) return why
  const keys = allowedTargets(targets, view, actor)
  if ('kind' in keys) return keys
  const row: MessageDocument = { texts, to: toOf(keys), at: now, until }
  const screens = screensUnder(keys, view).length
  return done([[`message/${message}`, row as JsonObject]], { message, screens })
}

export const decideEndMessage: Decide<CommandOf<'end message'>> = ({ message }, { view, actor }) =>
  beyondStanding(message, true, view, actor) ?? done([[`message/${message}`, undefined]])

function beyondStanding(id: string, wanted: boolean, ...[view, actor]: readonly [View, Who]): Refusal | undefined {
  const key = `message/${id}`
  const held = objectOf(view, key)
  if (held === undefined) return wanted ? refused(404, `There is no message "${id}".`) : undefined
  const { to } = readRow(key, held, messageSchema)
  return Object.keys(to).flatMap((target) => beyond(target, view, actor) ?? [])[0]
}

type View = Parameters<typeof beyond>[1]
type Who = Parameters<typeof beyond>[2]
