import * as z from 'zod/mini'
import type { Versioned } from '../../../protocol/documents.ts'

/** What the board's legend says of a mark of the feed. */
export const RECORD_WORDS: Readonly<Record<string, string>> = {
  WR: 'world record',
  OR: 'Olympic record',
  AR: 'area record',
  ER: 'European record',
  CR: 'championship record',
  GR: 'games record',
  MR: 'meeting record',
  NR: 'national record',
  PB: 'personal best',
  SB: 'season best',
  WL: 'world lead',
  WJR: 'world junior record',
  AJR: 'area junior record',
  NJR: 'national junior record',
  WJL: 'world junior lead',
  FWR: 'final world record',
  FOR: 'final Olympic record',
  EWR: 'equals world record',
  EOR: 'equals Olympic record',
  JWR: 'junior world record',
  PR: 'Paralympic record',
  WB: 'world best',
  OB: 'Olympic best',
  NUR: 'national U23 record',
  AUR: 'area U23 record',
}

/** Own bests and leads: outlined chips; all others are records: solid. */
export const BESTS: ReadonlySet<string> = new Set(['PB', 'SB', 'WB', 'WL', 'WJL'])

/** World first, then games, then area. */
const ORDER = ['WR', 'OR', 'GR', 'CR', 'AR', 'ER', 'MR', 'NR']

/** World first: the place of a record's sign, "WR" or "=WR", among the signs. */
export function recordPlace(sign: string): number {
  const place = ORDER.indexOf(sign.replace(/^=/, ''))
  return place < 0 ? ORDER.length : place
}

const recordsSchema = z.object({
  competitors: z.record(
    z.string(),
    z.object({
      sortOrder: z.number(),
      recordType: z.string(),
      result: z.optional(z.string()),
      historical: z.optional(z.string()),
      current: z.optional(z.string()),
    }),
  ),
})

export interface RecordLine {
  readonly type: string
  readonly words: string
  readonly result: string
}

/** The records that stand, the most important first; nothing where the document cannot be read. */
export function recordHolders(records: Versioned | undefined): readonly RecordLine[] {
  const read = recordsSchema.safeParse(records?.value)
  if (!read.success) return []
  return Object.values(read.data.competitors)
    .filter((holder) => holder.historical !== 'Y')
    .toSorted(
      (a, b) =>
        recordPlace(a.recordType) - recordPlace(b.recordType) ||
        Number(b.current === 'Y') - Number(a.current === 'Y') ||
        a.sortOrder - b.sortOrder,
    )
    .flatMap((holder) =>
      holder.result === undefined
        ? []
        : [
            {
              type: holder.recordType,
              words: capital(RECORD_WORDS[holder.recordType] ?? holder.recordType),
              result: holder.result,
            },
          ],
    )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
