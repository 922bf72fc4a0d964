/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('../scenarios/data/match-events.mjs').MatchFacts} MatchFacts
 * @typedef {{ at: number, side: 0 | 1, points: number, scorer: number }} Goal at: s of playing time since the start
 * @typedef {{ code: string, from: number, seconds: number }} PlayedPeriod
 * @typedef {readonly [readonly boolean[], readonly boolean[]]} Shots
 */

/** What happens in a match, before anything is sent. */
export class Play {
  /** @param {MatchFacts} facts @param {readonly PlayedPeriod[]} periods @param {readonly Goal[]} goals in their order */
  constructor(facts, periods, goals) {
    this.facts = facts
    this.periods = periods
    this.goals = goals
  }

  /** Points of a side up to a moment, of the periods from `from`. @param {0 | 1} side @param {number} until @param {number} [from] */
  points(side, until, from = 0) {
    return this.goals
      .filter((goal) => goal.side === side && goal.at < until && goal.at >= from)
      .reduce((sum, { points }) => sum + points, 0)
  }

  get tied() {
    return this.points(0, Infinity) === this.points(1, Infinity)
  }

  /** Code of the period at a moment. @param {number} at */
  codeAt(at) {
    return this.periods.findLast(({ from }) => from <= at)?.code ?? ''
  }

  /**
   * The clock of a period: down to zero, or up from what went before (odf.md F6).
   * @param {number} index @param {number} gone s of it
   */
  clock(index, gone) {
    const period = this.periods[index]
    if (period === undefined) return '00:00'
    return clockText(this.facts.clock === 'up' ? period.from + gone : period.seconds - gone)
  }

  /** When a goal fell, as the play-by-play says it: the minute where the clock runs up, else the clock. @param {number} at */
  when(at) {
    return this.facts.clock === 'up' ? `${Math.floor(at / 60) + 1}'` : clockText(at)
  }

  /**
   * Periods as they stand at a moment, with the shoot-out.
   * @param {number} until @param {Shots} [shots] @param {string} [code] of the shoot-out @returns {import('./body.mjs').Period[]}
   */
  said(until, shots, code = 'PSO') {
    const periods = this.periods
      .filter(({ from }, i) => i === 0 || from < until)
      .map(({ code: own, from, seconds }) => {
        const end = Math.min(until, from + seconds)
        return {
          code: own,
          home: String(this.points(0, end)),
          away: String(this.points(1, end)),
          homePeriod: String(this.points(0, end, from)),
          awayPeriod: String(this.points(1, end, from)),
        }
      })
    if (shots === undefined) return periods
    const [home, away] = shots.map((side) => String(side.filter(Boolean).length))
    const last = periods.at(-1)
    return [...periods, { code, home: last?.home, away: last?.away, homePeriod: home, awayPeriod: away }]
  }
}

/**
 * Draws a match: goals by chance, extra time where it is asked or the match may not stay a draw.
 * @param {Game} game @param {MatchFacts} facts @returns {Play}
 */
export function playMatch(game, facts) {
  const periods = Array.from({ length: facts.count }, (_, i) => ({
    code: `${facts.prefix}${i + 1}`,
    from: i * facts.minutes * 60,
    seconds: facts.minutes * 60,
  }))
  const goals = periods.flatMap((period) => goalsOf(game, facts, period, facts.goals))
  const extra = game.asked('extra time') && facts.extra !== undefined
  const shots = game.asked('tie break') && facts.shootout !== undefined
  let play = new Play(facts, periods, inOrder(goals))
  if (extra || shots) play = new Play(facts, periods, levelled(play))
  const mayStay = game.phase.code.startsWith('GP') && facts.draws === true && !extra && !shots
  if (!play.tied || mayStay) return play
  for (const code of facts.extra ?? []) {
    const last = play.periods.at(-1)
    const from = (last?.from ?? 0) + (last?.seconds ?? 0)
    const period = { code, from, seconds: (facts.extraMinutes ?? 5) * 60 }
    const rate = (facts.goals * (facts.extraMinutes ?? 5)) / facts.minutes
    const more = shots ? [] : inOrder(goalsOf(game, facts, period, rate))
    // A golden goal ends it.
    const [golden] = code === 'OT' ? more : []
    const played = golden === undefined ? period : { ...period, seconds: golden.at - from + 1 }
    play = new Play(facts, [...play.periods, played], [...play.goals, ...(golden === undefined ? more : [golden])])
    // Halves of extra time are played both; an overtime only where it is needed.
    if (!play.tied && !code.startsWith('ET')) return play
  }
  return play.tied && facts.shootout === undefined ? decided(game, play) : play
}

/** Shots of a shoot-out: five each, then in turn until one scores and the other does not. @param {Game} game @returns {Shots} */
export function shootOut({ chance }) {
  /** @type {[boolean[], boolean[]]} */
  const shots = [[], []]
  const scored = (/** @type {0 | 1} */ side) => shots[side].filter(Boolean).length
  for (let round = 1; round < 12; round += 1) {
    shots[0].push(chance.happens(0.7))
    shots[1].push(chance.happens(0.65))
    if (round >= 5 && scored(0) !== scored(1)) return shots
  }
  shots[0].push(true)
  shots[1].push(false)
  return shots
}

/** @param {number} seconds */
function clockText(seconds) {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** @param {Game} game @param {MatchFacts} facts @param {PlayedPeriod} period @param {number} mean @returns {Goal[]} */
function goalsOf({ chance }, facts, period, mean) {
  return /** @type {const} */ ([0, 1]).flatMap((side) => {
    const count = Math.max(0, Math.round(chance.about(mean, Math.sqrt(mean) * 0.8)))
    return Array.from({ length: count }, () => ({
      at: period.from + chance.between(20, period.seconds - 5),
      side,
      points: chance.pick(facts.steps),
      scorer: chance.between(1, facts.size - 1),
    }))
  })
}

/** @param {readonly Goal[]} goals */
const inOrder = (goals) => goals.toSorted((a, b) => a.at - b.at || a.side - b.side)

/** The goals of a match that ends level: who lies behind gets them back late. @param {Play} play */
function levelled(play) {
  const gap = play.points(0, Infinity) - play.points(1, Infinity)
  if (gap === 0) return play.goals
  const side = /** @type {0 | 1} */ (gap > 0 ? 1 : 0)
  const last = play.periods.at(-1)
  const end = (last?.from ?? 0) + (last?.seconds ?? 60)
  return inOrder([...play.goals, { at: end - 4, side, points: Math.abs(gap), scorer: 1 }])
}

/** One more goal at the very end. @param {Game} game @param {Play} play */
function decided({ chance }, play) {
  const last = play.periods.at(-1)
  const at = (last?.from ?? 0) + (last?.seconds ?? 60) - 2
  const goal = {
    at,
    side: /** @type {0 | 1} */ (chance.pick([0, 1])),
    points: Math.min(...play.facts.steps),
    scorer: 2,
  }
  return new Play(play.facts, play.periods, inOrder([...play.goals, goal]))
}
