import { startersOf } from '../../framework/totals.mjs'

/**
 * @typedef {import('../../framework/game.mjs').Game} Game
 * @typedef {import('../../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('./judged-events.mjs').JudgedFacts} JudgedFacts
 * @typedef {import('../../../odf/rows.mjs').Extended} Extended
 * @typedef {{ score: number, extended: Extended[], extensions: [code: string, value: string][] }} Score
 *   extended: what it is made of; extensions: what was shown, of a round
 * @typedef {{ who: RowDraft['who'], startSort: number, rounds: Score[], irm?: string | undefined, colour?: string }} Performer
 */

const COLOURS = { waves: ['Red', 'White', 'Blue', 'Yellow'], battle: ['Red', 'Blue'] }
const DIVES = ['107B', '205B', '305C', '5152B', '407C', '5253B', '6243D', '207C']
/** Of a short programme the first seven. */
const ELEMENTS = ['3Lz+3T', '2A', '3F', 'FSSp4', '3Lo', 'StSq3', 'CCoSp4', '3S+2T', '3Lz+2A+SEQ', '3T', 'ChSq1', 'LSp4']

/** Everybody with all performances, as they will be shown. @param {Game} game @param {JudgedFacts} facts @returns {Performer[]} */
export function performances(game, facts) {
  const kind = facts.kind === 'waves' || facts.kind === 'battle' ? facts.kind : undefined
  const rounds = facts.kind === 'waves' ? 5 : facts.rounds
  /** @type {Performer[]} */
  const field = startersOf(game, facts.field, facts.team).map((who, i) => ({
    who,
    startSort: i + 1,
    rounds: Array.from({ length: rounds }, () => scoreOf(game, facts)),
    ...(kind === undefined ? {} : { colour: COLOURS[kind][i] ?? 'Green' }),
  }))
  if (facts.kind === 'battle') vote(game, facts, field)
  const [first, second] = field
  if (game.asked('tie') && kind === undefined && first !== undefined && second !== undefined)
    second.rounds = first.rounds
  const last = field.at(-1)
  if (game.asked('did not start') && kind === undefined && field.length > 4 && last !== undefined) {
    last.irm = 'DNS'
    last.rounds = []
  }
  return field
}

/** An odd number of judges votes for one of two. @param {Game} game @param {JudgedFacts} facts @param {Performer[]} field */
function vote(game, facts, field) {
  const [red, blue] = field
  if (red === undefined || blue === undefined) return
  for (let round = 0; round < facts.rounds; round += 1) {
    const votes = game.chance.between(1, facts.judges - 1)
    red.rounds[round] = { score: votes, extended: [], extensions: [] }
    blue.rounds[round] = { score: facts.judges - votes, extended: [], extensions: [] }
  }
}

/** @param {Game} game @param {JudgedFacts} facts @returns {Score} */
function scoreOf(game, facts) {
  const { chance } = game
  switch (facts.kind) {
    case 'jump':
      return jump(chance, facts)
    case 'skate':
      return skate(chance, facts, game.phase.code === 'QUAL' ? 1 : 1.9)
    case 'sum':
      return dive(chance, facts)
    case 'best':
    case 'waves': {
      const most = facts.kind === 'waves' ? 9.9 : 98
      const score = Math.min(most, Math.max(0.4, chance.about(facts.mean, facts.spread)))
      return { score: round(score, facts.decimals), extended: [], extensions: [] }
    }
    case 'battle':
      return { score: 0, extended: [], extensions: [] }
    default:
      return exercise(chance, facts)
  }
}

/** @typedef {import('../../framework/chance.mjs').Chance} Chance */

/** What an exercise is made of; marks of per cent are averaged. @param {Chance} chance @param {JudgedFacts} facts @returns {Score} */
function exercise(chance, facts) {
  let score = 0
  const extended = facts.parts.map((part) => {
    const [name = '', mean = '0'] = part.split(':')
    const off = name.startsWith('-')
    // Difficulty counts in tenths.
    const decimals = name === 'D_SCORE' ? 1 : facts.decimals
    const value = off
      ? chance.happens(0.7)
        ? 0
        : round(chance.between(1, 3) / 10, 1)
      : round(chance.about(Number(mean), Number(mean) * 0.03), decimals)
    score += off ? -value : value
    return { code: name.replace('-', ''), value: value.toFixed(off ? 1 : decimals) }
  })
  const judges = Array.from({ length: facts.judges }, (_, i) => ({
    code: 'JUDGE',
    pos: i + 1,
    value: (Math.round(chance.about(80, 4)) / 10).toFixed(1),
  }))
  const average = extended.some(({ code }) => code === 'TECH')
  return {
    score: round(average ? score / 2 : score, facts.decimals),
    extended: [...extended, ...judges],
    extensions: [],
  }
}

/** Execution of each of the two, and how together they were (codes unverified, odf.md 15). @param {readonly number[]} awards */
const pairGroups = (awards) => ({
  EXEC_A_JUDGE: awards.slice(0, 3),
  EXEC_B_JUDGE: awards.slice(3, 6),
  SYNC_JUDGE: awards.slice(6),
})

/** @param {readonly number[]} awards @param {number} count */
function middle(awards, count) {
  const off = (awards.length - count) / 2
  return awards.toSorted((a, b) => a - b).slice(off, off + count)
}

/** Awards of half points, the middle three times the difficulty. @param {Chance} chance @param {JudgedFacts} facts @returns {Score} */
function dive(chance, facts) {
  const difficulty = chance.between(28, 37)
  const awards = Array.from({ length: facts.team === undefined ? 7 : 11 }, () =>
    Math.round(Math.min(20, Math.max(4, chance.about(facts.mean / 4.8, 1.6)))),
  )
  const groups = facts.team === undefined ? { JUDGE: awards } : pairGroups(awards)
  const counted = Object.values(groups).flatMap((group) => middle(group, group.length === 3 ? 1 : 3))
  // Of a pair five count instead of three.
  const share = facts.team === undefined ? 5 : 3
  const score = (counted.reduce((sum, award) => sum + award, 0) * share * difficulty) / 100
  return {
    score: round(score, 2),
    extended: Object.entries(groups).flatMap(([code, group]) =>
      group.map((award, i) => ({ code, pos: i + 1, value: (award / 2).toFixed(1) })),
    ),
    extensions: [
      ['DIVE_CODE', chance.pick(DIVES)],
      ['DIFFICULTY', (difficulty / 10).toFixed(1)],
    ],
  }
}

/** 60 points at the hill's own length, so many more a metre; style of five, wind and gate. @param {Chance} chance @param {JudgedFacts} facts @returns {Score} */
function jump(chance, facts) {
  const distance = Math.round(chance.about(facts.mean, facts.spread) * 2) / 2
  const style = Array.from({ length: 5 }, () => Math.round(chance.about(36, 1.5)) / 2)
  const wind = Math.round(chance.about(0, 40)) / 10
  const middle = style
    .toSorted((a, b) => a - b)
    .slice(1, 4)
    .reduce((sum, mark) => sum + mark, 0)
  const signed = (/** @type {number} */ value) => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(1)}`
  return {
    score: round(60 + (distance - facts.mean) * 1.8 + middle + wind, 1),
    extended: [
      { code: 'DISTANCE', value: distance.toFixed(1) },
      { code: 'SPEED', value: (Math.round(chance.about(912, 5)) / 10).toFixed(1) },
      { code: 'WIND', value: signed(wind) },
      { code: 'GATE', value: signed(0) },
      ...style.map((mark, i) => ({ code: 'JUDGE', pos: 'ABCDE'.charAt(i), value: mark.toFixed(1) })),
    ],
    extensions: [],
  }
}

/** @param {Chance} chance @param {JudgedFacts} facts @param {number} length of the programme @returns {Score} */
function skate(chance, facts, length) {
  const elements = ELEMENTS.slice(0, length > 1 ? ELEMENTS.length : 7).map((code, i) => {
    const base = round(Math.max(1.5, chance.about(5, 1.4)), 2)
    const grade = round(chance.about(0.1, 0.12) * base, 2)
    return {
      code: 'ELEMENT',
      pos: i + 1,
      value: (base + grade).toFixed(2),
      extensions: /** @type {[string, string][]} */ ([
        ['ELEMENT_CODE', code],
        ['BASE_TOT', base.toFixed(2)],
        ['GOE', `${grade < 0 ? '-' : '+'}${Math.abs(grade).toFixed(2)}`],
      ]),
    }
  })
  const technical = round(
    elements.reduce((sum, { value }) => sum + Number(value), 0),
    2,
  )
  const components = round(chance.about(facts.mean * length * 0.47, facts.spread * 0.4), 2)
  const falls = chance.happens(0.25) ? 1 : 0
  return {
    score: round(technical + components - falls, 2),
    extended: [
      ...elements,
      { code: 'ELEMENT', pos: 'TOT', value: technical.toFixed(2) },
      { code: 'COMPONENT', pos: 'TOT', value: components.toFixed(2) },
      ...(falls > 0 ? [{ code: 'DEDUCTION', pos: 'TOT', value: `-${falls.toFixed(2)}` }] : []),
    ],
    extensions: [],
  }
}

/** @param {number} value @param {number} decimals */
const round = (value, decimals) => Number(value.toFixed(decimals))
