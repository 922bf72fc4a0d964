import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'

/** A `MedalLine` of DT_MEDALS as the hub reads it: its attributes, and those of each MedalNumber by Type. */
export interface MedalLine {
  readonly attrs: Readonly<Record<string, string>>
  readonly name?: string | undefined
  readonly numbers: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/**
 * The standings by NOC, strings as sent: the line of all medals (TOT), never a sum of the others.
 * Sorted as the feed says: SortRank, else Rank, else the order sent.
 */
export function organisations(lines: readonly MedalLine[]): JsonObject {
  const out: Record<string, JsonObject> = {}
  lines.forEach((line, index) => {
    const noc = line.attrs['Organisation']
    if (noc === undefined || noc === '') return
    const all = line.numbers['TOT'] ?? Object.values(line.numbers)[0] ?? {}
    out[noc] = present({
      sortOrder: Number(line.attrs['SortRank'] ?? line.attrs['Rank'] ?? index + 1) || index + 1,
      rank: line.attrs['Rank'] ?? '',
      rankEqual: line.attrs['RankEqual'],
      name: line.name,
      gold: all['Gold'] ?? '0',
      silver: all['Silver'] ?? '0',
      bronze: all['Bronze'] ?? '0',
      total: all['Total'] ?? '0',
    })
  })
  return out
}

/** What a medallist's line takes from a unit. */
export const FROM_UNIT: readonly string[] = ['rank', 'rankEqual', 'result', 'resultType', 'irm', 'records']

/** What a medallist's line takes from the unit that decided the medal. */
export function fromUnit(competitor: JsonObject | undefined): JsonObject {
  return present(Object.fromEntries(FROM_UNIT.map((key) => [key, competitor?.[key]])))
}
