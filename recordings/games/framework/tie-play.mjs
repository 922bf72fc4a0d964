import { el } from '../../odf/xml.mjs'

/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('../../odf/names.mjs').Team} Team
 * @typedef {{ order: readonly (readonly (readonly number[])[])[], games: number, minutes: number }} TieRules
 *   order: of each match who plays, home and away, by the place in the team; games: that win a match; minutes: of a match
 * @typedef {{ home: number, away: number, over: boolean }} Match
 */

/** A tie of two teams, match by match until one has won the most of them. @param {Game} game @param {TieRules} rules */
export function tie(game, rules) {
  const teams = game.teams(2, 3)
  const most = Math.ceil((rules.order.length + 1) / 2)
  /** @type {Match[]} */
  const played = []
  /** @param {readonly Match[]} matches @param {number} [winner] */
  const rows = (matches, winner) =>
    teams.map((who, side) => ({
      who,
      sort: side + 1,
      startSort: side + 1,
      result: String(matches.filter((match) => match.over && wonBy(match) === side).length),
      resultType: 'POINTS',
      entries: [{ code: 'SEED', value: String(side + 1 + Number(game.number)) }],
      items: items(game, rules, who, side, matches),
      ...(winner === undefined
        ? {}
        : { wlt: winner === side ? /** @type {const} */ ('W') : /** @type {const} */ ('L') }),
    }))
  game.startList(rows([]))
  let winner
  let at = 0
  while (winner === undefined) {
    const won = game.chance.happens(0.5) ? 0 : 1
    const lost = game.chance.between(0, rules.games - 1)
    const half = {
      home: won === 0 ? rules.games - 1 : Math.min(lost, 1),
      away: won === 1 ? rules.games - 1 : Math.min(lost, 1),
      over: false,
    }
    game.live(
      at + rules.minutes * 36,
      rows([...played, half]),
      content(game, teams, at + rules.minutes * 36, played.length),
    )
    played.push({ home: won === 0 ? rules.games : lost, away: won === 1 ? rules.games : lost, over: true })
    at += rules.minutes * 60
    if (played.filter((match) => wonBy(match) === won).length === most) winner = won
    else game.live(at, rows(played), content(game, teams, at, played.length))
  }
  game.finish(at, rows(played, winner), { content: content(game, teams, at) })
}

/** @param {Match} match @returns {0 | 1} */
const wonBy = ({ home, away }) => (home > away ? 0 : 1)

/** The unit of a match of the tie. @param {Game} game @param {number} place from 0 */
const unitOf = (game, place) => `${game.plan.rsc.slice(0, 32)}0${place + 1}`

/** @param {Game} game @param {readonly Team[]} teams @param {number} seconds @param {number} [playing] the place of the match that is on */
const content = (game, teams, seconds, playing) => {
  const type = /** @type {const} */ ('UI')
  const minutes = String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')
  return {
    home: teams[0]?.code ?? '',
    away: teams[1]?.code ?? '',
    infos: [
      { type, code: 'DURATION', value: `${Math.floor(seconds / 3600)}:${minutes}` },
      ...(playing === undefined ? [] : [{ type, code: 'CURRENT_GAME', value: unitOf(game, playing) }]),
    ],
  }
}

/** One item a match, a subunit of the tie each, with who plays it. @param {Game} game @param {TieRules} rules @param {Team} team @param {number} side @param {readonly Match[]} matches */
function items(game, rules, team, side, matches) {
  const told = rules.order.map((players, i) => {
    const match = matches[i]
    const score = match === undefined ? undefined : side === 0 ? match.home : match.away
    const athletes = (players[side] ?? []).map((place, n) =>
      el('Athlete', { Code: team.members[place]?.code, Order: n + 1 }),
    )
    return el(
      'ResultItem',
      { Unit: unitOf(game, i), Order: i + 1 },
      el(
        'Result',
        { ResultType: score === undefined ? undefined : 'POINTS', Result: score },
        el('Competitor', { Code: team.code, Type: 'T', Organisation: team.org }, el('Composition', {}, athletes)),
      ),
    )
  })
  return el('ResultItems', {}, told)
}
