/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/names.mjs').Team} Team
 * @typedef {import('../../odf/rows.mjs').Extended} Extended
 * @typedef {import('../scenarios/data/match-events.mjs').MatchFacts} MatchFacts
 * @typedef {import('./match-play.mjs').Play} Play
 * @typedef {import('./match-play.mjs').Shots} Shots
 */

/**
 * Both teams with their shirts and who begins.
 * @param {MatchFacts} facts @param {readonly [Team, Team]} sides @param {readonly [string, string]} colours @returns {RowDraft[]}
 */
export function lineup(facts, sides, colours) {
  const starters = Number(/\d+$/.exec(String(facts.positions?.length ?? ''))?.[0] ?? 5)
  return sides.map((who, i) => ({
    who,
    sort: i + 1,
    startSort: i + 1,
    lane: String(i + 1),
    entries: [{ code: 'COLOUR', value: colours[i] ?? '' }],
    members: Object.fromEntries(
      who.members.map((member, n) => [
        member.code,
        {
          attributes: { Bib: String(n + 1) },
          entries: [
            ...(facts.positions === undefined
              ? []
              : [{ code: 'POSITION', value: facts.positions[n] ?? facts.positions.at(-1) ?? '' }]),
            ...(n < starters ? [{ code: 'STARTER', value: 'Y' }] : []),
          ],
        },
      ]),
    ),
  }))
}

/**
 * Both sides at a moment of playing time: score, counters of the discipline, shots; who won once it is over.
 * @param {Game} game @param {MatchFacts} facts @param {readonly [Team, Team]} sides @param {readonly [string, string]} colours
 * @param {Play} play @param {number} until @param {Shots} [shots] @param {boolean} [over] @returns {RowDraft[]}
 */
export function withCounters(game, facts, sides, colours, play, until, shots, over = false) {
  const points = /** @type {const} */ ([play.points(0, until), play.points(1, until)])
  const marks = shots?.map((side) => side.filter(Boolean).length)
  const [home = 0, away = 0] = points[0] === points[1] && marks !== undefined ? marks : points
  const outcome = (/** @type {number} */ own, /** @type {number} */ other) =>
    own > other ? 'W' : own < other ? 'L' : 'T'
  return sides.map((who, i) => ({
    who,
    sort: i + 1,
    startSort: i + 1,
    lane: String(i + 1),
    result: String(points[i] ?? 0),
    resultType: 'POINTS',
    entries: [{ code: 'COLOUR', value: colours[i] ?? '' }],
    extended: [...counters(game, facts, play, until, i), ...shotsOf(shots?.[i])],
    ...(over ? { wlt: i === 0 ? outcome(home, away) : outcome(away, home) } : {}),
  }))
}

/**
 * Counters grow with the time that is played, each side at its own pace; team fouls begin anew with a period.
 * @param {Game} game @param {MatchFacts} facts @param {Play} play @param {number} until @param {number} side @returns {Extended[]}
 */
function counters(game, facts, play, until, side) {
  const whole = play.periods.reduce((sum, { seconds }) => sum + seconds, 0)
  const gone = Math.min(1, until / whole)
  const period = play.periods.findLast(({ from }) => from <= until) ?? play.periods[0]
  const own = Math.min(1, (Math.min(until, whole) - (period?.from ?? 0)) / (period?.seconds ?? 1))
  const pace = game.chance.of(`pace ${game.rsc} ${side}`).next()
  const count = (/** @type {number} */ most, /** @type {number} */ share) =>
    String(Math.floor(most * share * (0.4 + pace)))
  /** @type {Record<MatchFacts['counters'][number], () => Extended[]>} */
  const said = {
    fouls: () => {
      const fouls = Math.min(5, Number(count(5, own)))
      return [{ code: 'TEAM_FOULS', value: String(fouls) }, ...(fouls === 5 ? [{ code: 'BONUS', value: 'Y' }] : [])]
    },
    timeouts: () => [{ code: 'TIMEOUTS', value: String(Math.min(3, Number(count(2.6, gone)))) }],
    cards: () => [
      { code: 'YC', value: count(2.6, gone) },
      { code: 'RC', value: pace > 0.85 && gone > 0.7 ? '1' : '0' },
    ],
    green: () => [{ code: 'GC', value: count(2, gone) }],
    men: () => {
      const bib = 2 + (Math.floor(pace * 100) % (facts.size - 2))
      return men(bib, outAt(game, play, until, side), outAt(game, play, until, 1 - side), play.periods.at(-1))
    },
    shots: () => [{ code: 'SOG', value: count(30, gone) }],
  }
  return facts.counters.flatMap((name) => said[name]())
}

const OUT_S = 120
/** Who plays beside the keeper. */
const FULL = 5

/**
 * In every period one of each side sits out for two minutes: when that begins, s of playing time.
 * @param {Game} game @param {Play} play @param {number} side @returns {number[]}
 */
export function outsOf(game, play, side) {
  return play.periods.map(({ code, from, seconds }) => {
    const share = game.chance.of(`out ${game.rsc} ${code} ${side}`).next()
    return from + Math.floor((seconds - OUT_S) * (0.05 + 0.9 * share))
  })
}

/** How long the one who sits out has left, s. @param {Game} game @param {Play} play @param {number} until @param {number} side */
function outAt(game, play, until, side) {
  const begin = outsOf(game, play, side).find((at) => at <= until && until < at + OUT_S)
  return begin === undefined ? undefined : begin + OUT_S - until
}

/**
 * @param {number} bib @param {number | undefined} own s left @param {number | undefined} other s left
 * @param {{ seconds: number } | undefined} last @returns {Extended[]}
 */
function men(bib, own, other, last) {
  if (last === undefined || last.seconds <= OUT_S) return []
  const left = Math.ceil(own ?? 0)
  return [
    { code: 'MEN', value: String(own === undefined ? FULL : FULL - 1) },
    ...(own === undefined
      ? []
      : [
          {
            code: 'PENALTY',
            pos: 1,
            value: String(bib),
            more: { Value2: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` },
          },
        ]),
    ...(own === undefined && other !== undefined ? [{ code: 'POWERPLAY', value: 'Y' }] : []),
  ]
}

/** @param {readonly boolean[] | undefined} shots @returns {Extended[]} */
function shotsOf(shots) {
  return (shots ?? []).map((scored, i) => ({ code: 'SHOOTOUT', pos: i + 1, value: scored ? 'Y' : 'N' }))
}
