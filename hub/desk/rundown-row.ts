import * as z from 'zod'
import { rundownPlanSchema, type Cue } from '../../protocol/desk-rundown-commands.ts'

/** A cue whose instant is known: what it will be called on air, and when (hub clock, ms). */
const plannedSchema = z.object({ take: z.string(), at: z.number() })

/** `rundown/<id>`: the plan, and where it stands. */
export const rundownRowSchema = z.object({
  ...rundownPlanSchema.shape,
  /** Rises with every change of the plan; absent in rows of old: 1. */
  revision: z.int().optional(),
  /** Who changed the plan last. */
  changedBy: z.string().optional(),
  /** held: cues come by `next rundown` alone. */
  state: z.enum(['idle', 'running', 'held', 'done']),
  /** The last cue that was taken. */
  cue: z.string().optional(),
  /** Hub clock, ms: the instant of that cue, or of the start. */
  at: z.number(),
  /** Who started it last: the hub goes on for him. */
  by: z.string(),
  /** By cue: those that come next, as far as their instants are known; they stand in the documents of their targets, too. */
  coming: z.record(z.string(), plannedSchema).optional(),
})
export type RundownRow = z.infer<typeof rundownRowSchema>
export type Planned = z.infer<typeof plannedSchema>

/** So many cues are announced to screens: they are what a hall sees without its hub. */
const MOST_COMING = 12
const FARTHEST_MS = 86_400_000

/** The cues in their order. */
export function cuesOf({ cues }: Pick<RundownRow, 'cues'>): readonly (readonly [id: string, cue: Cue])[] {
  return Object.entries(cues).toSorted(([a, x], [b, y]) => x.sortOrder - y.sortOrder || (a < b ? -1 : 1))
}

/** Those that have yet to come. */
export function cuesLeft(row: RundownRow): readonly (readonly [id: string, cue: Cue])[] {
  const all = cuesOf(row)
  const last = all.findIndex(([id]) => id === row.cue)
  return all.slice(last + 1)
}

/**
 * The cues of a running rundown that come by themselves at known instants: up to the first that waits for somebody or for a status.
 * Pure. @param newId for takes that had no name yet.
 */
export function plannedOf(row: RundownRow, now: number, newId: () => string): Readonly<Record<string, Planned>> {
  const planned: Record<string, Planned> = {}
  if (row.state !== 'running') return planned
  let before = row.at
  for (const [id, { hold, begins }] of cuesLeft(row).slice(0, MOST_COMING)) {
    if (hold || 'key' in begins) break
    const at = 'at' in begins ? begins.at : before + begins.after
    if (at > now + FARTHEST_MS) break
    const known = row.coming?.[id]
    planned[id] = { take: known?.at === at ? known.take : newId(), at }
    before = at
  }
  return planned
}

/** When the next cue comes by itself, hub clock ms; undefined where it waits for somebody or for a status. Pure. */
export function nextInstant(row: RundownRow): number | undefined {
  const [next] = row.state === 'running' ? cuesLeft(row) : []
  if (next === undefined) return undefined
  const [, { hold, begins }] = next
  if (hold || 'key' in begins) return undefined
  return 'at' in begins ? begins.at : row.at + begins.after
}

/**
 * The cue that is due by itself now, with its instant (hub clock, ms); undefined where none is. Pure.
 * @param statusOf a document's status.
 * @param lead ms from now to the instant of a cue that waited for a status.
 */
export function dueCue(
  row: RundownRow,
  now: number,
  statusOf: (key: string) => unknown,
  lead: number,
): { readonly cue: string; readonly at: number } | undefined {
  const [next] = row.state === 'running' ? cuesLeft(row) : []
  if (next === undefined) return undefined
  const [cue, { hold, begins }] = next
  if (!hold && 'key' in begins) return statusOf(begins.key) === begins.status ? { cue, at: now + lead } : undefined
  const at = nextInstant(row)
  return at !== undefined && at <= now ? { cue, at } : undefined
}
