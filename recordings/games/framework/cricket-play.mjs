/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/rows.mjs').Info} Info
 * @typedef {{ runs: number, wickets: number, balls: number }} Score
 */

const BALLS = 120
const MOST_WICKETS = 10
/** Pictures of an innings. */
const LOOKS = 5

/**
 * Twenty overs each: the first side sets a target, the second one chases it.
 * @param {Game} game @param {{ mean: number, minutes: number, irm: string }} facts @param {readonly RowDraft[]} base
 */
export function playCricket(game, facts, base) {
  const { chance } = game
  /** @type {Score} */
  const first = {
    runs: Math.round(chance.about(facts.mean, 22)),
    wickets: chance.between(3, 9),
    balls: BALLS,
  }
  const target = first.runs + 1
  const wins = chance.happens(0.5)
  /** @type {Score} */
  const second = wins
    ? { runs: target + chance.between(0, 3), wickets: chance.between(2, 8), balls: chance.between(96, 119) }
    : { runs: first.runs - chance.between(2, 35), wickets: chance.between(5, MOST_WICKETS), balls: BALLS }
  const length = facts.minutes * 60
  for (let look = 1; look <= LOOKS; look += 1) {
    const share = look / LOOKS
    game.live(length * share - 10, rowsOf(base, part(first, share), undefined), {
      infos: moment(base, 'H', 'I1', part(first, share)),
    })
  }
  for (let look = 1; look <= LOOKS; look += 1) {
    const now = part(second, look / LOOKS)
    const need = Math.max(0, target - now.runs)
    game.live(length + 120 + length * (look / LOOKS) * 0.9, rowsOf(base, first, now), {
      infos: [
        ...moment(base, 'A', 'I2', now),
        { type: 'UI', code: 'TARGET', value: String(target) },
        { type: 'DISPLAY', code: 'RUNS_NEEDED', value: `${need} (${BALLS - now.balls} balls)` },
      ],
    })
  }
  const rows = rowsOf(base, first, second).map((row, i) => ({
    ...row,
    wlt: /** @type {'W' | 'L'} */ ((i === 1) === wins ? 'W' : 'L'),
  }))
  game.finish(2 * length + 130, rows, {
    content: { infos: [{ type: 'UI', code: 'TARGET', value: String(target) }] },
    irm: facts.irm,
    correct: (stands) => ({ rows: stands, note: 'Statistics corrected.' }),
    amend: (stands) => ({
      rows: stands,
      protested: stands,
      note: 'Protest upheld: the record of the match is amended.',
    }),
  })
}

/** @param {Score} score @param {number} share @returns {Score} */
const part = ({ runs, wickets, balls }, share) => ({
  runs: Math.floor(runs * share),
  wickets: Math.floor(wickets * share),
  balls: Math.floor(balls * share),
})

/** @param {readonly RowDraft[]} base @param {Score} home @param {Score | undefined} away @returns {RowDraft[]} */
const rowsOf = (base, home, away) =>
  base.map((row, i) => {
    const score = i === 0 ? home : away
    if (score === undefined) return row
    const overs = `${Math.floor(score.balls / 6)}.${score.balls % 6}`
    return {
      ...row,
      result: `${score.runs}/${score.wickets}`,
      resultType: 'POINTS',
      extended: [
        { code: 'OVERS', value: overs },
        { code: 'RUN_RATE', value: ((score.runs * 6) / Math.max(1, score.balls)).toFixed(2) },
      ],
    }
  })

/** @param {readonly RowDraft[]} base @param {'H' | 'A'} batting @param {string} innings @param {Score} now @returns {Info[]} */
const moment = (base, batting, innings, now) => [
  { type: 'DISPLAY', code: 'INNINGS', value: innings },
  { type: 'DISPLAY', code: 'BATTING', value: batting },
  { type: 'DISPLAY', code: 'OVER', value: `${Math.floor(now.balls / 6)}.${now.balls % 6}` },
  ...inPlay(base, batting === 'H' ? 0 : 1, now),
]

/**
 * Two who bat and who bowls to them; out is who came before.
 * @param {readonly RowDraft[]} base @param {0 | 1} batting @param {Score} now @returns {Info[]}
 */
function inPlay(base, batting, { runs, wickets, balls }) {
  const who = (/** @type {number} */ i, /** @type {number} */ n) => {
    const team = base[i]?.who
    const members = team !== undefined && 'members' in team ? team.members : []
    return members[n % Math.max(1, members.length)]?.code ?? ''
  }
  const display = (/** @type {string} */ code, /** @type {string} */ value, /** @type {string} */ value2) => ({
    type: /** @type {const} */ ('DISPLAY'),
    code,
    value,
    value2,
  })
  const share = 1 / (wickets + 2)
  const of = (/** @type {number} */ part) => `${Math.floor(runs * share * part)} (${Math.ceil(balls * share * part)})`
  return [
    display('STRIKER', who(batting, wickets), of(1.1)),
    display('NON_STRIKER', who(batting, wickets + 1), of(0.7)),
    display('BOWLER', who(1 - batting, wickets + 2), `${Math.floor(wickets / 3)}/${Math.floor(runs / 5)}`),
  ]
}
