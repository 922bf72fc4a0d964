import { ranked } from '../../odf/ranked.mjs'
import { el } from '../../odf/xml.mjs'
import { SERIES_EVENTS } from './data/series-events.mjs'
import { PAR, toPar } from '../framework/golf-play.mjs'
import { playPart } from '../framework/series-parts.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/series-parts.mjs').Played} Played
 * @typedef {import('../framework/series-parts.mjs').Who} Who
 * @typedef {{ unit: string, order: number, row: import('../framework/life.mjs').FullRow, points: number | undefined, wind?: string | undefined }} Item
 *   points: undefined where a part was missed
 * @typedef {{ field: { who: Who, out: boolean, items: Item[] }[], parts: number }} Series
 */

export const disciplines = SERIES_EVENTS

/** Two minutes of the official result, and a little. */
const TOTALS_S = 190

/** A part of a combined event, a race of a regatta, a round: its own result, then the totals (odf.md F13). @param {Game} game */
export function unit(game) {
  const part = /** @type {import('./data/series-events.mjs').Part} */ (game.phase.facts?.['part'])
  const facts = /** @type {import('./data/series-events.mjs').SeriesFacts} */ (game.event.facts?.['series'])
  const series = seriesOf(game, part, facts)
  const starters = series.field.filter(({ out }) => !out)
  const absent = game.asked('did not start') || game.asked('did not finish') ? game.chance.pick(starters) : undefined
  const field = starters.map((each, i) => ({
    who: each.who,
    lane: String(i + 1),
    startSort: i + 1,
    absent: each === absent,
  }))
  const played = playPart(game, part, field)
  game.finish(played.end, played.rows, {
    medals: false,
    irm: facts.out === '' ? 'DSQ' : facts.out,
    // Its points would have to go, too: a protest is always rejected.
    amend: () => undefined,
    ...(played.content === undefined ? {} : { content: played.content }),
    ...(played.wind === undefined ? {} : { wind: played.wind }),
  })
  series.parts += 1
  for (const each of starters) {
    const points = played.points.get(each.who.code)
    const own = played.rows.find(({ who }) => who === each.who)
    // Of a round of golf totals tell the strokes.
    const row = own !== undefined && facts.before > 0 && points !== undefined ? { ...own, result: String(points) } : own
    if (row !== undefined)
      each.items.push({
        unit: game.rsc,
        order: series.parts,
        row,
        points,
        wind: row.wind ?? played.wind,
      })
    if (facts.out !== '' && points === undefined && row?.irm !== 'NM') each.out = true
  }
  if (facts.before > 0) tellRound(game, series, played.end)
  tellTotals(game, series, facts, played.end + TOTALS_S)
}

/** @param {Game} game @param {Series} series @param {import('./data/series-events.mjs').SeriesFacts} facts @param {number} seconds */
function tellTotals(game, series, facts, seconds) {
  const rows = totalsOf(series, facts)
  if (!game.isLast) return game.totals(seconds, 'INTERMEDIATE', rows)
  game.totals(seconds - 20, 'UNOFFICIAL', rows)
  game.totals(seconds, 'OFFICIAL', rows, { medals: true })
}

/** The field of the event, made at its first part. @param {Game} game @param {import('./data/series-events.mjs').Part} part @param {import('./data/series-events.mjs').SeriesFacts} facts @returns {Series} */
function seriesOf(game, part, facts) {
  const held = /** @type {Series | undefined} */ (game.memory.facts.get('series'))
  if (held !== undefined) return held
  const people = game.entrants(part.field, part.team === 0 ? {} : { team: part.team })
  /** @type {Series} */
  const series = {
    parts: facts.before,
    field: people.map((who, i) => ({
      who,
      out: false,
      items: Array.from({ length: facts.before }, (_, n) => earlierRound(game, who, n, part, i)),
    })),
  }
  game.memory.facts.set('series', series)
  return series
}

/** A round of a day before, of which only the totals tell. @param {Game} game @param {Who} who @param {number} n @param {import('./data/series-events.mjs').Part} part @param {number} i @returns {Item} */
function earlierRound(game, who, n, part, i) {
  const strokes = Math.round(game.chance.about(part.mean, part.spread))
  const row = { who, sort: i + 1, result: String(strokes), resultType: 'STROKES' }
  return { unit: game.rscOf(`RND${n + 1}`, '000100--'), order: n + 1, row, points: strokes }
}

/** @param {Series} series @param {import('./data/series-events.mjs').SeriesFacts} facts @returns {import('../framework/life.mjs').FullRow[]} */
function totalsOf(series, facts) {
  const sums = series.field.map((each) => {
    const counted = each.items.map(({ points }) => points ?? (facts.out === '' ? series.field.length + 1 : 0))
    const worst = counted.length >= facts.discardAfter ? counted.indexOf(Math.max(...counted)) : -1
    const sum = counted.reduce((total, value, i) => total + (i === worst ? 0 : value), 0)
    return { ...each, counted, worst, sum, irm: each.out ? facts.out : undefined }
  })
  const golf = facts.before > 0
  const text = (/** @type {number} */ value) =>
    facts.decimals === 0 ? String(value) : (value / 100).toFixed(facts.decimals)
  const ordered = ranked(sums, (a, b) => (facts.low ? a.sum - b.sum : b.sum - a.sum))
  const lead = ordered[0]?.sum ?? 0
  return ordered.map(({ who, items, counted, worst, sum, irm, sort, rank, equal }) => {
    let running = 0
    const told = items.map((item, i) => {
      const value = counted[i] ?? 0
      if (i !== worst) running += value
      return itemElement(item, text(value), text(running), i === worst)
    })
    const gap = sum - lead
    return {
      who,
      sort,
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      ...(irm === undefined
        ? { result: golf ? toPar(sum - PAR * items.length) : text(sum), resultType: golf ? 'STROKES' : 'POINTS' }
        : { irm }),
      ...(golf && irm === undefined ? { extended: golfTuples(items, sum) } : {}),
      ...(irm === undefined && gap !== 0 && !golf ? { diff: `${gap > 0 ? '+' : ''}${text(gap)}` } : {}),
      items: el('ResultItems', {}, told),
    }
  })
}

const HOLES = 18

/** A round of golf on its way: to par, the hole reached, today. @param {Game} game @param {Series} series @param {number} end seconds */
function tellRound(game, series, end) {
  for (const hole of [3, 9, 15]) {
    const now = series.field.map(({ who, items, out }) => {
      const today = Math.round((((items.at(-1)?.points ?? PAR) - PAR) * hole) / HOLES)
      const before = items.slice(0, -1).reduce((sum, { points = PAR }) => sum + points - PAR, 0)
      return { who, today, sum: before + today, irm: out ? 'WD' : undefined }
    })
    const rows = ranked(now, (a, b) => a.sum - b.sum).map(({ who, today, sum, irm, sort, rank, equal }) => ({
      who,
      sort,
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      ...(irm === undefined ? { result: toPar(sum), resultType: 'STROKES' } : { irm }),
      extended:
        irm === undefined
          ? [
              { code: 'THRU', value: String(hole) },
              { code: 'TODAY', value: toPar(today) },
            ]
          : [],
    }))
    game.totals((end * hole) / HOLES, 'LIVE', rows)
  }
}

/** All holes are played: F. @param {readonly Item[]} items @param {number} sum */
const golfTuples = (items, sum) => [
  { code: 'THRU', value: 'F' },
  { code: 'TODAY', value: toPar((items.at(-1)?.points ?? PAR) - PAR) },
  { code: 'STROKES', value: String(sum) },
]

/** @param {Item} item @param {string} points @param {string} total @param {boolean} discarded */
function itemElement({ unit: rsc, order, row, wind }, points, total, discarded) {
  const tuples = [
    el('ExtendedResult', { Type: 'ER', Code: 'TOTAL_PTS', Value: total, Discard: discarded ? 'Y' : undefined }),
    wind === undefined ? '' : el('ExtendedResult', { Type: 'ER', Code: 'WIND_SPEED', Value: wind }),
  ]
  const attributes = {
    Rank: row.rank,
    RankEqual: row.equal ? 'Y' : undefined,
    ResultType: row.irm === undefined ? row.resultType : 'IRM',
    Result: row.result,
    IRM: row.irm,
    Won: row.attributes?.['Won'],
    Lost: row.attributes?.['Lost'],
    ResultPoints: points,
    SortOrder: row.sort,
  }
  return el('ResultItem', { Unit: rsc, Order: order }, el('Result', attributes, el('ExtendedResults', {}, tuples)))
}
