import * as z from 'zod'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import { mediaSchema } from '../../protocol/media.ts'
import { planSchema } from '../../protocol/plan.ts'
import { done, refused, type Decide } from './decision.ts'
import { rowOf } from './desk-rows.ts'

/** `plan-picture/<hash>`: the picture itself, and what it is. */
export const PLAN_PICTURE = 'plan-picture/'
export const planPictureRowSchema = z.object({
  ...planSchema.shape,
  type: mediaSchema.shape.type,
  /** base64 */
  bytes: z.string(),
})
export type PlanPictureRow = z.infer<typeof planPictureRowSchema>

/** The plan is the venue's: who looks after some zones only does not change it. */
export const decideSetPlan: Decide<CommandOf<'set plan'>> = ({ picture }, { view, actor }) => {
  if (actor.zones !== undefined)
    return refused(
      403,
      `${actor.name} looks after ${[...actor.zones].join(', ') || 'no zone'} only, and the plan is of the venue.`,
    )
  const others = [...view.below(PLAN_PICTURE)].flatMap(([key]) =>
    key === `${PLAN_PICTURE}${picture}` ? [] : [[key, undefined] as const],
  )
  if (picture === '') return done([...others, ['plan', undefined]])
  const row = rowOf(view, `${PLAN_PICTURE}${picture}`, planPictureRowSchema)
  if (row === undefined) return refused(404, 'There is no such picture of a plan; bring it again.')
  const { width, height } = row
  return done([...others, ['plan', { picture, width, height }]])
}
