import type { LiftingUnit } from './model.ts'
import * as z from 'zod/mini'
import { competitorSchema, type Versioned } from '../../protocol/documents.ts'

const totalsSchema = z.object({ competitors: z.record(z.string(), competitorSchema) })

/**
 * The leader of the event as `cumulative/<event>` says it, where it is not one of this group.
 * @returns family name and total as sent; undefined where nobody leads from elsewhere, or the document cannot be read.
 */
export function leaderElsewhere(
  totals: Versioned | undefined,
  unit: LiftingUnit,
): { readonly name: string; readonly result: string } | undefined {
  const read = totalsSchema.safeParse(totals?.value)
  if (!read.success) return undefined
  const leader = Object.entries(read.data.competitors).find(([, c]) => c.rank === '1' && c.irm === undefined)
  if (leader === undefined) return undefined
  const [id, { name, result }] = leader
  if (unit.competitors[id] !== undefined || result === undefined) return undefined
  return { name: name.family ?? name.full, result }
}
