import * as z from 'zod'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import { done, refused, type Decide, type DeskView } from './decision.ts'
import { readRow } from './desk-rows.ts'
import { beyond } from './targets.ts'

/** `embargo/<key>`: who put it, and when (hub clock, ms). */
export const embargoRowSchema = z.object({ by: z.string(), at: z.number() })
export type EmbargoRow = z.infer<typeof embargoRowSchema>

/** A result is the whole venue's: who looks after a zone only holds none back, and releases none. */
export const decidePutEmbargo: Decide<CommandOf<'put embargo'>> = ({ key }, { view, actor, now }) => {
  const why = beyond('venue', view, actor)
  if (why !== undefined) return why
  if (view.get(`embargo/${key}`) !== undefined) return refused(409, `${key} is under embargo already.`)
  return done([[`embargo/${key}`, { by: actor.name, at: now }]])
}

export const decideReleaseEmbargo: Decide<CommandOf<'release embargo'>> = ({ key }, { view, actor }) => {
  const why = beyond('venue', view, actor)
  if (why !== undefined) return why
  if (view.get(`embargo/${key}`) === undefined) return refused(404, `${key} is not under embargo.`)
  return done([[`embargo/${key}`, undefined]])
}

/** All that stand, by what they hold back. */
export function embargoesOf(view: Pick<DeskView, 'below'>): readonly (readonly [string, EmbargoRow])[] {
  return [...view.below('embargo/')].map(
    ([key, raw]) => [key.slice('embargo/'.length), readRow(key, raw, embargoRowSchema)] as const,
  )
}
