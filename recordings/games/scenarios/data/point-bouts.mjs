import { both, clockOf, decided, HALTS, info, side } from './bouts.mjs'

/**
 * @typedef {import('../../framework/game.mjs').Game} Game
 * @typedef {import('../../framework/body.mjs').Period} Period
 * @typedef {import('./bouts.mjs').Sides} Sides
 * @typedef {import('./bouts.mjs').Moment} Moment
 * @typedef {import('./bouts.mjs').Bout} Bout
 * @typedef {import('./bouts.mjs').Side} Side
 * @typedef {import('./bouts.mjs').PointRules} PointRules
 */

/** A bout by points: fencing, wrestling, karate; by rounds won in taekwondo. @param {Game} game @param {PointRules} rules @returns {Bout} */
export function pointBout(game, rules) {
  const better = game.chance.between(38, 62) / 100
  const level = game.asked('extra time')
  const total = [0, 0]
  const won = [0, 0]
  const penalties = [0, 0]
  /** @type {Period[]} */
  const periods = []
  /** @type {Moment[]} */
  const moments = []
  /** @type {Side | undefined} */
  let first
  /** @type {Side | undefined} */
  let priority
  const sides = () =>
    both((i) => ({
      result: String(rules.best ? won[i] : total[i]),
      resultType: 'POINTS',
      extended: [
        ...(rules.best ? [{ code: 'ROUNDS_WON', value: String(won[i]) }] : []),
        ...(rules.penalty === undefined || penalties[i] === 0
          ? []
          : [{ code: rules.penalty, value: String(penalties[i]) }]),
        ...(rules.card === undefined || penalties[i] === 0 ? [] : [{ code: rules.card, value: '1' }]),
        ...(rules.senshu && first === i ? [{ code: 'SENSHU', value: 'Y' }] : []),
        ...(priority === i ? [{ code: 'PRIORITY', value: 'Y' }] : []),
      ],
    }))
  let from = 0
  let last = 0
  for (let round = 1; round <= rules.rounds; round += 1) {
    const code = `${rules.prefix}${round}`
    const points = [0, 0]
    const period = () => ({ code, homePeriod: String(points[0]), awayPeriod: String(points[1]) })
    /** @param {number} elapsed @param {boolean} running @param {boolean} [tick] */
    const tell = (elapsed, running, tick = false) => {
      last = Math.round(from + elapsed * HALTS)
      moments.push({
        at: last,
        sides: sides(),
        content: {
          periods: [...periods, period()],
          infos: [info('CURRENT_ROUND', code)],
          clock: { period: code, time: clockOf(rules.seconds - elapsed), running },
        },
        tick,
      })
    }
    tell(0, true)
    let elapsed = 0
    for (let hit = 0; ; hit += 1) {
      elapsed += Math.max(4, game.chance.about(rules.every, rules.every / 2))
      if (elapsed >= rules.seconds) break
      // Level at the end: who is behind hits.
      const behind = level && points[0] !== points[1] ? (points[0] ?? 0) < (points[1] ?? 0) : undefined
      const who = behind === undefined ? side(game, better) : behind ? 0 : 1
      if (rules.penalty !== undefined && game.chance.happens(0.2)) penalties[who] = (penalties[who] ?? 0) + 1
      else if (rules.card !== undefined && game.chance.happens(0.04)) penalties[who] = 1
      else {
        const worth = game.chance.pick(rules.hits)
        points[who] = (points[who] ?? 0) + worth
        total[who] = (total[who] ?? 0) + worth
        first ??= who
      }
      // Every third is told in a DT_CURRENT only: the next result has it, too.
      tell(elapsed, true, hit % 3 === 1)
      const counted = rules.best ? points : total
      const ahead = Math.abs((counted[0] ?? 0) - (counted[1] ?? 0))
      if (ahead >= (rules.gap ?? Infinity) || Math.max(...total) >= (rules.to ?? Infinity)) break
    }
    tell(Math.min(elapsed, rules.seconds), false)
    if (rules.best) {
      const best = leader(points) ?? side(game)
      won[best] = (won[best] ?? 0) + 1
    }
    periods.push(period())
    from = last + 60
    const counted = rules.best ? [] : total
    const ahead = Math.abs((counted[0] ?? 0) - (counted[1] ?? 0))
    if (Math.max(...won) === 2 || ahead >= (rules.gap ?? Infinity) || Math.max(...total) >= (rules.to ?? Infinity))
      break
  }
  const counted = rules.best ? won : total
  let winner = leader(counted)
  if (winner === undefined && rules.priority) {
    priority = side(game)
    const clock = { time: '1:00', running: true }
    moments.push({ at: last + 30, sides: sides(), content: { periods, clock, infos: [info('GOLD_SCORE', 'Y')] } })
    winner = side(game)
    total[winner] = (total[winner] ?? 0) + 1
    last += 62
  }
  winner ??= first ?? side(game)
  const far = Math.abs((counted[0] ?? 0) - (counted[1] ?? 0)) >= (rules.gap ?? Infinity)
  const decision = far ? (rules.gapDecision ?? rules.decision) : rules.decision
  const infos = decision === undefined ? [] : [info('RES_CODE', decision)]
  return { moments, end: last + 8, sides: decided(winner, sides()), content: { periods, infos } }
}

/** @param {readonly number[]} counted @returns {Side | undefined} */
function leader([a = 0, b = 0]) {
  return a === b ? undefined : a > b ? 0 : 1
}
