import { atStart, raceInfos, raceRows, runClock, thousandths } from '../framework/race.mjs'
import { gapText, raceTime, windText } from '../framework/times.mjs'
import { LANE_EVENTS, laneFacts } from './data/lane-events.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/race.mjs').Runner} Runner
 * @typedef {import('./data/lane-events.mjs').LaneFacts} LaneFacts
 */

export const disciplines = LANE_EVENTS

/** A race in lanes, side by side or in a small field: heats, semi-finals, final (odf.md F1). @param {Game} game */
export function unit(game) {
  const facts = laneFacts(game.event)
  const field = drawField(game, facts)
  const duel = field.length === 2
  const through = game.phase.medal === undefined && !duel ? facts.through : 0
  /** @type {import('../framework/race.mjs').RaceRules} */
  const rules = {
    diff: facts.diff ? 'hundredths' : 'none',
    duel,
    mark: (rank) => (rank <= through ? facts.mark : undefined),
  }
  const wind = facts.wind ? Math.round(game.chance.about(3, 9)) : undefined
  const content = (/** @type {number} */ reached, tenths = wind) => ({
    infos: [
      ...raceInfos(facts.points, reached, through),
      ...lapsToGo(facts, reached),
      ...(tenths === undefined
        ? []
        : [{ type: /** @type {const} */ ('UI'), code: 'WIND_SPEED', value: windText(tenths) }]),
    ],
  })
  game.startList(field.map(atStart), content(0))
  const end = facts.pairs
    ? pairByPair(game, field, facts, rules, content)
    : together(game, field, facts, rules, content)
  game.finish(end + 2, raceRows(field, Infinity, rules), {
    content: content(facts.points.length),
    irm: facts.disqualified,
    ...(wind === undefined
      ? {}
      : { wind: windText(wind), correct: (rows) => correctedWind(rows, wind, content(facts.points.length, wind - 2)) }),
  })
}

/** Laps left where the field is: points of a lap race are called by their lap. @param {LaneFacts} facts @param {number} reached */
function lapsToGo({ laps, points }, reached) {
  const done = Number(/\d+/.exec(points[reached - 1] ?? '0')?.[0] ?? 0)
  return laps === 0 ? [] : [{ type: /** @type {const} */ ('UI'), code: 'LAPS_TO_GO', value: String(laps - done) }]
}

/**
 * All at once. @param {Game} game @param {readonly Runner[]} field @param {LaneFacts} facts @param {import('../framework/race.mjs').RaceRules} rules
 * @param {(reached: number) => import('../framework/body.mjs').Content} content @returns seconds when the last is home
 */
function together(game, field, facts, rules, content) {
  game.live(0, raceRows(field, 0, rules), content(0))
  runClock(game, field, 4)
  const starters = field.filter(({ irm }) => irm !== 'DNS')
  for (const [i] of facts.points.entries()) {
    const passed = Math.max(...starters.map(({ splits }) => splits[i] ?? 0))
    game.live(passed / 100 + 0.6, raceRows(field, passed, rules), content(i + 1))
  }
  const times = starters.filter(({ irm }) => irm === undefined).map(({ time }) => time)
  for (const time of arrivals(times)) {
    game.live(time / 100 + 1.2, raceRows(field, time, rules), content(facts.points.length))
  }
  return Math.max(...times) / 100
}

/**
 * Two at a time, each pair against the clock: who is on the way, with the points passed, between who is home and who waits.
 * @param {Game} game @param {readonly Runner[]} field @param {LaneFacts} facts @param {import('../framework/race.mjs').RaceRules} rules
 * @param {(reached: number) => import('../framework/body.mjs').Content} content @returns {number} seconds when the last pair is home
 */
function pairByPair(game, field, facts, rules, content) {
  let seconds = 0
  for (let done = 0; done <= field.length; done += 2) {
    const before = field.slice(0, done)
    const pair = field.slice(done, done + 2)
    const home = raceRows(before, Infinity, rules)
    const rest = field
      .slice(done + 2)
      .map((runner, i) => ({ ...atStart(runner), sort: home.length + pair.length + i + 1 }))
    const racing = pair.filter(({ irm }) => irm !== 'DNS')
    const up = racing.map(({ who }, i) => ({
      type: /** @type {const} */ ('DISPLAY'),
      code: 'CURRENT',
      pos: i + 1,
      value: who.code,
    }))
    const { infos = [], ...beside } = content(0)
    const passed = facts.points.map((_, i) => Math.max(0, ...racing.map(({ splits }) => splits[i] ?? 0)))
    for (const at of pair.length === 0 ? [0] : [0, ...passed]) {
      const now = pair.map((runner, i) => ({ ...onTheWay(runner, before, at), sort: home.length + i + 1 }))
      game.live(seconds + at / 100, [...home, ...now, ...rest], { ...beside, infos: [...infos, ...up] })
    }
    seconds += Math.max(0, ...pair.map(({ time }) => time)) / 100 + 45
  }
  return seconds
}

/** Somebody at a moment of the run, with the gap to the best of those before at each point. @param {Runner} runner @param {readonly Runner[]} before @param {number} at hundredths */
function onTheWay(runner, before, at) {
  const passed = runner.irm === 'DNS' ? [] : runner.splits.filter((split) => split <= at)
  const extended = passed.map((split, i) => {
    const best = Math.min(...before.flatMap(({ irm, splits }) => (irm === undefined ? (splits[i] ?? []) : [])))
    const gap = Math.abs(split - best)
    const Diff = best === Infinity ? undefined : split < best ? gapText(gap).replace('+', '-') : gapText(gap)
    return { code: 'INTERMEDIATE', pos: i + 1, value: raceTime(split), more: { Diff } }
  })
  return { ...atStart(runner), extended }
}

/** @param {readonly import('../framework/life.mjs').FullRow[]} rows @param {number} wind tenths @param {import('../framework/body.mjs').Content} content */
const correctedWind = (rows, wind, content) => ({
  rows,
  content,
  wind: windText(wind - 2),
  note: `Wind corrected from ${windText(wind)} to ${windText(wind - 2)}.`,
})

/** The first, and one in the middle. @param {readonly number[]} times */
function arrivals(times) {
  const order = times.toSorted((a, b) => a - b)
  return [...new Set([order[0], order[Math.floor(order.length / 2)]])].filter((time) => time !== undefined)
}

/** @param {Game} game @param {LaneFacts} facts @returns {Runner[]} */
function drawField(game, facts) {
  const { chance } = game
  const entrants =
    facts.team === undefined ? game.athletes(facts.lanes, facts.class) : game.teams(facts.lanes, facts.team)
  const mean = facts.time * (game.gender === 'W' ? 1.11 : game.gender === 'X' ? 1.06 : 1)
  const field = entrants.map((who, i) => {
    const time = Math.round(chance.about(mean, mean * 0.012))
    const splits = facts.points.map((_, p) =>
      Math.round(time * ((p + 1) / (facts.points.length + 1) + chance.about(0, 0.004))),
    )
    return {
      who,
      lane: facts.laneNames[i % (facts.laneNames.length || 1)] ?? String(i + 1),
      startSort: i + 1,
      time,
      ms: '',
      splits,
      ...(facts.reaction ? { reaction: (chance.between(108, 199) / 1000).toFixed(3) } : {}),
      ...legsOf(who, facts, time, splits),
      ...entriesOf(facts, i),
      records: [],
    }
  })
  return dress(game, facts, field)
}

/** The pair, and the colour that is worn. @param {LaneFacts} facts @param {number} i place in the start list, from 0 */
function entriesOf(facts, i) {
  const colour = facts.colours[i % (facts.colours.length || 1)]
  const entries = [
    ...(facts.pairs ? [{ code: 'PAIR', value: String(Math.floor(i / 2) + 1) }] : []),
    ...(facts.worn === '' || colour === undefined ? [] : [{ code: facts.worn, value: colour }]),
  ]
  return entries.length === 0 ? {} : { entries }
}

/** @param {Runner['who']} who @param {LaneFacts} facts @param {number} time @param {readonly number[]} splits */
function legsOf(who, facts, time, splits) {
  if (!facts.legs || !('members' in who)) return {}
  const ends = [...splits, time]
  const own = who.members.map((member, i) => [member.code, raceTime((ends[i] ?? time) - (ends[i - 1] ?? 0))])
  return { legs: Object.fromEntries(own) }
}

/**
 * What was asked: two who share a place, two whom the photo tells apart, marks of all kinds, a record.
 * @param {Game} game @param {LaneFacts} facts @param {Runner[]} field
 */
function dress(game, facts, field) {
  const order = field.toSorted((a, b) => a.time - b.time)
  const [first, second, third] = order
  const [unlucky, before, last] = order.slice(-3)
  if (field.length > 3 && second !== undefined && third !== undefined) {
    if (game.asked('tie') || game.asked('photo finish')) third.time = second.time
    if (game.asked('photo finish')) {
      second.ms = thousandths(second.time, 3)
      third.ms = thousandths(third.time, 7)
    }
  }
  if (field.length > 4 && last !== undefined && before !== undefined && unlucky !== undefined) {
    if (game.asked('did not start')) last.irm = 'DNS'
    if (game.asked('did not finish')) before.irm = 'DNF'
    if (game.asked('disqualified') && field.length > 5) unlucky.irm = facts.disqualified
  }
  if (field.length === 2 && second !== undefined && (game.asked('walkover') || game.asked('did not start')))
    second.irm = 'DNS'
  for (const runner of field)
    if (game.chance.happens(0.2))
      runner.records.push({ type: game.chance.pick(['PB', 'SB']), equalled: game.chance.happens(0.2) })
  if (game.asked('record') && first !== undefined)
    first.records.unshift({ type: game.event.records?.at(-1)?.type ?? 'NR' })
  return field
}
