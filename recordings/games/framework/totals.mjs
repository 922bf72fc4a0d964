import { ranked } from '../../odf/ranked.mjs'
import { el } from '../../odf/xml.mjs'

/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./game.mjs').RowDraft} RowDraft
 * @typedef {{ who: RowDraft['who'], units: Record<string, { result?: string | undefined, irm?: string | undefined, rank?: number | undefined,
 *   penalty?: string | undefined }> }} Sum
 * @typedef {{ best: 'least' | 'most', resultType: string, read: (result: string) => number, text: (sum: number) => string, gap: (behind: number) => string,
 *   counts?: 'best' }} Adding
 *   best: times or points; read, text and gap: a result as a number, a sum and a gap as the feed writes them;
 *   counts: the best unit alone, the others are dropped
 */

/** Seconds after the end of play: any protest is decided. */
const AFTER = 176

/**
 * DT_CUMULATIVE_RESULT of the event once the unit's result stands: who has a mark in any unit has none here; the others are those of
 * the next unit, the best last (`startersOf`). The last unit of the event decides the medals.
 * @param {Game} game @param {number} end seconds @param {Adding} adding
 */
export function addUp(game, end, adding) {
  const sums = withUnit(game, game.memory.results.get(game.rsc) ?? [])
  game.memory.facts.set('sums', sums)
  const standing = standingOf(sums, adding)
  const going = standing.filter(({ irm }) => irm === undefined)
  game.memory.facts.set(
    'starters',
    going.toReversed().map(({ who }) => who),
  )
  const final = game.phase.medal === '1'
  game.totals(end + AFTER, final ? 'OFFICIAL' : 'INTERMEDIATE', rowsOf(standing, adding), final ? { medals: true } : {})
}

/**
 * The same while a later unit is on: those who have been, in order, then those who still must, with what they have so far.
 * Nothing in the first unit, of which nothing is added up.
 * @param {Game} game @param {number} at seconds @param {readonly RowDraft[]} rows of the unit as they stand @param {Adding} adding
 */
export function addSoFar(game, at, rows, adding) {
  if (!game.memory.facts.has('sums')) return
  const sums = withUnit(game, rows)
  const been = (/** @type {Sum} */ { units }) =>
    units[game.rsc]?.result !== undefined || units[game.rsc]?.irm !== undefined
  const all = [...sums.values()]
  const done = rowsOf(standingOf(new Map(all.filter(been).map((sum) => [sum.who.code, sum])), adding), adding)
  const open = all
    .filter((sum) => !been(sum) && Object.values(sum.units).every(({ irm }) => irm === undefined))
    .map(({ who, units }, i) => {
      const before = Object.fromEntries(Object.entries(units).filter(([rsc]) => rsc !== game.rsc))
      return { who, sort: done.length + i + 1, items: itemsOf(before) }
    })
  game.totals(at, 'LIVE', [...done, ...open])
}

/** What is known of everybody, with this unit. @param {Game} game @param {readonly RowDraft[]} rows @returns {Map<string, Sum>} */
function withUnit(game, rows) {
  const sums = new Map(/** @type {Map<string, Sum> | undefined} */ (game.memory.facts.get('sums')) ?? [])
  for (const { who, result, irm, rank, attributes } of rows) {
    const { units } = sums.get(who.code) ?? { units: {} }
    sums.set(who.code, { who, units: { ...units, [game.rsc]: { result, irm, rank, penalty: attributes?.['Pty'] } } })
  }
  return sums
}

/** @param {ReadonlyMap<string, Sum>} sums @param {Adding} adding */
function standingOf(sums, { best, read, text, counts }) {
  const entries = [...sums.values()].map((sum) => ({
    ...sum,
    total:
      counts === 'best'
        ? bestOf(sum, best, read)
        : Object.values(sum.units).reduce((total, { result }) => total + (result === undefined ? 0 : read(result)), 0),
    // Where the best counts a run that failed costs nothing but itself.
    irm:
      counts === 'best' && Object.values(sum.units).some(({ result }) => result !== undefined)
        ? undefined
        : Object.values(sum.units).find(({ irm }) => irm !== undefined)?.irm,
  }))
  // Sums of decimals are compared as they are written.
  const value = (/** @type {{ total: number }} */ { total }) => read(text(total))
  return ranked(entries, (a, b) => (best === 'least' ? value(a) - value(b) : value(b) - value(a)))
}

/** @param {Sum} sum @param {Adding['best']} best @param {Adding['read']} read */
function bestOf({ units }, best, read) {
  const all = Object.values(units).flatMap(({ result }) => (result === undefined ? [] : [read(result)]))
  return all.length === 0 ? 0 : best === 'least' ? Math.min(...all) : Math.max(...all)
}

/** @param {ReturnType<typeof standingOf>} standing @param {Adding} adding @returns {RowDraft[]} */
function rowsOf(standing, { resultType, read, text, gap, counts }) {
  const value = (/** @type {{ total: number }} */ { total }) => read(text(total))
  const [leader] = standing
  return standing.map((entry) => {
    const behind = leader === undefined ? 0 : Math.abs(value(entry) - value(leader))
    return {
      who: entry.who,
      sort: entry.sort,
      rank: entry.rank,
      ...(entry.equal ? { equal: true } : {}),
      ...(entry.irm === undefined ? { result: text(entry.total), resultType } : { irm: entry.irm }),
      ...(entry.irm === undefined && behind > 0 ? { diff: gap(behind) } : {}),
      items: itemsOf(entry.units, counts === 'best' ? text(entry.total) : undefined),
    }
  })
}

/** Who starts in this unit: those the totals so far have left, else new ones. @param {Game} game @param {number} count @param {number} [team] members */
export function startersOf(game, count, team) {
  const before = /** @type {RowDraft['who'][] | undefined} */ (game.memory.facts.get('starters'))
  if (before !== undefined) return before
  return team === undefined ? game.athletes(count) : game.teams(count, team)
}

/** @param {Sum['units']} units @param {string} [counted] the one result that counts: any other is dropped */
function itemsOf(units, counted) {
  const several = Object.values(units).filter(({ result }) => result !== undefined).length > 1
  const first = Object.values(units).find(({ result }) => result === counted)
  return el(
    'ResultItems',
    {},
    Object.entries(units).map(([Unit, unit], i) =>
      el(
        'ResultItem',
        { Unit, Order: i + 1 },
        el('Result', {
          Rank: unit.rank,
          Result: unit.result,
          IRM: unit.irm,
          Pty: unit.penalty,
          Discard: counted !== undefined && several && unit !== first ? 'Y' : undefined,
          SortOrder: i + 1,
        }),
      ),
    ),
  )
}
