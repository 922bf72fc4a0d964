import { infos } from '../../odf/rows.mjs'
import { eventRsc, disciplineRsc, phaseRsc, unitField } from '../../odf/rsc.mjs'
import { el } from '../../odf/xml.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/scenario.mjs').Phase} Phase
 */

/** It plays no units: it tells of those that others play. */
export const disciplines = {}
export function unit() {}

const KNOCK_OUT = ['R64', 'R32', '8FNL', 'QFNL', 'SFNL', 'FNL']
const OUTDOOR = new Set('ARC ATH BDM CRD CSL CSP EQU GLF MTB OWS ROW RCB SAL TRI VBV'.split(' '))
/** Before the end of a unit's time: the result is official by then. */
const BEFORE_END_S = 12

/** Pools, trees, rankings and the weather, once the result of a unit stands (odf.md 5.6, 5.7, 5.9). @param {Game} game */
export function after(game) {
  const end = game.phase.minutes * 60 - BEFORE_END_S
  const rows = game.memory.results.get(game.rsc) ?? []
  if (game.number === 1 && OUTDOOR.has(game.world.discipline)) weather(game)
  if (game.asked('protest upheld') || game.asked('protest rejected')) communication(game, end)
  if (!rows.some(({ wlt }) => wlt !== undefined)) return
  if (/^(GP|P)[A-Z]$/.test(game.phase.code)) pool(game, end)
  else if (KNOCK_OUT.includes(game.phase.code)) {
    bracket(game, end + 1)
    if (game.phase.medal === '1') ranking(game, end + 4)
  }
}

/** Head of a message of another level. @param {Game} game @param {string} rsc @param {string} sub */
const head = (game, rsc, sub) => infos({ ...game.head, rsc, sub }, {}, [])

/** @param {Game} game @param {Phase} phase @param {number} number */
const unitOf = (game, phase, number) => game.rscOf(phase.code, phase.unit?.(number) ?? unitField(number))

/** @param {RowDraft['who']} who @param {import('../../odf/xml.mjs').Attributes} [more] @param {...string} inside */
const competitor = (who, more = {}, ...inside) =>
  el(
    'Competitor',
    { Code: who.code, Type: 'members' in who ? 'T' : 'A', Organisation: who.org, ...more },
    ...inside,
    'members' in who ? '' : el('Composition', {}, el('Athlete', { Code: who.code, Order: 1 })),
  )

/** Official rows of a phase by unit, in the order played. @param {Game} game @param {Phase} phase */
const playedOf = (game, phase) =>
  Array.from({ length: phase.units }, (_, i) => game.memory.results.get(unitOf(game, phase, i + 1)) ?? [])

/** DT_POOL_STANDING: two points for a win, one for a loss; what was scored where results are numbers. @param {Game} game @param {number} at */
function pool(game, at) {
  /** @type {Map<string, { who: RowDraft['who'], won: number, lost: number, scored: number, against: number, met: string[] }>} */
  const table = new Map()
  const units = playedOf(game, game.phase).filter((rows) => rows.length === 2)
  for (const rows of units) {
    rows.forEach((row, i) => {
      const other = rows[1 - i]
      const held = table.get(row.who.code) ?? { who: row.who, won: 0, lost: 0, scored: 0, against: 0, met: [] }
      const [own, their] = [Number(row.result ?? 0), Number(other?.result ?? 0)]
      table.set(row.who.code, {
        who: row.who,
        won: held.won + (row.wlt === 'W' ? 1 : 0),
        lost: held.lost + (row.wlt === 'L' ? 1 : 0),
        scored: held.scored + (own || 0),
        against: held.against + (their || 0),
        met: [
          ...held.met,
          el('Opponent', { Code: other?.who.code, Pos: held.met.length + 1, Result: `${own || 0}-${their || 0}` }),
        ],
      })
    })
  }
  const sorted = [...table.values()].toSorted(
    (a, b) => 2 * (b.won - a.won) + b.lost - a.lost || b.scored - b.against - (a.scored - a.against),
  )
  const results = sorted.map(({ who, won, lost, scored, against, met }, i) => {
    const diff = scored - against
    const attributes = {
      Rank: i + 1,
      ResultType: 'POINTS',
      Result: String(2 * won + lost),
      SortOrder: i + 1,
      Played: won + lost,
      Won: won,
      Lost: lost,
      For: scored,
      Against: against,
      Diff: diff > 0 ? `+${diff}` : String(diff),
    }
    return el('Result', attributes, competitor(who, {}, ...met))
  })
  const code = phaseRsc(game.rsc)
  const status = units.length === game.phase.units ? 'OFFICIAL' : 'INTERMEDIATE'
  game.send(at, {
    type: 'DT_POOL_STANDING',
    code,
    status,
    body: `${head(game, code, game.phase.name)}${results.join('')}\n`,
  })
}

/**
 * DT_BRACKETS: the knock-out phases of the event from the first that was played this day; whoever is not known yet comes from a unit
 * before. @param {Game} game @param {number} at
 */
function bracket(game, at) {
  const all = game.event.phases.filter(({ code }) => KNOCK_OUT.includes(code))
  const first = all.findIndex((phase) => playedOf(game, phase).some((rows) => rows.length > 0))
  const phases = all.slice(Math.max(0, first))
  const main = phases.filter(({ medal }) => medal !== '3')
  const bronze = phases.find(({ medal }) => medal === '3')
  const rounds = main.map((phase, i) =>
    el('BracketItems', { Code: phase.code }, items(game, phase, main[i - 1], slots(main, i), 'W')),
  )
  const third =
    bronze === undefined
      ? ''
      : el(
          'Bracket',
          { Code: 'BRN' },
          el('BracketItems', { Code: bronze.code }, items(game, bronze, main.at(-2), [1], 'L')),
        )
  const code = eventRsc(game.rsc)
  const open = phases.some((phase) => playedOf(game, phase).some((rows) => rows.length === 0))
  game.send(at, {
    type: 'DT_BRACKETS',
    code,
    status: open ? 'INTERMEDIATE' : 'OFFICIAL',
    body: `${head(game, code, '')}${el('Bracket', { Code: 'FNL' }, rounds)}${third}\n`,
  })
}

/**
 * Units of a round from top to bottom, so that two that lead to one stand beside each other: winners are dealt to the units of the
 * next round in turn. @param {readonly Phase[]} rounds @param {number} index @returns {number[]}
 */
function slots(rounds, index) {
  const next = rounds[index + 1]
  if (next === undefined) return Array.from({ length: rounds[index]?.units ?? 1 }, (_, i) => i + 1)
  return slots(rounds, index + 1).flatMap((number) => feeders(number, next.units, rounds[index]?.units ?? 0))
}

/** @param {number} number @param {number} units of the round @param {number} before units of the round before */
const feeders = (number, units, before) =>
  Array.from({ length: Math.ceil(before / units) }, (_, i) => number + i * units).filter((unit) => unit <= before)

/**
 * @param {Game} game @param {Phase} phase @param {Phase | undefined} before @param {readonly number[]} order units from top to bottom
 * @param {'W' | 'L'} who goes on to this round
 */
function items(game, phase, before, order, who) {
  const played = playedOf(game, phase)
  return order.map((number, slot) => {
    const rows = played[number - 1] ?? []
    const from = before === undefined ? [] : feeders(number, phase.units, before.units)
    const places = [0, 1].map((at) => {
      const row = rows[at]
      const unit = before === undefined || from[at] === undefined ? undefined : unitOf(game, before, from[at])
      const previous = unit === undefined ? '' : el('PreviousUnit', { Unit: unit, WLT: who })
      return row === undefined
        ? el('CompetitorPlace', { Pos: at + 1, Code: 'TBD' }, previous)
        : el(
            'CompetitorPlace',
            { Pos: at + 1, WLT: row.wlt, Result: row.result, IRM: row.irm },
            previous,
            competitor(row.who),
          )
    })
    return el('BracketItem', { Order: number, Position: slot + 1, Unit: unitOf(game, phase, number) }, places)
  })
}

/** DT_RANKING: the final, the match for bronze, then who lost earlier, by round. @param {Game} game @param {number} at */
function ranking(game, at) {
  const phases = game.event.phases.filter(({ code }) => KNOCK_OUT.includes(code)).toReversed()
  const final = phases.find(({ medal }) => medal === '1')
  const bronze = phases.find(({ medal }) => medal === '3')
  const lost = (/** @type {Phase} */ phase) =>
    playedOf(game, phase).flatMap((rows) => rows.filter(({ wlt }) => wlt === 'L'))
  const won = (/** @type {Phase} */ phase) =>
    playedOf(game, phase).flatMap((rows) => rows.filter(({ wlt }) => wlt === 'W'))
  /** @type {RowDraft[][]} */
  const groups = []
  if (final !== undefined) groups.push(won(final), lost(final))
  if (bronze !== undefined) groups.push(won(bronze), lost(bronze))
  for (const phase of phases) {
    if (phase === final || phase === bronze) continue
    const seen = new Set(groups.flat().map(({ who }) => who.code))
    groups.push(lost(phase).filter(({ who }) => !seen.has(who.code)))
  }
  const ranks = groups.map((_, i) => groups.slice(0, i).reduce((sum, group) => sum + group.length, 1))
  const rows = groups.flatMap((group, i) =>
    group.map((row, place) => {
      const rank = ranks[i] ?? 1
      const attributes = { Rank: rank, RankEqual: group.length > 1 ? 'Y' : undefined, SortOrder: rank + place }
      return el('Result', attributes, competitor(row.who))
    }),
  )
  const code = eventRsc(game.rsc)
  game.send(at, { type: 'DT_RANKING', code, status: 'OFFICIAL', body: `${head(game, code, '')}${rows.join('')}\n` })
}

/** DT_WEATHER of the discipline, some minutes before the unit; by the hour of the day, not by chance. @param {Game} game */
function weather(game) {
  const hour = new Date(game.head.from).getUTCHours()
  const conditions = el(
    'Conditions',
    {
      Code: 'FOP',
      Humidity: String(45 + hour),
      Wind_Direction: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'][hour % 8],
    },
    el('Condition', { Code: 'SKY', Value: hour % 3 === 0 ? 'CLOUDY' : 'SUNNY' }),
    el('Temperature', { Code: 'AIR', Value: String(14 + (hour % 12)), Unit: 'C' }),
    el('Wind', { Code: 'SPEED', Value: `${1 + (hour % 4)}.${hour % 10}`, Unit: 'm/s' }),
  )
  const date = new Date(game.head.from).toISOString().slice(0, 10)
  const code = disciplineRsc(game.world.discipline)
  game.send(-700, { type: 'DT_WEATHER', code, body: `${el('Weather', { Date: date }, conditions)}\n` })
}

/** DT_COMMUNICATION: what became of a protest. @param {Game} game @param {number} at */
function communication(game, at) {
  const upheld = game.asked('protest upheld')
  const decision = el(
    'Decision',
    { ItemNum: '1', AffectsRES: upheld ? 'Y' : 'N', AffectsSCH: 'N', Unit: game.rsc },
    el('Summary', { Value: upheld ? 'Protest upheld' : 'Protest rejected' }),
    el('IssuedBy', { Value: 'Jury of Appeal' }),
  )
  game.send(at + 2, { type: 'DT_COMMUNICATION', code: game.rsc, body: `${el('Communication', {}, decision)}\n` })
}
