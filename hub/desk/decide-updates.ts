import * as z from 'zod'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { screenSchema } from '../../protocol/screen-documents.ts'
import { OFFER_KEY, updatePlanSchema, type UpdatePlan } from '../../protocol/updates.ts'
import { nextStage, offerOf } from '../updates/plan.ts'
import { done, refused, type Decide, type Decision, type DeskMoment, type DeskView, type Refusal } from './decision.ts'
import { readRow, rowOf } from './desk-rows.ts'
import { beyond } from './targets.ts'

/** The plan that is under way, or was last. */
export const PLAN_KEY = 'update-plan'
/** What the hub's folder holds, as it was looked at last. */
export const RELEASES_KEY = 'update-releases'
const MINUTES = 30

/** By version, then by "linux-x64". */
export const releasesSchema = z.object({
  versions: z.record(
    z.string(),
    z.record(z.string(), z.object({ system: z.string(), arch: z.string(), file: z.string(), size: z.number() })),
  ),
})
export type Releases = z.infer<typeof releasesSchema>

/** An update is the whole venue's, in an order: canary, group, all (SPEC UP5). */
export const decideBeginUpdate: Decide<CommandOf<'begin update'>> = (command, moment) => {
  const { version, canary, group, minutes = MINUTES } = command
  const { view, actor, now, newId } = moment
  const why = beyond('venue', view, actor)
  if (why !== undefined) return why
  const releases = rowOf(view, RELEASES_KEY, releasesSchema)
  if (releases === undefined)
    return refused(409, 'This hub has no folder of packages: it must be started with --updates DIR.')
  if (releases.versions[version] === undefined) return refused(404, `There is no version ${version} in the folder.`)
  if (view.get(`screen/${canary}`) === undefined) return refused(404, `There is no screen "${canary}".`)
  if (group !== undefined && view.get(`group/${group}`) === undefined)
    return refused(404, `There is no group "${group}".`)
  const before = planOf(view)
  if (before !== undefined && before.stand.kind !== 'given up' && before.stand.kind !== 'all')
    return refused(409, `The update to ${before.version} is under way: give it up first.`)
  const stand = { kind: 'canary' as const, since: now }
  const to = group === undefined ? {} : { group }
  return planned({ asking: newId(), version, canary, ...to, minutes, by: actor.name, stand, screens: {} }, view)
}

export const decideContinueUpdate: Decide<CommandOf<'continue update'>> = ({ without }, moment) => {
  const plan = underWay(moment)
  if ('reason' in plan) return plan
  const { view, now, newId } = moment
  const { stand } = plan
  if (without !== undefined) {
    if (stand.kind !== 'held' || stand.screen !== without)
      return refused(409, `It is not "${without}" that holds the update.`)
    const alone = { ...plan.without, [without]: true as const }
    return planned({ ...plan, without: alone, stand: { kind: stand.at, since: now } }, view)
  }
  if (stand.kind === 'held') {
    // What has refused it is asked anew.
    const screens = Object.entries(plan.screens).filter(([, { kind }]) => kind !== 'back' && kind !== 'cannot')
    const again = { asking: newId(), screens: Object.fromEntries(screens) }
    return planned({ ...plan, ...again, stand: { kind: stand.at, since: now } }, view)
  }
  const next = stand.kind === 'given up' ? undefined : nextStage(plan, stand.kind)
  if (next === undefined) return refused(409, `${plan.version} is offered to all screens already.`)
  return planned({ ...plan, stand: { kind: next, since: now } }, view)
}

export const decideHoldUpdate: Decide<CommandOf<'hold update'>> = (_command, moment) => {
  const plan = underWay(moment)
  if ('reason' in plan) return plan
  const { view, actor, now } = moment
  const { stand } = plan
  if (stand.kind === 'held' || stand.kind === 'given up') return refused(409, 'It is held already.')
  return planned({ ...plan, stand: { kind: 'held', at: stand.kind, since: now, why: `${actor.name} held it.` } }, view)
}

export const decideGiveUpUpdate: Decide<CommandOf<'give up update'>> = (_command, moment) => {
  const plan = underWay(moment)
  if ('reason' in plan) return plan
  const { view, actor, now } = moment
  return planned({ ...plan, stand: { kind: 'given up', since: now, by: actor.name } }, view)
}

/** The plan with what it tells screens, in one commit. */
export function planned(plan: UpdatePlan, view: DeskView): Decision {
  const offer = offerOf(plan, groupScreens(plan, view))
  return done([
    [PLAN_KEY, plan as JsonObject],
    [OFFER_KEY, offer as JsonObject],
  ])
}

export function planOf(view: Pick<DeskView, 'get'>): UpdatePlan | undefined {
  const row = view.get(PLAN_KEY)
  return row === undefined ? undefined : readRow(PLAN_KEY, row, updatePlanSchema)
}

/** Ids of the screens in the plan's group. */
export function groupScreens({ group }: Pick<UpdatePlan, 'group'>, view: Pick<DeskView, 'below'>): readonly string[] {
  if (group === undefined) return []
  return [...view.below('screen/')].flatMap(([key, row]) =>
    readRow(key, row, screenSchema).group === group ? [key.slice('screen/'.length)] : [],
  )
}

function underWay({ view, actor }: DeskMoment): UpdatePlan | Refusal {
  const why = beyond('venue', view, actor)
  if (why !== undefined) return why
  const plan = planOf(view)
  if (plan === undefined || plan.stand.kind === 'given up') return refused(404, 'No update is under way.')
  return plan
}
