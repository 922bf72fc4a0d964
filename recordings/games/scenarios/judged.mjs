import { ranked } from '../../odf/ranked.mjs'
import { clockText } from '../../odf/time-text.mjs'
import { addSoFar, addUp } from '../framework/totals.mjs'
import { JUDGED_EVENTS, judgedFacts } from './data/judged-events.mjs'
import { performances } from './data/judged-performances.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('./data/judged-events.mjs').JudgedFacts} JudgedFacts
 * @typedef {import('./data/judged-performances.mjs').Performer} Performer
 */

export const disciplines = JUDGED_EVENTS

/** Seconds from one performance to the next. */
const TURN = 45

/** Performances before judges: one after the other, in rounds, or all at once (odf.md F9). @param {Game} game */
export function unit(game) {
  const facts = judgedFacts(game.event)
  const field = performances(game, facts)
  const infos =
    facts.rounds > 1 ? [{ type: /** @type {const} */ ('UI'), code: 'ROUNDS_TOTAL', value: String(facts.rounds) }] : []
  game.startList(
    field.map((performer) => ({ ...baseOf(performer), sort: performer.startSort })),
    { infos },
  )
  const turns = turnsOf(facts, field)
  turns.forEach(({ performer, round }, i) => {
    const at = i * TURN
    const together = facts.kind === 'waves' || facts.kind === 'battle'
    if (together) {
      game.current(at + 1, [], {
        clock: { time: clockText(Math.max(0, turns.length * TURN - at) * 1000), running: true },
      })
    } else if (round === 1 || i % 3 === 0) {
      game.current(at + 20, [performing(performer, facts, round)], {
        infos: [{ type: 'DISPLAY', code: 'CURRENT', pos: 1, value: performer.who.code }],
      })
    }
    const next = turns[i + 1]
    const shown = together
      ? []
      : [
          ...(next === undefined
            ? []
            : [{ type: /** @type {const} */ ('DISPLAY'), code: 'CURRENT', pos: 1, value: next.performer.who.code }]),
          { type: /** @type {const} */ ('DISPLAY'), code: 'LAST_COMP', value: performer.who.code },
        ]
    const rows = rowsAt(facts, field, turns.slice(0, i + 1))
    game.live(at + 30, rows, { infos: [...infos, ...shown] })
    if (facts.units > 1 || facts.kind === 'skate') addSoFar(game, at + 30.2, rows, addingOf(facts))
  })
  const end = turns.length * TURN
  const rows = rowsAt(facts, field, turns, game.phase.medal === undefined)
  const added = facts.units > 1 || facts.kind === 'skate'
  game.finish(end, rows, { content: { infos }, ...(added ? { medals: false } : {}) })
  if (added) addUp(game, end, addingOf(facts))
}

/** @param {JudgedFacts} facts @returns {import('../framework/totals.mjs').Adding} */
function addingOf({ decimals }) {
  const text = (/** @type {number} */ sum) => sum.toFixed(decimals)
  return { best: 'most', resultType: 'POINTS', read: Number, text, gap: (behind) => `-${text(behind)}` }
}

/** @typedef {{ performer: Performer, round: number }} Turn */

/** Round by round in the order of the start; surfers as waves come. @param {JudgedFacts} facts @param {readonly Performer[]} field @returns {Turn[]} */
function turnsOf(facts, field) {
  const most = Math.max(...field.map(({ rounds }) => rounds.length))
  if (facts.kind === 'battle')
    return Array.from({ length: facts.rounds }, (_, r) =>
      field.map((performer) => ({ performer, round: r + 1 })).slice(-1),
    ).flat()
  return Array.from({ length: most }, (_, r) =>
    field
      .filter(({ irm, rounds }) => irm !== 'DNS' && r < rounds.length)
      .map((performer) => ({ performer, round: r + 1 })),
  ).flat()
}

/** @param {Performer} performer */
const baseOf = ({ who, startSort, colour }) => ({
  who,
  startSort,
  lane: String(startSort),
  ...(colour === undefined ? {} : { entries: [{ code: 'COLOUR', value: colour }] }),
})

/** Who is up, with what is known half-way through. @param {Performer} performer @param {JudgedFacts} facts @param {number} round @returns {RowDraft} */
function performing(performer, facts, round) {
  const score = performer.rounds[round - 1]
  const half = (score?.extended ?? []).slice(0, Math.max(1, Math.floor((score?.extended.length ?? 0) / 2)))
  return {
    ...baseOf(performer),
    sort: 1,
    extended: facts.rounds > 1 ? [{ code: facts.code, pos: round, extensions: score?.extensions ?? [] }] : half,
  }
}

/**
 * The rows once these turns are over.
 * @param {JudgedFacts} facts @param {readonly Performer[]} field @param {readonly Turn[]} turns @param {boolean} [through] the better half goes on
 * @returns {RowDraft[]}
 */
function rowsAt(facts, field, turns, through = false) {
  const battle = facts.kind === 'battle'
  const been = field.map((performer) => {
    const rounds = battle ? turns.length : turns.filter((turn) => turn.performer === performer).length
    const over = rounds === performer.rounds.length || performer.irm === 'DNS'
    return { performer, rounds, irm: over ? performer.irm : undefined, points: pointsOf(facts, performer, rounds) }
  })
  const done = ranked(
    been.filter(({ rounds, irm }) => rounds > 0 || irm !== undefined),
    (a, b) => b.points - a.points,
  )
  const waiting = been.filter(({ rounds, irm }) => rounds === 0 && irm === undefined)
  const best = done[0]?.points ?? 0
  const all = [...done, ...waiting.map((entry, i) => ({ ...entry, sort: done.length + i + 1 }))]
  const sides = battle
    ? all
        .toSorted((a, b) => a.performer.startSort - b.performer.startSort)
        .map((entry, i) => ({ ...entry, sort: i + 1 }))
    : all
  const complete = turns.length === turnsOf(facts, field).length
  return sides.map((entry) => {
    const { performer, rounds, irm, points } = entry
    const { rank, equal } = /** @type {{ rank?: number, equal?: boolean }} */ (entry)
    const wins = rank === 1 && equal !== true
    return {
      ...baseOf(performer),
      sort: entry.sort,
      ...(rank === undefined || battle ? {} : { rank }),
      ...(equal && !battle ? { equal: true } : {}),
      ...(irm === undefined
        ? rank === undefined
          ? {}
          : { result: points.toFixed(battle ? 0 : facts.decimals), resultType: 'POINTS' }
        : { irm }),
      ...(irm === undefined && rank !== undefined && points < best && !battle
        ? { diff: `-${(best - points).toFixed(facts.decimals)}` }
        : {}),
      ...(battle && complete ? { wlt: /** @type {'W' | 'L'} */ (wins ? 'W' : 'L') } : {}),
      ...(through && !battle && rank !== undefined && rank <= Math.ceil(field.length / 2) && complete
        ? { qualification: 'Q' }
        : {}),
      extended: [
        ...tuplesOf(facts, performer, rounds),
        ...(facts.kind === 'sum' ? (performer.rounds[rounds - 1]?.extended ?? []) : []),
        ...priorityOf(facts, field, turns, performer, complete),
      ],
    }
  })
}

/**
 * Who took a wave goes to the end of the line; before the first one there is no priority.
 * @param {JudgedFacts} facts @param {readonly Performer[]} field @param {readonly Turn[]} turns @param {Performer} performer @param {boolean} over
 */
function priorityOf(facts, field, turns, performer, over) {
  if (facts.kind !== 'waves' || over) return []
  const lastOf = (/** @type {Performer} */ who) => turns.findLastIndex((turn) => turn.performer === who)
  const line = field.toSorted((a, b) => lastOf(a) - lastOf(b))
  return [{ code: 'PRIORITY', value: String(line.indexOf(performer) + 1) }]
}

/** @param {JudgedFacts} facts @param {Performer} performer @param {number} rounds that are over */
function pointsOf(facts, performer, rounds) {
  const scores = performer.rounds.slice(0, rounds).map(({ score }) => score)
  const sum = (/** @type {readonly number[]} */ list) => list.reduce((total, score) => total + score, 0)
  switch (facts.kind) {
    case 'best':
      return Math.max(0, ...scores)
    case 'waves':
      return rounded(sum(scores.toSorted((a, b) => b - a).slice(0, 2)), facts.decimals)
    case 'battle':
      return scores.filter((score) => score > facts.judges / 2).length
    default:
      return rounded(sum(scores), facts.decimals)
  }
}

/** @param {number} value @param {number} decimals */
const rounded = (value, decimals) => Number(value.toFixed(decimals))

/** @param {JudgedFacts} facts @param {Performer} performer @param {number} rounds */
function tuplesOf(facts, performer, rounds) {
  const shown = performer.rounds.slice(0, rounds)
  if (facts.rounds === 1 && facts.kind !== 'waves') return shown.flatMap(({ extended }) => extended)
  const decimals = facts.kind === 'battle' ? 0 : facts.decimals
  return shown.map(({ score, extensions }, i) => ({
    code: facts.code,
    pos: i + 1,
    value: score.toFixed(decimals),
    extensions,
  }))
}
