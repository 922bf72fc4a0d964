import { ranked } from '../../odf/ranked.mjs'
import { listed, pointsBy } from './series-rows.mjs'

/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('../scenarios/data/series-events.mjs').Part} Part
 * @typedef {import('./series-parts.mjs').Entry} Entry
 * @typedef {import('./series-parts.mjs').Played} Played
 */

/**
 * Fencing of a pentathlon: everybody against everybody, or each against the next one up; bouts won and lost, told three times.
 * @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played}
 */
export function bouts(game, part, field) {
  const here = field.filter(({ absent }) => !absent)
  const strength = new Map(here.map((entry) => [entry, game.chance.next()]))
  const all = here.flatMap((a, i) =>
    (part.kind === 'bonus' ? here.slice(i + 1, i + 2) : here.slice(i + 1)).map((b) => ({ a, b })),
  )
  const fenced = game.chance.shuffled(all).map(({ a, b }) => {
    const wins = game.chance.next() < 0.5 + ((strength.get(a) ?? 0) - (strength.get(b) ?? 0)) / 2
    return { a, b, winner: wins ? a : b }
  })
  const rowsOf = (/** @type {number} */ done, over = false) => {
    const said = fenced.slice(0, done)
    const counted = here.map((entry) => {
      const own = said.filter(({ a, b }) => a === entry || b === entry)
      const won = own.filter(({ winner }) => winner === entry).length
      return { entry, irm: /** @type {string | undefined} */ (undefined), won, lost: own.length - won }
    })
    const placed = ranked(counted, (x, y) => y.won - x.won).map(({ entry, won, lost, sort, rank, equal }) => ({
      ...listed(entry),
      sort,
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      result: String(part.points(won)),
      resultType: 'POINTS',
      attributes: { Won: String(won), Lost: String(lost) },
    }))
    const gone = field.filter(({ absent }) => absent)
    return [
      ...placed,
      ...gone.map((entry, i) => ({
        ...listed(entry),
        sort: placed.length + i + 1,
        ...(over ? { irm: part.irm } : {}),
      })),
    ]
  }
  const length = game.phase.minutes * 60 * 0.55
  game.startList(field.map(listed))
  for (const share of [0.25, 0.5, 0.75]) game.live(length * share, rowsOf(Math.floor(fenced.length * share)))
  const rows = rowsOf(fenced.length, true)
  return { end: length, rows, points: pointsBy(rows, ({ result }) => Number(result)) }
}
