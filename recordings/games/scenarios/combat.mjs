import { boxing } from './data/boxing-bouts.mjs'
import { duelEvent, knockOut } from './data/duel-events.mjs'
import { judo } from './data/judo-bouts.mjs'
import { pointBout } from './data/point-bouts.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('./data/bouts.mjs').Bout} Bout
 * @typedef {import('./data/bouts.mjs').PointRules} PointRules
 * @typedef {{ rule: 'judo' | 'boxing' | PointRules, colours: readonly [string, string], weight?: number }} Facts
 */

/** @type {readonly [string, string]} */
const WHITE_BLUE = ['WHITE', 'BLUE']
/** @type {readonly [string, string]} */
const RED_BLUE = ['RED', 'BLUE']
/** @type {PointRules} */
const TAEKWONDO = {
  rounds: 3,
  seconds: 120,
  hits: [1, 2, 2, 3, 3],
  every: 14,
  gap: 12,
  prefix: 'R',
  best: true,
  penalty: 'GAMJEOM',
}
/** @type {PointRules} */
const WRESTLING = {
  rounds: 2,
  seconds: 180,
  hits: [1, 2, 2, 4],
  every: 38,
  gap: 10,
  prefix: 'P',
  penalty: 'PASSIVITY',
  decision: 'VPO',
  gapDecision: 'VSU',
}
/** @type {PointRules} */
const BEACH = {
  rounds: 1,
  seconds: 180,
  hits: [1, 1, 3],
  every: 45,
  to: 3,
  prefix: 'P',
  penalty: 'CAUTION',
  decision: 'VPO',
}
/** @type {PointRules} */
const FENCING = { rounds: 3, seconds: 180, hits: [1], every: 16, to: 15, prefix: 'P', card: 'YC', priority: true }
/** @type {PointRules} */
const KARATE = {
  rounds: 1,
  seconds: 180,
  hits: [1, 1, 2, 3],
  every: 26,
  gap: 8,
  prefix: 'P',
  penalty: 'PENALTY',
  senshu: true,
}

/** @param {string} code @param {string} name @param {string} genders @param {Facts} facts @param {number} minutes */
const bouts = (code, name, genders, facts, minutes) =>
  duelEvent(code, name, genders, knockOut(facts.rule === 'judo' ? 'Contest' : 'Bout', minutes), { ...facts })

export const disciplines = {
  JUD: [
    bouts('60KG', '-60 kg', 'M', { rule: 'judo', colours: WHITE_BLUE, weight: 60 }, 22),
    bouts('73KG', '-73 kg', 'M', { rule: 'judo', colours: WHITE_BLUE, weight: 73 }, 22),
    bouts('57KG', '-57 kg', 'W', { rule: 'judo', colours: WHITE_BLUE, weight: 57 }, 22),
  ],
  BOX: [
    bouts('57KG', '57 kg', 'MW', { rule: 'boxing', colours: RED_BLUE }, 24),
    bouts('75KG', '75 kg', 'W', { rule: 'boxing', colours: RED_BLUE }, 24),
  ],
  TKW: [bouts('68KG', '-68 kg', 'M', { rule: TAEKWONDO, colours: ['BLUE', 'RED'] }, 22)],
  WRE: [
    bouts('FR74KG', 'Freestyle 74 kg', 'M', { rule: WRESTLING, colours: RED_BLUE, weight: 74 }, 22),
    bouts('FR53KG', 'Freestyle 53 kg', 'W', { rule: WRESTLING, colours: RED_BLUE, weight: 53 }, 22),
  ],
  FEN: [
    bouts('FOIL', 'Foil Individual', 'MW', { rule: FENCING, colours: ['', ''] }, 28),
    bouts('EPEE', 'Épée Individual', 'MW', { rule: FENCING, colours: ['', ''] }, 28),
  ],
  WFE: [bouts('FOILA', 'Foil Category A', 'MW', { rule: FENCING, colours: ['', ''] }, 28)],
  KTE: [bouts('67KG', 'Kumite -67 kg', 'M', { rule: KARATE, colours: RED_BLUE }, 18)],
  WRB: [bouts('70KG', '70 kg', 'M', { rule: BEACH, colours: RED_BLUE, weight: 70 }, 18)],
}

/** A bout hold by hold and hit by hit. @param {Game} game */
export function unit(game) {
  const facts = /** @type {Facts} */ (game.event.facts)
  const fighters = game.athletes(2)
  const weights = fighters.map(() => ((facts.weight ?? 0) - game.chance.between(0, 9) / 10).toFixed(1))
  const seeds = game.chance.shuffled(['1', '2', '5', '8'])
  /** @param {Bout['moments'][number]['sides']} sides @returns {RowDraft[]} */
  const rows = (sides) =>
    fighters.map((who, i) => ({
      who,
      sort: i + 1,
      startSort: i + 1,
      entries: [
        { code: 'SEED', value: seeds[i] ?? '' },
        ...(facts.weight === undefined ? [] : [{ code: 'BODYWEIGHT', value: weights[i] ?? '' }]),
        ...(facts.colours[i] === '' ? [] : [{ code: 'COLOUR', value: facts.colours[i] ?? '' }]),
      ],
      ...sides[i],
    }))
  const codes = { home: fighters[0]?.code ?? '', away: fighters[1]?.code ?? '' }
  game.startList(rows([{}, {}]))
  if (game.asked('walkover')) {
    const infos = [{ type: /** @type {const} */ ('UI'), code: 'RES_CODE', value: 'WO' }]
    return game.finish(60, rows([{ wlt: 'W' }, { wlt: 'L', irm: 'WDR' }]), { content: { infos } })
  }
  const bout = boutOf(game, facts)
  for (const { at, sides, content, tick } of bout.moments) {
    if (tick) game.current(at, rows(sides), { ...codes, ...content })
    else game.live(at, rows(sides), { ...codes, ...content })
  }
  game.finish(bout.end, rows(bout.sides), { content: { ...codes, ...bout.content } })
}

/** @param {Game} game @param {Facts} facts @returns {Bout} */
function boutOf(game, { rule }) {
  if (rule === 'judo') return judo(game)
  return rule === 'boxing' ? boxing(game) : pointBout(game, rule)
}
