import { fullName } from './names.mjs'

/**
 * @typedef {import('./rows.mjs').RowDraft} RowDraft
 * @typedef {{ attempts?: [string, string, string | null][], heights?: [string, string][], wind?: string, reaction?: string }} Extra
 */

/** A row as `expected.json` says it. @param {RowDraft & Extra} row */
export function truthRow(row) {
  const { who } = row
  const team = 'members' in who
  return {
    rank: row.rank === undefined ? null : String(row.rank),
    ...(row.equal ? { rank_equal: 'Y' } : {}),
    organisation: who.org,
    name: team ? null : fullName(who),
    ...(team ? { members: who.members.map(fullName) } : {}),
    result: row.irm === undefined ? (row.result ?? null) : null,
    irm: row.irm ?? null,
    wind: row.wind ?? null,
    reaction: row.reaction ?? null,
    qualification: row.qualification ?? null,
    ...(row.attempts === undefined ? {} : { attempts: row.attempts }),
    ...(row.heights === undefined ? {} : { heights: row.heights }),
    ...(row.records === undefined || row.records.length === 0
      ? {}
      : {
          records: row.records.map(({ type, equalled }, i) => ({
            order: String(i + 1),
            type,
            ...(equalled ? { equalled: 'Y' } : {}),
          })),
        }),
  }
}
