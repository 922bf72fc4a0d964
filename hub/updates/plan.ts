import type { DeviceReport } from '../../protocol/device-report.ts'
import type { Offer, Progress, Stage, UpdatePlan } from '../../protocol/updates.ts'

/** A screen that has answered to the offer and says nothing for so long is lost, ms: it says something once a minute. */
export const SILENT_MS = 5 * 60_000
const MINUTE_MS = 60_000

/** The newest word of a screen's machine; `at`: hub clock, ms. */
export type Heard = Pick<DeviceReport, 'version' | 'update'> & { readonly at: number }

/** What is known of screens, beside the plan. */
export interface UpdateWorld {
  /** Hub clock, ms. */
  readonly now: number
  /** Since when this hub listens, ms: what it has not heard before that is nobody's fault. */
  readonly listensSince: number
  /** By screen id, however long ago. */
  readonly heard: ReadonlyMap<string, Heard>
  /** Ids of the screens in the plan's group. */
  readonly group: readonly string[]
  readonly nameOf: (screen: string) => string
}

/**
 * The plan after what is known now. Pure: the same plan where nothing has changed. It goes on by itself when the screens of its stage have
 * been well for the time that staff set, and holds itself, with a sentence, when one of them has rolled back, could not take the version,
 * or fell silent after it had answered (SPEC UP6, UP7).
 */
export function advance(plan: UpdatePlan, world: UpdateWorld): UpdatePlan {
  const known = withProgress(plan, world)
  const { stand } = known
  if (stand.kind === 'held' || stand.kind === 'given up') return known
  const { now } = world
  for (const screen of membersOf(known, stand.kind, world)) {
    const why = whyHeld(known, screen, stand, world)
    if (why !== undefined) return { ...known, stand: { kind: 'held', at: stand.kind, since: now, why, screen } }
  }
  const next = nextStage(known, stand.kind)
  if (next === undefined || !isStageWell(known, stand.kind, world)) return known
  return { ...known, stand: { kind: next, since: now } }
}

/** The stage after this one; undefined after the last. */
export function nextStage({ group }: Pick<UpdatePlan, 'group'>, stage: Stage): Stage | undefined {
  if (stage === 'canary') return group === undefined ? 'all' : 'group'
  return stage === 'group' ? 'all' : undefined
}

/** Has a screen been well with the version for as long as staff want? What is not heard is no health. */
export function isProven(plan: UpdatePlan, screen: string, heard: Heard | undefined): boolean {
  const progress = plan.screens[screen]
  return progress?.kind === 'well' && heard !== undefined && heard.at - progress.since >= plan.minutes * MINUTE_MS
}

/** What screens are told (SPEC UP4). @param group ids of the screens in the plan's group */
export function offerOf(plan: UpdatePlan, group: readonly string[]): Offer {
  const { asking, version, canary, stand } = plan
  const to = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [`screen/${id}`, true as const]))
  switch (stand.kind) {
    case 'canary':
      return { asking, version, to: to([canary]) }
    case 'group':
      return { asking, version, to: to([canary, ...group]) }
    case 'all':
      return { asking, version, to: { venue: true } }
    case 'held':
      return { asking, version, to: {} }
    case 'given up':
      return { asking, version, to: {}, back: true }
    default:
      return stand satisfies never
  }
}

function withProgress(plan: UpdatePlan, world: UpdateWorld): UpdatePlan {
  let screens = plan.screens
  const { stand } = plan
  const stage = stand.kind === 'held' ? stand.at : stand.kind
  const members = stage === 'given up' ? new Set<string>() : membersOf(plan, stage, world)
  for (const [screen, report] of world.heard) {
    const before = plan.screens[screen]
    const now = progressOf(plan, report, before, members.has(screen))
    if (now === before) continue
    const { [screen]: _, ...others } = screens
    screens = now === undefined ? others : { ...others, [screen]: now }
  }
  return screens === plan.screens ? plan : { ...plan, screens }
}

/** How a screen stands, by its word. @returns `before` itself where that is still so. */
function progressOf(
  plan: UpdatePlan,
  report: Heard,
  before: Progress | undefined,
  isMember: boolean,
): Progress | undefined {
  const { update, version, at } = report
  const isAnswer = update !== undefined && update.version === plan.version && update.asking === plan.asking
  const kept = (kind: 'fetching' | 'waiting' | 'trying' | 'well'): Progress =>
    before?.kind === kind ? before : { kind, since: at }
  if (isAnswer && (update.kind === 'back' || update.kind === 'cannot'))
    return before?.kind === update.kind && before.why === update.why
      ? before
      : { kind: update.kind, since: at, why: update.why }
  // Somebody may have installed it by hand: then it is no answer to anything, and as good where the screen is asked.
  if (version === plan.version && (isAnswer || isMember || before !== undefined))
    return kept(update?.kind === 'trying' ? 'trying' : 'well')
  if (isAnswer && (update.kind === 'fetching' || update.kind === 'waiting')) return kept(update.kind)
  // Somebody put the old version back by hand, or it went back when the update was given up.
  if (plan.stand.kind === 'given up' || before?.kind === 'trying' || before?.kind === 'well') return undefined
  // What it said of an older asking stands until it answers.
  return before
}

/**
 * Those the version was offered to so far, and whoever has answered (of several screens on one machine only the first speaks of it), but for
 * those that staff go on without. In the last stage: whoever is heard.
 */
function membersOf(plan: UpdatePlan, stage: Stage, { heard, group }: UpdateWorld): ReadonlySet<string> {
  const others = { canary: [], group, all: heard.keys() }[stage]
  return new Set(
    [plan.canary, ...Object.keys(plan.screens), ...others].filter((screen) => plan.without?.[screen] !== true),
  )
}

/** Why this screen's word, or its silence, holds the update. */
function whyHeld(
  plan: UpdatePlan,
  screen: string,
  { kind: stage, since }: { readonly kind: Stage; readonly since: number },
  world: UpdateWorld,
): string | undefined {
  const progress = plan.screens[screen]
  if (progress === undefined) return undefined
  const name = world.nameOf(screen)
  if (progress.kind === 'back') return `${name} went back to the version before: ${progress.why}`
  // Of hundreds one with a full disk is nobody else's trouble.
  if (progress.kind === 'cannot') return stage === 'all' ? undefined : `${name} could not take it: ${progress.why}`
  const report = world.heard.get(screen)
  if (isProven(plan, screen, report)) return undefined
  const last = Math.max(report?.at ?? 0, progress.since, since, world.listensSince)
  if (world.now - last < SILENT_MS) return undefined
  return `${name} has not been heard for ${Math.round((world.now - last) / MINUTE_MS)} minutes.`
}

/** One at least, and all of those that are heard. A screen that is not heard now (off, or a browser's page) is not waited for. */
function isStageWell(plan: UpdatePlan, stage: Stage, world: UpdateWorld): boolean {
  const isHeard = (screen: string) => world.now - (world.heard.get(screen)?.at ?? -Infinity) < SILENT_MS
  const heard = [...membersOf(plan, stage, world)].filter(isHeard)
  return heard.length > 0 && heard.every((screen) => isProven(plan, screen, world.heard.get(screen)))
}
