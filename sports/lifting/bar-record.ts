import * as z from 'zod/mini'
import { wholeKilograms } from './kilograms.ts'
import type { LiftingCompetitor } from './model.ts'
import type { Versioned } from '../../protocol/documents.ts'
import { jsonObjectSchema, type JsonObject } from '../../protocol/json.ts'
import type { LiftProfile } from '../../protocol/profile.ts'
import { recordHolders, type RecordLine } from '../parts/spec/records.ts'

const recordsSchema = z.object({ competitors: z.record(z.string(), jsonObjectSchema) })
const TOTAL = 'TOTAL'

/**
 * The record that matters most for a lift (or for the total, without one): of the records whose subcode names it; where no
 * record has a subcode, they are all of the one thing there is.
 */
export function liftRecord(records: Versioned | undefined, lift: LiftProfile | undefined): RecordLine | undefined {
  const read = recordsSchema.safeParse(records?.value)
  if (!read.success || records === undefined) return undefined
  const codes: readonly string[] = lift === undefined ? [TOTAL] : lift.codes
  const all = Object.entries(read.data.competitors)
  const subcode = ({ subcode: said }: JsonObject) => (typeof said === 'string' ? said.toUpperCase() : '')
  const coded = all.some(([, holder]) => subcode(holder) !== '')
  const own = all.filter(([, holder]) => codes.some((code) => subcode(holder).includes(code)))
  return recordHolders({
    ...records,
    value: { ...records.value, competitors: Object.fromEntries(coded ? own : all) },
  })[0]
}

/**
 * Would a good lift break a record? The lift's own by the weight on the bar, the total's by the bests before and that weight:
 * only whole kilograms are compared, only with the record that stands beside the unit.
 * @returns the record's type, "WR".
 */
export function recordAttempt(
  records: Versioned | undefined,
  athlete: LiftingCompetitor,
  lifts: readonly LiftProfile[],
  lift: LiftProfile,
  weight: string | undefined,
): string | undefined {
  const bar = wholeKilograms(weight)
  if (bar === undefined) return undefined
  const own = liftRecord(records, lift)
  if (above(bar, own)) return own?.type
  if (lift !== lifts.at(-1) || lifts.length < 2) return undefined
  const before = lifts.slice(0, -1).map((each) => wholeKilograms(athlete.lifts?.[each.codes[0]]?.best))
  const total = before.reduce<number | undefined>(
    (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    bar,
  )
  const whole = liftRecord(records, undefined)
  return above(total, whole) ? whole?.type : undefined
}

function above(weight: number | undefined, record: RecordLine | undefined): boolean {
  const stands = wholeKilograms(record?.result)
  return weight !== undefined && stands !== undefined && weight > stands
}
