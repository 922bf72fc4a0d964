import { both, clockOf, decided, info, side } from './bouts.mjs'

/**
 * @typedef {import('../../framework/game.mjs').Game} Game
 * @typedef {import('../../framework/body.mjs').Period} Period
 * @typedef {import('./bouts.mjs').Sides} Sides
 * @typedef {import('./bouts.mjs').Moment} Moment
 * @typedef {import('./bouts.mjs').Bout} Bout
 */

/** Boxing: three rounds, five cards after each. @param {Game} game @returns {Bout} */
export function boxing(game) {
  const better = game.chance.between(25, 75) / 100
  const stopped = game.asked('did not finish')
  const totals = [0, 0].map(() => [0, 0, 0, 0, 0])
  const warned = [0, 0]
  /** @type {Period[]} */
  const periods = []
  /** @type {Moment[]} */
  const moments = []
  const cards = (/** @type {boolean} */ any) =>
    both((i) => ({
      extended: [
        ...(any
          ? (totals[i] ?? []).map((value, j) => ({ code: 'JUDGE', pos: `J${j + 1}`, value: String(value) }))
          : []),
        ...(warned[i] === 0 ? [] : [{ code: 'WARNING', value: String(warned[i]) }]),
      ],
    }))
  for (let round = 1; round <= 3; round += 1) {
    const from = (round - 1) * 240
    const code = `R${round}`
    const said = () => ({ periods: [...periods], infos: [info('CURRENT_ROUND', code)] })
    moments.push({
      at: from,
      sides: cards(round > 1),
      content: { ...said(), clock: { period: code, time: '3:00', running: true } },
    })
    for (const left of [140, 95, 40])
      moments.push({
        at: from + 180 - left,
        sides: cards(round > 1),
        content: { clock: { period: code, time: clockOf(left), running: true } },
        tick: true,
      })
    if (game.chance.happens(0.2)) warned[side(game)] = 1
    if (stopped && round === 2) {
      const winner = side(game, better)
      const infos = [info('RES_CODE', game.chance.pick(['RSC', 'KO'])), info('ROUND', '2'), info('TIME', '1:52')]
      return { moments, end: from + 150, sides: decided(winner, cards(true)), content: { periods, infos } }
    }
    const judged = [0, 1, 2, 3, 4].map((j) => {
      const won = side(game, better)
      const own = /** @type {number[]} */ (totals[won])
      const other = /** @type {number[]} */ (totals[1 - won])
      own[j] = (own[j] ?? 0) + 10
      other[j] = (other[j] ?? 0) + 9
      return won
    })
    periods.push({
      code,
      extended: judged.flatMap((won, j) => [
        { code: 'SCR_H', pos: `J${j + 1}`, value: won === 0 ? '10' : '9' },
        { code: 'SCR_A', pos: `J${j + 1}`, value: won === 1 ? '10' : '9' },
      ]),
    })
    moments.push({
      at: from + 186,
      sides: cards(true),
      content: { ...said(), clock: { period: code, time: '0:00', running: false } },
    })
  }
  const votes = [0, 0]
  for (let j = 0; j < 5; j += 1) {
    const won = (totals[0]?.[j] ?? 0) > (totals[1]?.[j] ?? 0) ? 0 : 1
    votes[won] = (votes[won] ?? 0) + 1
  }
  const [a, b] = cards(true)
  /** @type {Sides} */
  const sides = [
    { ...a, result: String(votes[0]), resultType: 'POINTS' },
    { ...b, result: String(votes[1]), resultType: 'POINTS' },
  ]
  const winner = (votes[0] ?? 0) > (votes[1] ?? 0) ? 0 : 1
  const infos = [info('RES_CODE', 'WP'), info('ROUND', '3')]
  return { moments, end: 690, sides: decided(winner, sides), content: { periods, infos } }
}
