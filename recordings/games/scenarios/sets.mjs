import { tie } from '../framework/tie-play.mjs'
import { duelEvent, knockOut } from './data/duel-events.mjs'
import { afterRally, called, currentSet, matchStart, other, pointAt } from './data/set-rules.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/body.mjs').Content} Content
 * @typedef {import('./data/set-rules.mjs').SetRules} SetRules
 * @typedef {import('./data/set-rules.mjs').MatchState} MatchState
 * @typedef {import('./data/set-rules.mjs').Side} Side
 * @typedef {SetRules & { size?: number, pair?: boolean, challenges?: number, tie?: import('../framework/tie-play.mjs').TieRules }} Facts
 */

/** @type {SetRules} */
const TENNIS = { best: 3, to: 6, last: 6, most: 7, serve: 'games', prefix: 'S', seconds: 34, tennis: true }
/** @type {SetRules} */
const BADMINTON = { best: 3, to: 21, last: 21, most: 30, serve: 'winner', prefix: 'G', seconds: 24 }
/** @type {SetRules} */
const TABLE = { best: 7, to: 11, last: 11, most: 99, serve: 'twos', prefix: 'G', seconds: 15 }
/** @type {SetRules} */
const VOLLEY = { best: 5, to: 25, last: 15, most: 99, serve: 'winner', prefix: 'S', seconds: 27 }
/** @type {SetRules} */
const BEACH = { best: 3, to: 21, last: 15, most: 99, serve: 'winner', prefix: 'S', seconds: 28 }
/** @type {SetRules} */
const SQUASH = { best: 5, to: 11, last: 11, most: 99, serve: 'winner', prefix: 'G', seconds: 26 }

/** @type {Facts} doubles first, then singles; and the other way round */
const TABLE_TIE = {
  ...TABLE,
  tie: {
    order: [
      [
        [0, 1],
        [0, 2],
      ],
      [[2], [1]],
      [[0], [0]],
      [[2], [2]],
      [[1], [1]],
    ],
    games: 3,
    minutes: 30,
  },
}
/** @type {Facts} */
const BADMINTON_TIE = {
  ...BADMINTON,
  tie: {
    order: [
      [[0], [0]],
      [[1], [1]],
      [
        [0, 1],
        [1, 2],
      ],
      [[2], [2]],
      [
        [1, 2],
        [0, 1],
      ],
    ],
    games: 2,
    minutes: 30,
  },
}

/** @param {string} word @param {number} minutes @param {Facts} facts @param {string} [doubles] genders of the doubles */
const racket = (word, minutes, facts, doubles) => [
  duelEvent('SINGLES', 'Singles', 'MW', knockOut(word, minutes), facts),
  ...(doubles === undefined
    ? []
    : [
        duelEvent('DOUBLES', 'Doubles', doubles, knockOut(word, minutes), {
          ...facts,
          best: Math.min(5, facts.best),
          pair: true,
        }),
      ]),
]
/** @param {string} code @param {string} name @param {number} minutes @param {Facts} facts */
const teams = (code, name, minutes, facts) => [duelEvent(code, name, 'MW', knockOut('Match', minutes), facts)]

export const disciplines = {
  TEN: racket('Match', 150, { ...TENNIS, challenges: 3 }, 'MWX'),
  WTE: racket('Match', 150, TENNIS, 'MW'),
  BDM: [...racket('Match', 75, { ...BADMINTON, challenges: 2 }, 'MWX'), ...teams('TEAM5', 'Team', 180, BADMINTON_TIE)],
  TTE: [...racket('Match', 50, TABLE, 'X'), ...teams('TEAM3', 'Team', 180, TABLE_TIE)],
  SQU: racket('Match', 75, SQUASH),
  VVO: teams('TEAM6', 'Volleyball', 135, { ...VOLLEY, size: 8, challenges: 2 }),
  VBS: teams('TEAM6', 'Sitting Volleyball', 135, { ...VOLLEY, size: 8 }),
  VBV: teams('TEAM2', 'Beach Volleyball', 70, { ...BEACH, pair: true, challenges: 2 }),
}

/** So many results while a match is played: the ends of sets, the last rallies, and some between. */
const SHOWN = 13
/** Minutes of a unit that play does not have: what comes after its end. */
const AFTER_S = 240

/** A match rally by rally, told at a believable rate. @param {Game} game */
export function unit(game) {
  const rules = factsOf(game)
  if (rules.tie !== undefined) return tie(game, rules.tie)
  const sides =
    rules.size === undefined ? game.entrants(2, rules.pair ? { pair: true } : {}) : game.teams(2, rules.size)
  const seeds = game.chance.shuffled(['1', '2', '3/4', '5/8', '9'])
  /** @param {MatchState} state @param {Partial<Record<Side, Partial<RowDraft>>>} [own] @returns {RowDraft[]} */
  const rows = (state, own = {}) =>
    sides.map((who, i) => {
      const side = i === 0 ? 0 : 1
      return {
        who,
        sort: i + 1,
        startSort: i + 1,
        // A mark stands in place of a result.
        ...(own[side]?.irm === undefined ? { result: String(state.won[side]) } : {}),
        resultType: rules.tennis ? 'SCORE' : 'POINTS',
        entries: [
          { code: 'SEED', value: seeds[i] ?? '9' },
          { code: 'RANK_WLD', value: String(3 + 5 * i + Number(game.number)) },
        ],
        extended: extendedOf(state, side, rules),
        ...own[side],
      }
    })
  const content = contentOf(
    sides.map(({ code }) => code),
    rules,
  )
  const start = matchStart(game.chance.happens(0.5) ? 0 : 1)
  game.startList(rows(start))
  if (game.asked('walkover') && !game.asked('interrupted')) return walkover(game, rows, start)

  const states = played(game, rules, start)
  const seconds = Math.min(rules.seconds, (game.phase.minutes * 60 - AFTER_S) / states.length)
  const last = states.length - 1
  // One interruption is enough: it would end after the match.
  const retires = game.asked('did not finish') && !game.asked('interrupted') && last > 20
  const end = retires ? Math.floor(last * 0.7) : last
  for (const i of shown(states.slice(0, end + 1), rules)) {
    const state = states[i]
    if (state === undefined) continue
    const at = Math.round((i + 1) * seconds)
    if (rules.tennis && i % 4 === 1) game.current(at, rows(state), content(state, at, true))
    else game.live(at, rows(state), content(state, at, true))
  }
  const state = states[end] ?? start
  const winner = state.winner ?? (game.chance.happens(0.5) ? 0 : 1)
  const over = Math.round((end + 1) * seconds) + 2
  const { infos: _, ...rest } = content(state, over, false)
  const infos = [
    { type: /** @type {const} */ ('UI'), code: 'DURATION', value: hours(over) },
    ...(retires ? [{ type: /** @type {const} */ ('UI'), code: 'RES_CODE', value: 'RET' }] : []),
  ]
  game.finish(over, rows(state, ending(winner, retires ? 'RET' : undefined)), { content: { ...rest, infos } })
}

/** @param {Game} game @returns {Facts} */
const factsOf = (game) => /** @type {Facts | undefined} */ (game.event.facts) ?? TENNIS

/** Who has won, and what stands instead of a result of the other. @param {Side} winner @param {string | undefined} irm @returns {Partial<Record<Side, Partial<RowDraft>>>} */
const ending = (winner, irm) => ({
  [winner]: { wlt: /** @type {const} */ ('W') },
  [other(winner)]: { wlt: /** @type {const} */ ('L'), ...(irm === undefined ? {} : { irm }) },
})

/** @param {Game} game @param {(state: MatchState, own?: Partial<Record<Side, Partial<RowDraft>>>) => RowDraft[]} rows @param {MatchState} start */
function walkover(game, rows, start) {
  const winner = game.chance.happens(0.5) ? 0 : 1
  const bare = rows(start, ending(winner, game.plan.rsc.startsWith('TEN') ? 'WO' : 'W/O')).map((row) => ({
    ...row,
    result: undefined,
    extended: [],
  }))
  const infos = [{ type: /** @type {const} */ ('UI'), code: 'RES_CODE', value: 'WO' }]
  game.finish(60, bare, { content: { infos } })
}

/** Every state of a match, rally after rally. @param {Game} game @param {SetRules} rules @param {MatchState} start @returns {MatchState[]} */
function played(game, rules, start) {
  /** @type {MatchState[]} */
  const states = []
  const close = game.asked('tie break') || game.asked('extra time')
  const better = game.chance.between(-4, 4) / 100
  let state = start
  while (state.winner === undefined) {
    const serving = rules.tennis ? 0.13 : rules.serve === 'winner' ? -0.05 : 0.02
    const home = 0.5 + better + (state.serve === 0 ? serving : -serving)
    const [a, b] = currentSet(state).score
    // Close games stay close: who is behind plays up.
    const pull = close ? (b - a) * 0.06 : 0
    state = afterRally(state, game.chance.happens(Math.min(0.9, Math.max(0.1, home + pull))) ? 0 : 1, rules)
    states.push(state)
  }
  return states
}

/** Which states are told: the ends of sets, points that may decide a set, some between; in order. @param {readonly MatchState[]} states @param {SetRules} rules @returns {number[]} */
function shown(states, rules) {
  const ends = states.flatMap((state, i) => (state.sets.length > (states[i - 1]?.sets.length ?? 1) ? [i] : []))
  const step = Math.max(1, Math.floor(states.length / Math.max(3, SHOWN - 2 * ends.length)))
  const between = states.flatMap((_, i) => (i % step === step - 1 ? [i] : []))
  const decisive = ends.map((i) => i - 1)
  const lastPoint = states.findLastIndex((state) => state.winner === undefined && pointAt(state, rules) !== undefined)
  return [...new Set([0, ...ends, ...decisive, ...between, lastPoint])].filter((i) => i >= 0).toSorted((a, b) => a - b)
}

/** @param {MatchState} state @param {Side} side @param {Facts} rules */
function extendedOf(state, side, rules) {
  const { challenges } = rules
  return [
    ...(rules.tennis && state.winner === undefined ? [{ code: 'POINTS', value: called(state, side) }] : []),
    { code: 'SETS_WON', value: String(state.won[side]) },
    ...(challenges === undefined || state.winner !== undefined
      ? []
      : [
          {
            code: 'CHALLENGES_REMAIN',
            value: String(Math.max(0, challenges - (state.sets.length > 1 + side ? 1 : 0))),
          },
        ]),
  ]
}

/** What stands beside the rows: periods, serve, the point that may decide. @param {readonly string[]} codes @param {SetRules} rules */
function contentOf(codes, rules) {
  const [home = '', away = ''] = codes
  const playing = rules.prefix === 'S' ? 'CURRENT_SET' : 'CURRENT_GAME'
  const letter = (/** @type {Side} */ side) => (side === 0 ? 'H' : 'A')
  return (/** @type {MatchState} */ state, /** @type {number} */ at, /** @type {boolean} */ live) => {
    const point = live && state.winner === undefined ? pointAt(state, rules) : undefined
    const ui = /** @type {const} */ ('UI')
    return {
      home,
      away,
      periods: state.sets.map(({ score: [a, b], inside }, i) => ({
        code: `${rules.prefix}${i + 1}`,
        homePeriod: String(a),
        awayPeriod: String(b),
        ...(inside === undefined || a + b < 13
          ? {}
          : {
              extended: [
                { code: 'TIE_BREAK', pos: 'H', value: String(inside[0]) },
                { code: 'TIE_BREAK', pos: 'A', value: String(inside[1]) },
              ],
            }),
      })),
      infos: [
        { type: ui, code: playing, value: `${rules.prefix}${state.sets.length}` },
        { type: ui, code: 'DURATION', value: hours(at) },
        ...(live && state.winner === undefined
          ? [{ type: ui, code: 'SERVE', pos: letter(state.serve), value: codes[state.serve] ?? 'Y' }]
          : []),
        ...(point === undefined ? [] : [{ type: ui, code: point.code, pos: letter(point.side), value: 'Y' }]),
      ],
    }
  }
}

/** "1:52". @param {number} seconds */
const hours = (seconds) => `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`
