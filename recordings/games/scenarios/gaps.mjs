import { atStart, raceInfos, raceRows, runClock, thousandths } from '../framework/race.mjs'
import { GAP_EVENTS, gapFacts } from './data/gap-events.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/race.mjs').Runner} Runner
 * @typedef {import('./data/gap-events.mjs').GapFacts} GapFacts
 */

export const disciplines = GAP_EVENTS

/** A race of all at once, with points on the way and gaps to the leader (odf.md F3). @param {Game} game */
export function unit(game) {
  const facts = gapFacts(game.event)
  const field = drawField(game, facts)
  const through = game.phase.medal === undefined ? facts.through : 0
  /** @type {import('../framework/race.mjs').RaceRules} */
  const rules = {
    diff: facts.seconds ? 'seconds' : 'hundredths',
    mark: (rank) => (rank <= through ? 'Q' : undefined),
  }
  const content = (/** @type {number} */ reached) => ({ infos: raceInfos(facts.points, reached, through) })
  game.startList(field.map(atStart), content(0))
  game.live(0, raceRows(field, 0, rules), content(0))
  runClock(game, field, 5)
  const starters = field.filter(({ irm }) => irm !== 'DNS')
  // At each point: the leaders have passed, then all have.
  for (const [i] of facts.points.entries()) {
    const times = starters.flatMap(({ splits }) => splits[i] ?? []).toSorted((a, b) => a - b)
    for (const time of new Set([times[Math.min(4, times.length - 1)], times.at(-1)]))
      if (time !== undefined) game.live(time / 100 + 1, raceRows(field, time, rules), content(i + 1))
  }
  const ends = starters
    .filter(({ irm }) => irm === undefined)
    .map(({ time }) => time)
    .toSorted((a, b) => a - b)
  for (const time of new Set([ends[0], ends[2], ends[Math.floor(ends.length / 2)]]))
    if (time !== undefined) game.live(time / 100 + 1, raceRows(field, time, rules), content(facts.points.length))
  game.finish((ends.at(-1) ?? facts.time) / 100 + 5, raceRows(field, Infinity, rules), {
    content: content(facts.points.length),
    irm: facts.disqualified,
  })
}

/** @param {Game} game @param {GapFacts} facts @returns {Runner[]} */
function drawField(game, facts) {
  const { chance } = game
  const entrants =
    facts.team === undefined ? game.athletes(facts.field, facts.class) : game.teams(facts.field, facts.team)
  const mean = facts.time * (game.gender === 'W' ? 1.11 : game.gender === 'X' ? 1.06 : 1)
  const unit = facts.seconds ? 100 : 1
  const order = chance.shuffled(entrants.map((_, i) => i))
  const field = entrants.map((who, i) => {
    // Places at the end are drawn first: a few together, the rest further and further behind.
    const place = order[i] ?? 0
    const behind = (mean * facts.spread * (place / entrants.length) ** 1.6) / 1000
    const time = Math.round((mean + behind + chance.about(0, mean / 4000)) / unit) * unit
    const splits = facts.points.map((_, p) => {
      const share = (p + 1) / (facts.points.length + 1)
      return Math.round(((time - behind) * share + behind * share ** 1.5 + chance.about(0, mean / 3000)) / unit) * unit
    })
    return { who, lane: String(i + 1), startSort: i + 1, time, ms: '', splits, records: [] }
  })
  const dressed = dress(game, facts, field)
  return dressed.map((runner) => ({
    ...runner,
    ...(facts.sprints
      ? sprintPoints(dressed, runner)
      : facts.legShots > 0
        ? relayRange(game, facts, runner)
        : rangeAndCards(game, facts, runner)),
  }))
}

/** Five, three, one for the first three at a point. @param {readonly Runner[]} field @param {Runner} runner */
const sprintPoints = (field, runner) => ({
  tuples: (/** @type {number} */ until) => {
    const points = runner.splits.map((split, i) => {
      const place = field.filter(({ splits }) => (splits[i] ?? Infinity) < split).length
      return split <= until ? ([5, 3, 1][place] ?? 0) : 0
    })
    const sum = points.reduce((total, value) => total + value, 0)
    return sum === 0 ? [] : [{ code: 'SPRINT_POINTS', value: String(sum) }]
  },
})

/** One loop for each miss, once there is any. @param {readonly number[]} misses */
function loopsOf(misses) {
  const loops = misses.reduce((sum, missed) => sum + missed, 0)
  return loops === 0 ? [] : [{ code: 'PENALTY_LOOPS', value: String(loops) }]
}

/**
 * The range of a relay: each athlete twice in a leg, five targets, three spare rounds for those that are missed; what is left costs
 * loops. @param {Game} game @param {GapFacts} facts @param {Runner} runner
 */
function relayRange(game, facts, runner) {
  if (!('members' in runner.who)) return {}
  const { chance } = game
  const ends = [...runner.splits, runner.time]
  const visits = runner.who.members.flatMap(({ code }, leg) => {
    const from = leg === 0 ? 0 : (ends[leg - 1] ?? Infinity)
    const to = ends[leg] ?? Infinity
    return Array.from({ length: facts.legShots }, (_, n) => {
      const missed = chance.pick([0, 0, 1, 1, 2, 3])
      const spares = missed === 0 ? 0 : Math.min(3, missed + chance.between(0, 2))
      const left = Math.max(0, missed - spares, spares === 3 && chance.happens(0.3) ? 1 : 0)
      const open = chance.shuffled([0, 1, 2, 3, 4]).slice(0, left)
      return {
        code,
        at: from + ((to - from) * (n + 1)) / (facts.legShots + 0.8),
        left,
        tuple: {
          code: 'SHOOTING',
          pos: n + 1,
          value: String(left),
          extensions: /** @type {[string, string][]} */ ([
            ['SHOTS', [0, 1, 2, 3, 4].map((target) => (open.includes(target) ? '0' : '1')).join('')],
            ['SPARES', String(spares)],
          ]),
        },
      }
    })
  })
  const done = (/** @type {number} */ until) => visits.filter(({ at }) => at <= until)
  return {
    tuples: (/** @type {number} */ until) => loopsOf(done(until).map(({ left }) => left)),
    members: (/** @type {number} */ until) => {
      /** @type {Record<string, { extended: import('../../odf/rows.mjs').Extended[] }>} */
      const said = {}
      for (const { code, tuple } of done(until)) (said[code] ??= { extended: [] }).extended.push(tuple)
      return said
    },
  }
}

/** Misses at each time at the range; warnings of walkers. @param {Game} game @param {GapFacts} facts @param {Runner} runner */
function rangeAndCards(game, facts, runner) {
  if (facts.shots === 0 && !facts.cards) return {}
  const misses = Array.from({ length: facts.shots }, () => game.chance.pick([0, 0, 0, 1, 1, 2, 3]))
  // Which of the five targets: the first ones of an order.
  const targets = misses.map((missed) => {
    const order = game.chance.shuffled([0, 1, 2, 3, 4]).slice(0, missed)
    return [0, 1, 2, 3, 4].map((target) => (order.includes(target) ? '0' : '1')).join('')
  })
  const warnings = game.chance.pick([0, 0, 1, 2])
  return {
    tuples: (/** @type {number} */ until) => [
      ...misses.flatMap((value, i) =>
        (runner.splits[i] ?? Infinity) <= until
          ? [
              {
                code: 'SHOOTING',
                pos: i + 1,
                value: String(value),
                extensions: /** @type {[string, string][]} */ ([['SHOTS', targets[i] ?? '']]),
              },
            ]
          : [],
      ),
      ...loopsOf(misses.filter((_, i) => (runner.splits[i] ?? Infinity) <= until)),
      ...(facts.cards && until > 0 && warnings > 0 && runner.irm !== 'DNS'
        ? [{ code: 'WARNINGS', value: String(warnings) }]
        : []),
    ],
  }
}

/** @param {Game} game @param {GapFacts} facts @param {(Runner & { splits: number[] })[]} field */
function dress(game, facts, field) {
  const order = field.toSorted((a, b) => a.time - b.time)
  const [first, second, third, fourth, fifth] = order
  const [stopped, unlucky, absent] = order.slice(-3)
  if (second !== undefined && third !== undefined && game.asked('photo finish')) {
    third.time = second.time
    if (!facts.seconds) {
      second.ms = thousandths(second.time, 2)
      third.ms = thousandths(third.time, 8)
    }
  }
  if (fourth !== undefined && fifth !== undefined && game.asked('tie')) fifth.time = fourth.time
  if (field.length > 7 && stopped !== undefined && unlucky !== undefined && absent !== undefined) {
    if (game.asked('did not finish')) {
      stopped.irm = facts.out
      stopped.splits = stopped.splits.slice(0, Math.floor(stopped.splits.length / 2))
    }
    if (game.asked('disqualified')) unlucky.irm = facts.disqualified
    if (game.asked('did not start')) {
      absent.irm = 'DNS'
      absent.splits = []
    }
  }
  for (const runner of field)
    if (game.chance.happens(0.15)) runner.records.push({ type: game.chance.pick(['PB', 'SB', 'NR']) })
  if (game.asked('record') && first !== undefined)
    first.records.unshift({ type: game.event.records?.at(-1)?.type ?? 'NR' })
  return field
}
