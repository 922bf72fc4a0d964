import { STAGES, type Progress, type Stage, type UpdatePlan, type UpdatesAnswer } from '../../../protocol/updates.ts'
import type { Venue } from '../model/venue.ts'
import type { Say, Text } from '../words/say.ts'

/** How a step of the way stands. */
export type StepState = 'done' | 'now' | 'held' | 'ahead'

export interface Step {
  readonly stage: Stage
  readonly title: Text
  /** Who: a screen's name, a group's, or undefined: everybody. */
  readonly who: string | undefined
  readonly state: StepState
  /** Screens of it that run the version and are well, and how many it has, as far as they are heard. */
  readonly well: number
  readonly all: number
}

/** What a screen's word comes to: who needs somebody, who is on the way, who has it, who has not been asked. */
export type LineKind = 'alarm' | 'moving' | 'well' | 'idle'

export interface ScreenLine {
  readonly id: string
  readonly name: string
  /** What it runs. */
  readonly version: string
  readonly kind: LineKind
  readonly words: string
}

const TITLES: Readonly<Record<Stage, Text>> = {
  canary: 'First one screen',
  group: 'Then a group',
  all: 'Then all screens',
}

/** The steps of an update; without a group there are two. Pure. */
export function stepsOf(plan: UpdatePlan, { screens }: UpdatesAnswer, venue: Venue): readonly Step[] {
  const { stand, canary, group, version } = plan
  const stages = STAGES.filter((stage) => stage !== 'group' || group !== undefined)
  const at = stand.kind === 'held' ? stand.at : stand.kind === 'given up' ? undefined : stand.kind
  const now = at === undefined ? -1 : stages.indexOf(at)
  const members: Readonly<Record<Stage, readonly string[]>> = {
    canary: [canary],
    group: [...venue.screens].flatMap(([id, screen]) => (screen.group === group ? [id] : [])),
    all: Object.keys(screens),
  }
  return stages.map((stage, i) => {
    const all = stage === 'canary' ? [canary] : members[stage].filter((id) => screens[id] !== undefined)
    const has = (id: string) => screens[id]?.version === version && plan.screens[id]?.kind === 'well'
    const well = all.filter(has).length
    const isDone = i < now || (i === now && stage === 'all' && well === all.length && all.length > 0)
    const state = isDone ? 'done' : i > now ? 'ahead' : stand.kind === 'held' ? 'held' : 'now'
    const who = stage === 'canary' ? nameOf(canary, venue) : stage === 'group' ? groupName(group, venue) : undefined
    return { stage, title: TITLES[stage], who, state, well, all: all.length }
  })
}

/** Every screen in a shell, those that need somebody first. Pure. @param clock says an instant of the hub's clock */
export function screenLines(
  { plan, screens }: UpdatesAnswer,
  venue: Venue,
  say: Say,
  clock: (at: number) => string,
): readonly ScreenLine[] {
  const lines = Object.entries(screens).map(([id, { version, update }]): ScreenLine => {
    const progress = plan?.screens[id]
    const name = nameOf(id, venue)
    if (progress !== undefined) return { id, name, version, ...progressWords(progress, say, clock) }
    // What it says without an update that is under way: its newest word stands until it is asked anew.
    if (update?.kind === 'back' || update?.kind === 'cannot')
      return { id, name, version, ...progressWords({ ...update, since: 0 }, say, clock) }
    const isMeant = plan !== undefined && plan.version === version
    return { id, name, version, kind: isMeant ? 'well' : 'idle', words: '' }
  })
  const order: readonly LineKind[] = ['alarm', 'moving', 'well', 'idle']
  return lines.toSorted(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, undefined, { numeric: true }),
  )
}

function progressWords(
  progress: Progress,
  say: Say,
  clock: (at: number) => string,
): { readonly kind: LineKind; readonly words: string } {
  switch (progress.kind) {
    case 'fetching':
      return { kind: 'moving', words: say('fetches it') }
    case 'waiting':
      return { kind: 'moving', words: say('has fetched it, and waits until nothing is running') }
    case 'trying':
      return { kind: 'moving', words: say('started it at {time}', { time: clock(progress.since) }) }
    case 'well':
      return { kind: 'well', words: say('well since {time}', { time: clock(progress.since) }) }
    case 'back':
      return { kind: 'alarm', words: say('went back: {why}', { why: progress.why }) }
    case 'cannot':
      return { kind: 'alarm', words: say('could not take it: {why}', { why: progress.why }) }
    default:
      return progress satisfies never
  }
}

/** How many screens run what, the newest version first as the hub lists them, those it does not have last. Pure. */
export function runningOf({
  versions,
  screens,
}: UpdatesAnswer): readonly (readonly [version: string, count: number])[] {
  const counts = new Map<string, number>(versions.map(({ version }) => [version, 0]))
  for (const { version } of Object.values(screens)) counts.set(version, (counts.get(version) ?? 0) + 1)
  return [...counts]
}

export function nameOf(screen: string, venue: Venue): string {
  return venue.screens.get(screen)?.name ?? screen
}

export function groupName(group: string | undefined, venue: Venue): string | undefined {
  return group === undefined ? undefined : (venue.groups.get(group)?.name ?? group)
}
