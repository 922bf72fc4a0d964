import { ranked } from '../../odf/ranked.mjs'
import { el } from '../../odf/xml.mjs'

/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./game.mjs').RowDraft} RowDraft
 * @typedef {{ who: RowDraft['who'], units: Record<string, { result?: string | undefined, irm?: string | undefined, rank?: number | undefined }> }} Sum
 * @typedef {{ best: 'least' | 'most', resultType: string, read: (result: string) => number, text: (sum: number) => string, gap: (behind: number) => string }} Adding
 *   best: times or points; read, text and gap: a result as a number, a sum and a gap as the feed writes them
 */

/** Seconds after the end of play: any protest is decided. */
const AFTER = 176

/**
 * DT_CUMULATIVE_RESULT of the event once the unit's result stands: who has a mark in any unit has none here; the others are those of
 * the next unit, the best last (`startersOf`). The last unit of the event decides the medals.
 * @param {Game} game @param {number} end seconds @param {Adding} adding
 */
export function addUp(game, end, { best, resultType, read, text, gap }) {
  const sums = /** @type {Map<string, Sum>} */ (game.memory.facts.get('sums') ?? new Map())
  for (const { who, result, irm, rank } of game.memory.results.get(game.rsc) ?? []) {
    const sum = sums.get(who.code) ?? { who, units: {} }
    sum.units[game.rsc] = { result, irm, rank }
    sums.set(who.code, sum)
  }
  game.memory.facts.set('sums', sums)
  const entries = [...sums.values()].map((sum) => ({
    ...sum,
    total: Object.values(sum.units).reduce((total, { result }) => total + (result === undefined ? 0 : read(result)), 0),
    irm: Object.values(sum.units).find(({ irm }) => irm !== undefined)?.irm,
  }))
  // Sums of decimals are compared as they are written.
  const value = (/** @type {{ total: number }} */ { total }) => read(text(total))
  const standing = ranked(entries, (a, b) => (best === 'least' ? value(a) - value(b) : value(b) - value(a)))
  const [leader] = standing
  const rows = standing.map((entry) => {
    const behind = leader === undefined ? 0 : Math.abs(value(entry) - value(leader))
    return {
      who: entry.who,
      sort: entry.sort,
      rank: entry.rank,
      ...(entry.equal ? { equal: true } : {}),
      ...(entry.irm === undefined ? { result: text(entry.total), resultType } : { irm: entry.irm }),
      ...(entry.irm === undefined && behind > 0 ? { diff: gap(behind) } : {}),
      items: itemsOf(entry.units),
    }
  })
  const going = standing.filter(({ irm }) => irm === undefined)
  game.memory.facts.set(
    'starters',
    going.toReversed().map(({ who }) => who),
  )
  const final = game.phase.medal === '1'
  game.totals(end + AFTER, final ? 'OFFICIAL' : 'INTERMEDIATE', rows, final ? { medals: true } : {})
}

/** Who starts in this unit: those the totals so far have left, else new ones. @param {Game} game @param {number} count @param {number} [team] members */
export function startersOf(game, count, team) {
  const before = /** @type {RowDraft['who'][] | undefined} */ (game.memory.facts.get('starters'))
  if (before !== undefined) return before
  return team === undefined ? game.athletes(count) : game.teams(count, team)
}

/** @param {Sum['units']} units */
const itemsOf = (units) =>
  el(
    'ResultItems',
    {},
    Object.entries(units).map(([Unit, { result, irm, rank }], i) =>
      el(
        'ResultItem',
        { Unit, Order: i + 1 },
        el('Result', { Rank: rank, Result: result, IRM: irm, SortOrder: i + 1 }),
      ),
    ),
  )
