import { ranked } from '../../odf/ranked.mjs'
import { clockText, hundredths } from '../../odf/time-text.mjs'
import { gapText, raceTime } from '../framework/times.mjs'
import { addSoFar, addUp, startersOf } from '../framework/totals.mjs'
import { TIMED_EVENTS, timedFacts } from './data/timed-events.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/body.mjs').Info} Info
 * @typedef {import('./data/timed-events.mjs').TimedFacts} TimedFacts
 * @typedef {{ who: RowDraft['who'], start: number, startSort: number, clock: number, time: number, splits: number[], gates: number[],
 *   shots: number[], penalty: number, irm: string | undefined }} Runner
 *   start: seconds; clock: on the course, hundredths; time: with penalties, what counts; gates: penalty of each, in their order
 */

export const disciplines = TIMED_EVENTS

/** @type {import('../framework/totals.mjs').Adding} */
const ADDING = { best: 'least', resultType: 'TIME', read: hundredths, text: raceTime, gap: gapText }

/** One after the other against the clock, in one run or several (odf.md F2). @param {Game} game */
export function unit(game) {
  const facts = timedFacts(game.event)
  const field = drawField(game, facts)
  /** @type {import('../framework/totals.mjs').Adding} */
  const adding = facts.best ? { ...ADDING, counts: 'best' } : ADDING
  game.startList(
    field.map(({ who, startSort }) => ({ who, startSort, sort: startSort, lane: String(startSort) })),
    { infos: points(facts) },
  )
  for (const moment of momentsOf(field)) {
    if (moment.kind === 'passing') passing(game, facts, field, moment.at)
    else {
      const rows = rowsAt(facts, field, moment.at)
      game.live(moment.at + 1, rows, { infos: infosAt(facts, field, moment.at) })
      if (facts.runs > 1) addSoFar(game, moment.at + 1.2, rows, adding)
    }
  }
  const end = Math.max(...field.map(endOf)) + 2
  const several = facts.runs > 1
  game.finish(end, rowsAt(facts, field, Infinity), {
    content: { infos: points(facts) },
    ...(several ? { medals: false } : {}),
  })
  if (several) addUp(game, end, adding)
}

/** Who starts when: in the order drawn, in later runs the slowest first, those without a time not at all. @param {Game} game @param {TimedFacts} facts @returns {Runner[]} */
function drawField(game, facts) {
  const { chance } = game
  const order = startersOf(game, facts.field, facts.team)
  const mean = facts.time * (game.gender === 'W' ? 1.08 : 1)
  let start = 0
  const field = order.map((who, i) => {
    const clock = Math.round(chance.about(mean, mean * 0.012))
    const gates = Array.from({ length: facts.gates }, () => gatePenalty(chance))
    const shots = Array.from({ length: facts.shots }, () => (chance.happens(0.5) ? chance.between(1, 2) : 0))
    const down = facts.faults && chance.happens(0.6) ? 4 * chance.between(1, 3) : 0
    const penalty = gates.reduce((sum, gate) => sum + gate, 0) + down
    const runner = {
      who,
      start,
      startSort: i + 1,
      clock,
      time: clock + (facts.gates > 0 ? penalty * 100 : 0),
      splits: facts.points.map((_, p) =>
        Math.round(clock * ((p + 1) / (facts.points.length + 1) + chance.about(0, 0.003))),
      ),
      gates,
      shots,
      penalty,
      irm: /** @type {string | undefined} */ (undefined),
    }
    // One at a time: the next one starts when the course is free.
    start += facts.gap === 0 ? clock / 100 + 20 : facts.gap
    return runner
  })
  return dress(game, field)
}

/** @param {import('../framework/chance.mjs').Chance} chance @returns {number} */
const gatePenalty = (chance) => (chance.happens(0.04) ? 2 : chance.happens(0.006) ? 50 : 0)

/** @param {Game} game @param {Runner[]} field */
function dress(game, field) {
  const [second, third] = field.toSorted((a, b) => a.time - b.time).slice(1)
  if (game.asked('tie') && second !== undefined && third !== undefined && third.penalty === second.penalty) {
    third.time = second.time
    third.clock = second.clock
  }
  const slow = field.toSorted((a, b) => b.time - a.time)
  for (const [i, [ask, irm]] of Object.entries({
    'did not start': 'DNS',
    'did not finish': 'DNF',
    disqualified: 'DSQ',
  }).entries()) {
    const runner = slow[i]
    if (
      field.length > 5 &&
      runner !== undefined &&
      game.asked(/** @type {import('../framework/asks.mjs').Ask} */ (ask))
    )
      runner.irm = irm
  }
  return field
}

/** @param {Runner} runner seconds */
const endOf = ({ start, clock, irm }) => start + (irm === 'DNS' ? 0 : irm === 'DNF' ? clock / 200 : clock / 100)

/** Every finish, and of each runner one passage. @param {readonly Runner[]} field */
function momentsOf(field) {
  const finishes = field.map((runner) => ({ kind: /** @type {const} */ ('finish'), at: endOf(runner) }))
  const passages = field.flatMap(({ start, splits, irm }, i) => {
    const split = irm === undefined ? splits[i % Math.max(1, splits.length)] : undefined
    return split === undefined ? [] : [{ kind: /** @type {const} */ ('passing'), at: start + split / 100 + 0.3 }]
  })
  return [...finishes, ...passages].toSorted((a, b) => a.at - b.at)
}

/** @param {readonly Runner[]} field @param {number} at */
const onCourse = (field, at) =>
  field.filter((runner) => runner.irm !== 'DNS' && runner.start <= at && endOf(runner) > at)

/** Who is on course with the newest intermediate, and the clock of the one in front. @param {Game} game @param {TimedFacts} facts @param {readonly Runner[]} field @param {number} at */
function passing(game, facts, field, at) {
  const up = onCourse(field, at)
  const [first] = up
  if (first === undefined) return
  const leader = ranked(home(field, at), order(facts))[0]
  const rows = up.map((runner, i) => {
    const passed = runner.splits.filter((split) => split / 100 <= at - runner.start)
    const split = passed.at(-1)
    const best = leader?.splits[passed.length - 1]
    return {
      who: runner.who,
      sort: i + 1,
      ...(up.length > 1 ? { result: clockText((at - runner.start) * 1000), resultType: 'TIME' } : {}),
      extended: [
        ...(split === undefined
          ? []
          : [
              { code: 'INTERMEDIATE', pos: passed.length, value: raceTime(split), more: { Diff: signed(split, best) } },
            ]),
        ...gateTuples(runner, passed.length / (facts.points.length + 1)),
        ...penaltySoFar(runner, passed.length / (facts.points.length + 1)),
      ],
    }
  })
  game.current(at, rows, {
    clock: { time: clockText((at - first.start) * 1000), running: true },
    infos: up.map(({ who }, i) => ({ type: 'DISPLAY', code: 'CURRENT', pos: i + 1, value: who.code })),
  })
}

/** @param {number} split @param {number | undefined} best */
const signed = (split, best) =>
  best === undefined ? undefined : split < best ? gapText(best - split).replace('+', '-') : gapText(split - best)

/** Seconds of the gates passed so far. @param {Runner} runner @param {number} share of the course */
const penaltySoFar = ({ gates }, share) =>
  gates.length === 0
    ? []
    : [
        {
          code: 'PENALTY',
          value: String(gates.slice(0, Math.round(gates.length * share)).reduce((sum, gate) => sum + gate, 0)),
        },
      ]

/** Gates passed so far. @param {Runner} runner @param {number} share of the course */
const gateTuples = ({ gates }, share) =>
  gates.slice(0, Math.round(gates.length * share)).map((gate, i) => ({ code: 'GATE', pos: i + 1, value: String(gate) }))

/** @param {readonly Runner[]} field @param {number} at */
const home = (field, at) => field.filter((runner) => runner.irm === undefined && endOf(runner) <= at)

/** @param {TimedFacts} facts @returns {(a: Runner, b: Runner) => number} */
const order = (facts) => (a, b) => (facts.faults ? a.penalty - b.penalty || a.time - b.time : a.time - b.time)

/** @param {TimedFacts} facts @param {readonly Runner[]} field @param {number} at seconds @returns {RowDraft[]} */
function rowsAt(facts, field, at) {
  const done = ranked(home(field, at), order(facts))
  const best = done[0]?.time ?? 0
  const out = field.filter((runner) => runner.irm !== undefined && endOf(runner) <= at)
  const waiting = field.filter((runner) => endOf(runner) > at)
  return [
    ...done.map((runner) => ({
      ...baseOf(runner),
      sort: runner.sort,
      rank: runner.rank,
      ...(runner.equal ? { equal: true } : {}),
      result: facts.faults ? String(runner.penalty) : raceTime(runner.time),
      resultType: facts.faults ? 'PENALTY' : 'TIME',
      ...(!facts.faults && runner.time > best ? { diff: gapText(runner.time - best) } : {}),
      ...(facts.gates > 0 ? { attributes: { Pty: String(runner.penalty) } } : {}),
      extended: tuplesOf(runner, facts),
    })),
    ...out.map((runner, i) => ({ ...baseOf(runner), sort: done.length + i + 1, irm: runner.irm })),
    ...waiting.map((runner, i) => ({ ...baseOf(runner), sort: done.length + out.length + i + 1 })),
  ]
}

/** @param {Runner} runner */
const baseOf = ({ who, startSort }) => ({ who, startSort, lane: String(startSort) })

/** @param {Runner} runner @param {TimedFacts} facts */
const tuplesOf = (runner, facts) => [
  ...runner.splits.map((split, i) => ({ code: 'INTERMEDIATE', pos: i + 1, value: raceTime(split) })),
  ...runner.gates.map((gate, i) => ({ code: 'GATE', pos: i + 1, value: String(gate) })),
  ...runner.shots.map((missed, i) => ({ code: 'SHOOTING', pos: i + 1, value: String(missed) })),
  ...(facts.faults || facts.gates > 0 ? [{ code: 'TIME', value: raceTime(runner.clock) }] : []),
]

/** @param {TimedFacts} facts @returns {Info[]} */
const points = (facts) => facts.points.map((value, i) => ({ type: 'UI', code: 'INTERMEDIATE', pos: i + 1, value }))

/** @param {TimedFacts} facts @param {readonly Runner[]} field @param {number} at @returns {Info[]} */
function infosAt(facts, field, at) {
  const last = field.filter((runner) => endOf(runner) <= at).toSorted((a, b) => endOf(b) - endOf(a))[0]
  const up = onCourse(field, at)
  const next = field.find((runner) => runner.start > at && runner.irm !== 'DNS')
  return [
    ...points(facts),
    ...up.map(({ who }, i) => ({
      type: /** @type {const} */ ('DISPLAY'),
      code: 'CURRENT',
      pos: i + 1,
      value: who.code,
    })),
    ...(next === undefined ? [] : [{ type: /** @type {const} */ ('DISPLAY'), code: 'NEXT', value: next.who.code }]),
    ...(last === undefined
      ? []
      : [{ type: /** @type {const} */ ('DISPLAY'), code: 'LAST_COMP', value: last.who.code }]),
  ]
}
