import type { ResultRow, ResultSource } from '../../protocol/odf.ts'
import { present } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { oneCentimetreMore } from '../parts/decimal.ts'

/** Rounds after which only the best eight of a final go on. */
const CUT_AFTER = 3
const CUT_TO = 8

/**
 * What the athlete who is up needs: one centimetre more than the best of the leader, of the third, of the eighth. One
 * centimetre, since an equal best is decided by the second best, which no single throw can promise to win. Only while
 * LIVE or INTERMEDIATE, only for places not held already; a medal or a cut is won in finals (phase FNL) only.
 * Places are the feed's SortOrder, marks its Result strings: nothing is ranked here.
 */
export function targetsOf(
  source: ResultSource,
  currentId: string | undefined,
  attempt: string | undefined,
): JsonObject {
  if (source.status !== 'LIVE' && source.status !== 'INTERMEDIATE') return {}
  const marked = source.rows
    .filter((row) => row.attrs['Result'] !== undefined && row.attrs['IRM'] === undefined)
    .toSorted((a, b) => a.sortOrder - b.sortOrder)
  const place = marked.findIndex((row) => row.id === currentId)
  if (currentId === undefined || !source.rows.some((row) => row.id === currentId)) return {}
  const final = source.rsc.slice(22, 25) === 'FNL'
  const early = Number(attempt) <= CUT_AFTER
  const targets = present({
    lead: beats(marked, place, 1),
    medal: final ? beats(marked, place, 3) : undefined,
    eight: final && early && source.rows.length > CUT_TO ? beats(marked, place, CUT_TO) : undefined,
  })
  return Object.keys(targets).length === 0 ? {} : { targets }
}

/** @param held index of the athlete in `marked`, -1 without a mark. */
function beats(marked: readonly ResultRow[], held: number, place: number): string | undefined {
  if (held >= 0 && held < place) return undefined
  const best = marked[place - 1]?.attrs['Result']
  return best === undefined ? undefined : oneCentimetreMore(best)
}
