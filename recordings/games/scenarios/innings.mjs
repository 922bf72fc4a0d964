import { playCricket } from '../framework/cricket-play.mjs'
import { INNINGS_EVENTS, inningsFacts } from './data/innings-events.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/body.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/body.mjs').Content} Content
 * @typedef {import('../framework/body.mjs').Period} Period
 * @typedef {import('../../odf/rows.mjs').Info} Info
 * @typedef {import('./data/innings-events.mjs').InningsFacts} InningsFacts
 * @typedef {{ code: string, home: number, away: number }} Inning
 */

export const disciplines = INNINGS_EVENTS

/** A match by innings or ends: extra ones, a walkover (odf.md F12). @param {Game} game */
export function unit(game) {
  const facts = inningsFacts(game.event)
  const sides = facts.single === true ? game.athletes(2, facts.class) : game.teams(2, facts.size)
  const [home, away] = sides
  if (home === undefined || away === undefined) throw new Error('A match has two sides')
  const base = [home, away].map((who, i) => ({
    who,
    sort: i + 1,
    startSort: i + 1,
    lane: String(i + 1),
    ...(facts.colours === undefined ? {} : { entries: [{ code: 'COLOUR', value: facts.colours[i === 0 ? 0 : 1] }] }),
  }))
  game.startList(base)
  if (game.asked('walkover')) return walkover(game, facts, base)
  if (facts.kind === 'cricket') return playCricket(game, facts, base)
  const innings = drawn(game, facts)
  const said = { home: home.code, away: away.code }
  const step = facts.minutes * 60
  for (const [i, { code }] of innings.entries()) {
    const at = i * step
    const before = innings.slice(0, i)
    const middle = facts.kind === 'line' ? [...before, { ...inningAt(innings, i), home: Number.NaN }] : before
    game.live(at + step / 2, rowsAt(game, facts, base, middle, i + 0.5), {
      infos: momentInfos(game, facts, code, i),
      periods: periodsOf(facts, middle, i, game),
      ...said,
    })
    game.result(at + step - 5, 'INTERMEDIATE', rowsAt(game, facts, base, innings.slice(0, i + 1), i + 1), {
      infos: [{ type: 'DISPLAY', code: facts.kind === 'line' ? 'INNING' : 'END', value: code }],
      periods: periodsOf(facts, innings.slice(0, i + 1), i, game),
      ...said,
    })
  }
  const code = innings.length > facts.count ? facts.extraCode : undefined
  game.finish(innings.length * step, rowsAt(game, facts, base, innings, innings.length, true), {
    content: {
      infos: code === undefined ? [] : [{ type: 'UI', code: 'RES_CODE', value: code }],
      periods: periodsOf(facts, innings, innings.length - 1, game),
      ...said,
    },
    irm: facts.irm,
    correct: (stands) => ({ rows: stands, note: 'Statistics corrected.' }),
    amend: (stands) => ({
      rows: stands,
      protested: stands,
      note: 'Protest upheld: the record of the match is amended.',
    }),
  })
}

/** @param {readonly Inning[]} innings @param {number} index @returns {Inning} */
const inningAt = (innings, index) => innings[index] ?? { code: '', home: 0, away: 0 }

/** Innings until one side is ahead; level after the regular ones where extra time is asked. @param {Game} game @param {InningsFacts} facts @returns {Inning[]} */
function drawn(game, facts) {
  const { chance } = game
  const count = () => Math.max(0, Math.round(chance.about(facts.mean, facts.mean)))
  const sum = (/** @type {readonly Inning[]} */ all, /** @type {'home' | 'away'} */ side) =>
    all.reduce((total, inning) => total + inning[side], 0)
  /** @type {Inning[]} */
  const innings = []
  for (let n = 1; n <= facts.count; n += 1) {
    const [home, away] = [count(), count()]
    // Only one side scores in an end.
    const one = facts.kind === 'ends' && home > 0 && away > 0
    innings.push({ code: `${facts.prefix}${n}`, home, away: one ? 0 : away })
  }
  const gap = sum(innings, 'home') - sum(innings, 'away')
  const last = innings.at(-1)
  if (game.asked('extra time') && last !== undefined) {
    if (gap > 0) innings[innings.length - 1] = { ...last, away: last.away + gap }
    if (gap < 0) innings[innings.length - 1] = { ...last, home: last.home - gap }
  }
  for (let n = facts.count + 1; sum(innings, 'home') === sum(innings, 'away'); n += 1) {
    const decide = n === facts.count + 2
    const home = decide || chance.happens(0.5) ? 1 : 0
    innings.push({ code: `${facts.prefix}${n}`, home, away: decide || home === 1 ? 0 : 1 })
  }
  return innings
}

/**
 * @param {Game} game @param {InningsFacts} facts @param {readonly RowDraft[]} base @param {readonly Inning[]} innings those with a score @param {number} gone
 * @param {boolean} [over] @returns {RowDraft[]}
 */
function rowsAt(game, facts, base, innings, gone, over = false) {
  const total = (/** @type {'home' | 'away'} */ side) => innings.reduce((sum, each) => sum + (each[side] || 0), 0)
  const [home, away] = [total('home'), total('away')]
  return base.map((row, i) => {
    const [own, other] = i === 0 ? [home, away] : [away, home]
    const pace = game.chance.of(`hits ${game.rsc} ${i}`).next()
    return {
      ...row,
      result: String(own),
      resultType: 'POINTS',
      ...(facts.kind === 'line'
        ? {
            extended: [
              { code: 'HITS', value: String(own + Math.floor(gone * (0.3 + pace * 0.4))) },
              { code: 'ERRORS', value: String(Math.floor((gone / 6) * pace * 2)) },
            ],
          }
        : {}),
      ...(over ? { wlt: /** @type {'W' | 'L'} */ (own > other ? 'W' : 'L') } : {}),
    }
  })
}

/** Scores by inning; of ends the hammer and the thinking time that is left. @param {InningsFacts} facts @param {readonly Inning[]} innings @param {number} now index of the one that is on @param {Game} game @returns {Period[]} */
function periodsOf(facts, innings, now, game) {
  let [home, away] = [0, 0]
  const periods = innings.map((inning, i) => {
    home += inning.home || 0
    away += inning.away
    return {
      code: inning.code,
      home: String(home),
      away: String(away),
      homePeriod: Number.isNaN(inning.home) ? undefined : String(inning.home),
      awayPeriod: String(inning.away),
      ...(facts.kind === 'ends' ? { extended: endFacts(facts, innings, i, game) } : {}),
    }
  })
  // The end that is on has its hammer before it has a score.
  if (facts.kind !== 'ends' || now < innings.length) return periods
  const code = `${facts.prefix}${now + 1}`
  return [...periods, { code, extended: endFacts(facts, innings, now, game) }]
}

/** @param {InningsFacts} facts @param {readonly Inning[]} innings @param {number} index @param {Game} game */
function endFacts(facts, innings, index, game) {
  const scored = innings.slice(0, index).findLast(({ home, away }) => home !== away)
  const hammer = scored === undefined ? '1' : scored.home > scored.away ? '2' : '1'
  const left = (/** @type {number} */ side) => {
    const pace = game.chance.of(`pace ${game.rsc} ${side}`).next()
    const used = ((index + 1) / (facts.count + 1)) * (0.8 + pace * 0.2)
    const seconds = Math.max(4, Math.floor((facts.clock ?? 600) * (1 - used)))
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  return [
    ...(game.world.discipline === 'CUR' ? [{ code: 'LSCE', value: hammer }] : []),
    ...stonesLeft(facts, innings, index, game, hammer),
    { code: 'HOME_REMAIN', value: left(0) },
    { code: 'AWAY_REMAIN', value: left(1) },
    ...(game.world.discipline === 'CUR' && game.gender === 'X' && index === 5
      ? [{ code: hammer === '1' ? 'HOME_POWERPLAY' : 'AWAY_POWERPLAY', value: 'Y' }]
      : []),
  ]
}

/** Stones that are still to come in the end that is on: the hammer comes last. @param {InningsFacts} facts @param {readonly Inning[]} innings @param {number} index @param {Game} game @param {string} hammer */
function stonesLeft(facts, innings, index, game, hammer) {
  if (game.world.discipline !== 'CUR' || index < innings.length) return []
  const each = game.gender === 'X' ? 5 : 8
  const last = game.chance.of(`stones ${game.rsc} ${index}`).between(0, each - 1)
  const first = Math.max(0, last - 1)
  return [
    { code: 'HOME_STONES_LEFT', value: String(hammer === '1' ? last : first) },
    { code: 'AWAY_STONES_LEFT', value: String(hammer === '1' ? first : last) },
  ]
}

/** @param {Game} game @param {InningsFacts} facts @param {string} code @param {number} index @returns {Info[]} */
function momentInfos(game, facts, code, index) {
  if (facts.kind === 'ends') return [{ type: 'DISPLAY', code: 'END', value: code }]
  const chance = game.chance.of(`moment ${game.rsc} ${index}`)
  const display = (/** @type {string} */ name, /** @type {string} */ value) => ({
    type: /** @type {const} */ ('DISPLAY'),
    code: name,
    value,
  })
  return [
    display('INNING', code),
    display('HALF', 'B'),
    display('BATTING', 'H'),
    display('OUTS', String(chance.between(0, 2))),
    ...(game.world.discipline === 'BS5'
      ? []
      : [display('BALLS', String(chance.between(0, 3))), display('STRIKES', String(chance.between(0, 2)))]),
    ...[1, 2, 3].map((pos) => ({ ...display('BASE', chance.happens(0.35) ? 'Y' : 'N'), pos })),
  ]
}

/** One side is not there. @param {Game} game @param {InningsFacts} facts @param {readonly RowDraft[]} base */
function walkover(game, facts, base) {
  const absent = game.chance.pick([0, 1])
  game.live(30, base)
  game.finish(
    60,
    base.map((row, i) =>
      i === absent
        ? { ...row, wlt: /** @type {const} */ ('L'), irm: facts.irm }
        : { ...row, wlt: /** @type {const} */ ('W'), result: 'W', resultType: 'POINTS' },
    ),
    {
      content: { infos: [{ type: 'UI', code: 'RES_CODE', value: 'WO' }] },
      irm: facts.irm,
      correct: (stands) => ({ rows: stands, note: 'Note of the walkover corrected.' }),
      amend: () => undefined,
    },
  )
}
