import { both, clockOf, decided, HALTS, info, side } from './bouts.mjs'

/**
 * @typedef {import('../../framework/game.mjs').Game} Game
 * @typedef {import('./bouts.mjs').Sides} Sides
 * @typedef {import('./bouts.mjs').Moment} Moment
 * @typedef {import('./bouts.mjs').Bout} Bout
 * @typedef {import('./bouts.mjs').Side} Side
 */

/** Judo: four minutes, two waza-ari or an ippon, three shido, golden score where nothing is between them. @param {Game} game @returns {Bout} */
export function judo(game) {
  const even = game.asked('extra time') || game.asked('tie break')
  const byShido = game.asked('disqualified')
  const better = game.chance.between(40, 60) / 100
  const state = [
    { waza: 0, yuko: 0, shido: 0 },
    { waza: 0, yuko: 0, shido: 0 },
  ]
  const sides = () =>
    both((i) => ({
      extended: [
        { code: 'WAZ', pos: 'TOT', value: String(state[i]?.waza) },
        { code: 'YUK', pos: 'TOT', value: String(state[i]?.yuko) },
        { code: 'S', value: String(state[i]?.shido) },
      ],
    }))
  /** @type {Moment[]} */
  const moments = []
  /** @param {number} elapsed @param {boolean} running @param {boolean} [golden] */
  const tell = (elapsed, running, golden = false) => {
    const clock = { time: clockOf(golden ? elapsed - 240 : 240 - elapsed), running }
    const content = { clock, infos: [info('GOLD_SCORE', golden ? 'Y' : 'N')] }
    const at = Math.round(elapsed * HALTS)
    moments.push({ at, sides: sides(), content }, { at: at + 1, sides: sides(), content, tick: true })
  }
  tell(0, true)
  let elapsed = 0
  for (let i = 0; i < 14; i += 1) {
    elapsed += game.chance.between(18, 46)
    const golden = elapsed >= 240
    if (golden && i > 0 && elapsed - 240 < 46) {
      if (!even && score(state, 0) !== score(state, 1))
        return end(score(state, 0) > score(state, 1) ? 0 : 1, 'WAZ', 240)
      tell(240, true, true)
    }
    const who = side(game, better)
    const draw = game.chance.next()
    const mine = /** @type {{ waza: number, yuko: number, shido: number }} */ (state[who])
    if (byShido || draw < 0.45 || (even && !golden)) {
      const punished = byShido ? state[1] : even ? state[i % 2] : state[who]
      if (punished === undefined) break
      if (even && !golden && punished.shido === 2) continue
      punished.shido += 1
      tell(elapsed, true, golden)
      if (punished.shido === 3) return end(punished === state[0] ? 1 : 0, 'HSM', elapsed, 'DSQ')
    } else if (draw < 0.7) {
      mine.yuko += 1
      tell(elapsed, true, golden)
      if (golden) return end(who, 'YUK', elapsed)
    } else {
      mine.waza += 1
      tell(elapsed, true, golden)
      if (mine.waza === 2 || golden || draw > 0.9) return end(who, golden || draw > 0.9 ? 'IPP' : 'AWA', elapsed)
    }
  }
  return end(side(game, better), 'IPP', elapsed + 5)

  /** @param {Side} winner @param {string} decision @param {number} at @param {string} [irm] @returns {Bout} */
  function end(winner, decision, at, irm) {
    const infos = [info('RES_CODE', decision), info('TIME', clockOf(at)), info('GOLD_SCORE', at > 240 ? 'Y' : 'N')]
    return { moments, end: Math.round(at * HALTS) + 6, sides: decided(winner, sides(), irm), content: { infos } }
  }
}

/** @param {readonly { waza: number, yuko: number }[]} state @param {Side} who */
const score = (state, who) => (state[who]?.waza ?? 0) * 100 + (state[who]?.yuko ?? 0)
