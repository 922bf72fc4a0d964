import { clockText } from '../../odf/time-text.mjs'
import { ranked } from '../../odf/ranked.mjs'
import { gapText, raceTime, windText } from '../framework/times.mjs'
import { LANE_EVENTS, laneFacts } from './data/lane-events.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/game.mjs').Extra} Extra
 * @typedef {import('./data/lane-events.mjs').LaneFacts} LaneFacts
 * @typedef {{ who: RowDraft['who'], lane: string, startSort: number, time: number, ms: string, splits: number[], reaction?: string,
 *   legs?: Record<string, string>, irm?: string | undefined, records: { type: string }[] }} Runner
 */

export const disciplines = LANE_EVENTS

/** A race in lanes, side by side or in a small field: heats, semi-finals, final (odf.md F1). @param {Game} game */
export function unit(game) {
  const facts = laneFacts(game.event)
  const field = drawField(game, facts)
  const wind = facts.wind ? windText(Math.round(game.chance.about(3, 9))) : undefined
  const infos = infosOf(game, facts, wind)
  game.startList(
    field.map((runner) => ({ ...baseOf(runner), sort: runner.startSort })),
    { infos: infos(0) },
  )
  const starters = field.filter(({ irm }) => irm !== 'DNS')
  game.live(0, rowsAt(game, facts, field, 0), { infos: infos(0) })
  const times = starters.filter(({ irm }) => irm === undefined).map(({ time }) => time)
  const [first = 6000] = times.toSorted((a, b) => a - b)
  runClock(game, first, starters)
  for (const [i] of facts.points.entries()) {
    const passed = Math.max(...starters.map(({ splits }) => splits[i] ?? 0))
    game.live(passed / 100 + 0.6, rowsAt(game, facts, field, passed), { infos: infos(i + 1) })
  }
  const order = times.toSorted((a, b) => a - b)
  for (const done of steps(order)) {
    game.live(done / 100 + 1.2, rowsAt(game, facts, field, done), { infos: infos(facts.points.length) })
  }
  const last = Math.max(first, ...times)
  const rows = rowsAt(game, facts, field, Infinity)
  const correctedWind = wind === undefined ? undefined : windText(Math.round(Number(wind) * 10) - 2)
  game.finish(last / 100 + 2, rows, {
    content: { infos: infos(facts.points.length) },
    irm: facts.disqualified,
    ...(wind === undefined ? {} : { wind }),
    ...(correctedWind === undefined
      ? {}
      : {
          correct: (stands) => ({
            rows: stands,
            content: { infos: infosOf(game, facts, correctedWind)(facts.points.length) },
            wind: correctedWind,
            note: `Wind corrected from ${wind} to ${correctedWind}.`,
          }),
        }),
  })
}

/** @param {Game} game @param {LaneFacts} facts @returns {Runner[]} */
function drawField(game, facts) {
  const { chance } = game
  const entrants =
    facts.team === undefined ? game.athletes(facts.lanes, facts.class) : game.teams(facts.lanes, facts.team)
  const factor = game.gender === 'W' ? 1.11 : game.gender === 'X' ? 1.06 : 1
  const field = entrants.map((who, i) => {
    const time = Math.round(chance.about(facts.time * factor, facts.time * 0.012))
    const share = facts.points.map((_, p) => (p + 1) / (facts.points.length + 1))
    const splits = share.map((part) => Math.round(time * (part + chance.about(0, 0.004))))
    return {
      who,
      lane: facts.laneNames[i] ?? String(i + 1),
      startSort: i + 1,
      time,
      ms: '',
      splits,
      ...(facts.reaction ? { reaction: (chance.between(108, 199) / 1000).toFixed(3) } : {}),
      ...legsOf(who, facts, time, splits),
      records: /** @type {{ type: string }[]} */ ([]),
    }
  })
  return dress(game, facts, field)
}

/** @param {RowDraft['who']} who @param {LaneFacts} facts @param {number} time @param {readonly number[]} splits */
function legsOf(who, facts, time, splits) {
  if (!facts.legs || !('members' in who)) return {}
  const ends = [...splits, time]
  const own = who.members.map((member, i) => [member.code, raceTime((ends[i] ?? time) - (ends[i - 1] ?? 0))])
  return { legs: Object.fromEntries(own) }
}

/** What was asked: two who share a place, two the photo tells apart, marks of all kinds, a record. @param {Game} game @param {LaneFacts} facts @param {Runner[]} field */
function dress(game, facts, field) {
  const order = field.toSorted((a, b) => a.time - b.time)
  const [first, second, third] = order
  const last = order.at(-1)
  const before = order.at(-2)
  if (field.length > 3 && second !== undefined && third !== undefined) {
    if (game.asked('tie') || game.asked('photo finish')) third.time = second.time
    if (game.asked('photo finish')) {
      second.ms = thousandths(second.time, 3)
      third.ms = thousandths(third.time, 7)
    }
  }
  if (field.length > 4 && last !== undefined && before !== undefined) {
    if (game.asked('did not start')) last.irm = 'DNS'
    if (game.asked('did not finish')) before.irm = 'DNF'
    const unlucky = order.at(-3)
    if (game.asked('disqualified') && field.length > 5 && unlucky !== undefined) unlucky.irm = facts.disqualified
  }
  for (const runner of field)
    if (game.chance.happens(0.2)) runner.records.push({ type: game.chance.pick(['PB', 'SB']) })
  if (game.asked('record') && first !== undefined)
    first.records.unshift({ type: game.event.records?.[0]?.type ?? 'NR' })
  return field
}

/** "9.873" of 9.88: rounded up to the hundredth. @param {number} time @param {number} thousandth */
const thousandths = (time, thousandth) => `${raceTime(time - 1)}${thousandth}`

/** @param {Game} game @param {LaneFacts} facts @param {string | undefined} wind @returns {(passed: number) => import('../framework/body.mjs').Info[]} */
const infosOf = (game, facts, wind) => (passed) => [
  ...facts.points.map((value, i) => ({ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATE', pos: i + 1, value })),
  ...(facts.points.length === 0
    ? []
    : [{ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATES_TOTAL', value: String(facts.points.length) }]),
  ...(game.phase.medal === undefined && facts.through > 0
    ? [
        { type: /** @type {const} */ ('UI'), code: 'QUAL_FROM_RANK', value: '1' },
        { type: /** @type {const} */ ('UI'), code: 'QUAL_TO_RANK', value: String(facts.through) },
      ]
    : []),
  ...(wind === undefined ? [] : [{ type: /** @type {const} */ ('UI'), code: 'WIND_SPEED', value: wind }]),
  ...(passed === 0
    ? []
    : [{ type: /** @type {const} */ ('DISPLAY'), code: 'INTERMEDIATE_CURRENT', value: String(passed) }]),
]

/** The clock, at the start, on the way and at the winner's finish. @param {Game} game @param {number} first @param {readonly Runner[]} starters */
function runClock(game, first, starters) {
  const ticks = 4
  for (let i = 0; i < ticks; i += 1) {
    const ms = Math.round((first * 10 * (i + 0.3)) / ticks)
    const places = starters.toSorted((a, b) => a.time - b.time)
    const rows = places.map((runner, place) => ({
      ...baseOf(runner),
      sort: place + 1,
      extended: [
        {
          code: 'LIVE',
          more: {
            Rank: String(place + 1),
            Diff: place === 0 ? undefined : gapText(Math.round(((runner.time - first) * (i + 0.3)) / ticks)),
          },
        },
      ],
    }))
    game.current(ms / 1000, rows, { clock: { time: clockText(ms), running: true } })
  }
  game.current(first / 100 + 0.2, [], { clock: { time: raceTime(first), running: false } })
}

/** At most three moments at which rows come in. @param {readonly number[]} order times */
const steps = (order) => [
  ...new Set([order[0], order[Math.floor(order.length / 2)]].filter((time) => time !== undefined)),
]

/** @param {Runner} runner */
const baseOf = ({ who, lane, startSort }) => ({ who, lane, startSort })

/**
 * The rows as they stand at a moment: who has finished in that order, who has passed the last point, the rest by lane.
 * @param {Game} game @param {LaneFacts} facts @param {readonly Runner[]} field @param {number} until hundredths
 * @returns {(RowDraft & Extra)[]}
 */
function rowsAt(game, facts, field, until) {
  const over = until === Infinity
  const out = field.map((runner) => ({
    ...runner,
    irm: over || runner.irm === 'DNS' ? runner.irm : undefined,
    out: runner.irm,
  }))
  const home = out.filter(({ out: irm, time }) => irm === undefined && time <= until)
  const key = (/** @type {Runner} */ { time, ms }) => time + (over && ms !== '' ? Number(ms.slice(-1)) / 10 : 0)
  const placed = ranked(home, (a, b) => key(a) - key(b))
  const passed = (/** @type {Runner} */ runner) => runner.splits.filter((split) => split <= until).at(-1) ?? Infinity
  const points = (/** @type {Runner} */ runner) => runner.splits.filter((split) => split <= until).length
  const rest = out
    .filter((runner) => !home.includes(runner))
    .toSorted(
      (a, b) =>
        irmOrder(a) - irmOrder(b) || points(b) - points(a) || passed(a) - passed(b) || a.startSort - b.startSort,
    )
    .map((runner, i) => ({ ...runner, sort: placed.length + i + 1 }))
  const best = Math.min(...home.map(({ time }) => time))
  const duel = field.length === 2
  return [...placed, ...rest].map((runner) => {
    const at = /** @type {{ rank?: number, equal?: boolean }} */ (runner)
    const done = at.rank !== undefined
    return {
      ...baseOf(runner),
      sort: runner.sort,
      ...(at.rank === undefined ? {} : { rank: at.rank }),
      ...(at.equal ? { equal: true } : {}),
      ...(done ? { result: raceTime(runner.time), resultType: 'TIME' } : {}),
      ...(done && facts.diff && runner.time > best ? { diff: gapText(runner.time - best) } : {}),
      ...(runner.irm === undefined ? {} : { irm: runner.irm }),
      ...(over && duel ? { wlt: wonOrLost(at.rank) } : {}),
      ...(over && !duel && game.phase.medal === undefined && at.rank !== undefined && at.rank <= facts.through
        ? { qualification: facts.mark }
        : {}),
      ...(over && done && runner.ms !== '' ? { photo: /** @type {const} */ ('E') } : {}),
      ...(over && done ? { records: runner.records } : {}),
      ...(runner.legs === undefined || !done ? {} : { legs: runner.legs }),
      ...(runner.reaction === undefined || runner.irm === 'DNS' || until === 0 ? {} : { reaction: runner.reaction }),
      extended: tuplesOf(runner, field, until, done && over),
    }
  })
}

/** @param {number | undefined} rank @returns {'W' | 'L'} */
const wonOrLost = (rank) => (rank === 1 ? 'W' : 'L')

/** @param {{ irm?: string | undefined }} runner */
const irmOrder = ({ irm }) => ({ DNF: 1, DNS: 3, [irm ?? '']: irm === undefined ? 0 : 2 })[irm ?? ''] ?? 0

/** @param {Runner} runner @param {readonly Runner[]} field @param {number} until @param {boolean} decided */
function tuplesOf(runner, field, until, decided) {
  const splits = runner.splits.flatMap((time, i) => {
    if (time > until || runner.irm === 'DNS') return []
    const all = field.filter(({ irm }) => irm !== 'DNS').flatMap((other) => other.splits[i] ?? [])
    const lead = Math.min(...all)
    const more = {
      Rank: String(all.filter((other) => other < time).length + 1),
      Diff: time === lead ? undefined : gapText(time - lead),
    }
    return [{ code: 'INTERMEDIATE', pos: i + 1, value: raceTime(time), more }]
  })
  const started = runner.reaction !== undefined && runner.irm !== 'DNS' && until > 0
  return [
    ...(started ? [{ code: 'REACT_TIME', value: runner.reaction }] : []),
    ...splits,
    ...(decided && runner.ms !== '' ? [{ code: 'MS', value: runner.ms }] : []),
  ]
}
