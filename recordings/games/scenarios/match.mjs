import { lineup, outsOf, withCounters } from '../framework/match-rows.mjs'
import { playMatch, shootOut } from '../framework/match-play.mjs'
import { MATCH_EVENTS, matchFacts } from './data/match-events.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/match-play.mjs').Play} Play
 * @typedef {import('../framework/match-play.mjs').Goal} Goal
 * @typedef {import('../../odf/names.mjs').Team} Team
 * @typedef {import('./data/match-events.mjs').MatchFacts} MatchFacts
 */

export const disciplines = MATCH_EVENTS

const BREAK_S = 120
const COLOURS = /** @type {const} */ (['WHITE', 'RED', 'DARK BLUE', 'YELLOW', 'GREEN', 'BLACK', 'ORANGE', 'LIGHT BLUE'])

/** A match of two teams against a clock: periods, extra time, a shoot-out, a walkover (odf.md F6). @param {Game} game */
export function unit(game) {
  const facts = matchFacts(game.event)
  const [home, away] = game.teams(2, facts.size)
  if (home === undefined || away === undefined) throw new Error('A match has two teams')
  const sides = /** @type {const} */ ([home, away])
  const [first = '', second = ''] = game.chance.shuffled(COLOURS)
  const colours = /** @type {const} */ ([first, second])
  game.startList(lineup(facts, sides, colours))
  if (game.asked('walkover')) return walkover(game, facts, sides, colours)
  const play = playMatch(game, facts)
  let at = 0
  const said = { home: home.code, away: away.code }
  for (const [i, period] of play.periods.entries()) {
    at = playPeriod(game, facts, sides, colours, play, i, at) + (period === play.periods.at(-1) ? 0 : BREAK_S)
  }
  const shots = play.tied && facts.shootout !== undefined ? shootOut(game) : undefined
  if (shots !== undefined) at = playShots(game, facts, sides, colours, play, shots, at + BREAK_S)
  const rows = withCounters(game, facts, sides, colours, play, Infinity, shots, true)
  const code = shots === undefined ? (play.periods.length > facts.count ? facts.extraCode : undefined) : 'PSO'
  const infos = code === undefined ? [] : [{ type: /** @type {const} */ ('UI'), code: 'RES_CODE', value: code }]
  if (facts.scorers === true) game.playByPlay(at + 1, 'OFFICIAL', actionsOf(facts, sides, play, Infinity), said)
  game.finish(at + 2, rows, {
    content: { infos, periods: play.said(Infinity, shots, facts.shootout), ...said },
    irm: facts.irm,
    // A match keeps its result: what a correction can add is nothing a board shows.
    correct: (stands) => ({ rows: stands, note: 'Statistics corrected.' }),
    amend: (stands) => ({
      rows: stands,
      protested: stands,
      note: 'Protest upheld: the record of the match is amended.',
    }),
  })
}

/**
 * The clock starts, runs and stops; a goal or two are said while it runs.
 * @param {Game} game @param {MatchFacts} facts @param {readonly [Team, Team]} sides @param {readonly [string, string]} colours
 * @param {Play} play @param {number} index of the period @param {number} start s @returns {number} when it is over, s
 */
function playPeriod(game, facts, sides, colours, play, index, start) {
  const period = play.periods[index]
  if (period === undefined) return start
  const said = { home: sides[0].code, away: sides[1].code }
  const length = period.seconds
  const clockAt = (/** @type {number} */ gone, running = true) => ({
    period: period.code,
    time: play.clock(index, gone),
    running,
  })
  const rows = (/** @type {number} */ gone) => withCounters(game, facts, sides, colours, play, period.from + gone)
  game.current(start, rows(0), { clock: clockAt(0) })
  game.live(start + 1, rows(0), { periods: play.said(period.from), ...said })
  const goals = play.goals.filter(({ at }) => at >= period.from && at < period.from + length)
  const shown = facts.goals > 3 ? goals.filter((_, i) => i === Math.floor(goals.length / 2)) : goals.slice(0, 3)
  const outs = facts.counters.includes('men') ? [...outsOf(game, play, 0), ...outsOf(game, play, 1)] : []
  const moments = [
    ...shown.map(({ at }) => ({ at, scored: true })),
    ...outs.filter((at) => at >= period.from && at < period.from + length).map((at) => ({ at, scored: false })),
  ]
  for (const { at, scored } of moments.toSorted((a, b) => a.at - b.at)) {
    const gone = at - period.from
    // Somebody has to sit out: nothing but that is new.
    if (!scored) {
      game.current(start + gone + 0.1, rows(gone), { clock: clockAt(gone) })
      continue
    }
    game.current(start + gone + 0.3, rows(gone + 1), { clock: clockAt(gone), ...possession(game) })
    game.live(start + gone + 0.6, rows(gone + 1), { periods: play.said(at + 1), ...said })
    if (facts.scorers === true) {
      game.playByPlay(start + gone + 1, 'LIVE', actionsOf(facts, sides, play, at + 1), said)
    }
  }
  const end = start + length
  game.current(end, rows(length), {
    clock: clockAt(length, false),
    infos: [{ type: 'DISPLAY', code: 'STATE', value: `E-${period.code}` }],
  })
  game.result(end + 1, 'INTERMEDIATE', rows(length), {
    infos: [{ type: 'DISPLAY', code: 'STATE', value: `E-${period.code}` }],
    periods: play.said(period.from + length),
    ...said,
  })
  return end + 2
}

/** @param {Game} game @returns {import('../framework/body.mjs').Content} */
function possession(game) {
  if (game.world.discipline !== 'BKB') return {}
  const { chance } = game
  return {
    infos: [
      { type: 'DISPLAY', code: 'POSSESSION', value: chance.pick(['H', 'A']) },
      { type: 'DISPLAY', code: 'SHOT_CLOCK', value: String(chance.between(1, 24)) },
    ],
  }
}

/**
 * Shots in turn until it is decided.
 * @param {Game} game @param {MatchFacts} facts @param {readonly [Team, Team]} sides @param {readonly [string, string]} colours
 * @param {Play} play @param {import('../framework/match-play.mjs').Shots} shots @param {number} start @returns {number}
 */
function playShots(game, facts, sides, colours, play, shots, start) {
  const code = facts.shootout ?? 'PSO'
  const said = { home: sides[0].code, away: sides[1].code }
  const rounds = Math.max(shots[0].length, shots[1].length)
  const step = Math.max(1, Math.floor(rounds / 3))
  let at = start
  for (let n = step; n < rounds; n += step) {
    const taken = /** @type {import('../framework/match-play.mjs').Shots} */ ([
      shots[0].slice(0, n),
      shots[1].slice(0, n),
    ])
    game.live(at, withCounters(game, facts, sides, colours, play, Infinity, taken), {
      infos: [{ type: 'DISPLAY', code: 'STATE', value: code }],
      periods: play.said(Infinity, taken, code),
      ...said,
    })
    at += 60
  }
  return at
}

/**
 * Goals as DT_PLAY_BY_PLAY says them.
 * @param {MatchFacts} facts @param {readonly [Team, Team]} sides @param {Play} play @param {number} until
 * @returns {import('../framework/body.mjs').Action[]}
 */
function actionsOf(facts, sides, play, until) {
  const score = [0, 0]
  return play.goals
    .filter(({ at }) => at < until)
    .map(({ at, side, points, scorer }, i) => {
      score[side] = (score[side] ?? 0) + points
      const team = sides[side]
      const person = team.members[scorer % team.members.length]
      return {
        attributes: {
          Id: `A${i + 1}`,
          Order: i + 1,
          Period: play.codeAt(at),
          Action: facts.steps.length > 1 && points === 5 ? 'TRY' : 'GOAL',
          When: play.when(at),
          ScoreH: String(score[0]),
          ScoreA: String(score[1]),
        },
        who: team,
        athletes: person === undefined ? [] : [{ person, role: 'SCR' }],
      }
    })
}

/** One team is not there. @param {Game} game @param {MatchFacts} facts @param {readonly [Team, Team]} sides @param {readonly [string, string]} colours */
function walkover(game, facts, sides, colours) {
  const absent = game.chance.pick([0, 1])
  const rows = lineup(facts, sides, colours).map((row, i) =>
    i === absent
      ? { ...row, wlt: /** @type {const} */ ('L'), irm: facts.irm }
      : { ...row, wlt: /** @type {const} */ ('W'), result: facts.walkover, resultType: 'POINTS' },
  )
  game.live(30, lineup(facts, sides, colours))
  game.finish(60, rows, {
    content: { infos: [{ type: 'UI', code: 'RES_CODE', value: 'WO' }] },
    irm: facts.irm,
    correct: (stands) => ({ rows: stands, note: 'Note of the walkover corrected.' }),
    amend: () => undefined,
  })
}
