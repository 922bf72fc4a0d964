import { ranked } from '../../odf/ranked.mjs'
import { clockText } from '../../odf/time-text.mjs'
import { gapText, raceTime } from './times.mjs'

/**
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/truth-row.mjs').Extra} Extra
 * @typedef {{ who: RowDraft['who'], lane: string, startSort: number, time: number, ms: string, splits: readonly number[], reaction?: string,
 *   legs?: Record<string, string>, irm?: string | undefined, records: { type: string, equalled?: boolean }[],
 *   entries?: import('../../odf/rows.mjs').Entry[],
 *   members?: (until: number) => Record<string, import('../../odf/rows.mjs').MemberDraft>, tuples?: (until: number) => import('../../odf/rows.mjs').Extended[] }} Runner
 *   time and splits: hundredths; ms: "9.873" where the photo decides; who does not finish has the splits that were reached;
 *   tuples: what else stands at a moment (shots, warnings); members: the same of each athlete of a team
 * @typedef {{ diff: 'none' | 'hundredths' | 'seconds', mark?: (rank: number) => string | undefined, duel?: boolean }} RaceRules
 *   diff: whether the feed sends gaps; mark: who goes on by that rank; duel: who wins is said as well
 */

/** Somebody's place in the start list. @param {Runner} runner */
export const atStart = ({ who, lane, startSort, entries }) => ({
  who,
  lane,
  startSort,
  sort: startSort,
  ...(entries === undefined ? {} : { entries }),
})

/**
 * The rows of a race as they stand at a moment: who has finished in that order, then who has passed most points, the rest as they
 * started. IRMs come at the end of it, DNS is there from the beginning, a DNF as soon as the next point was missed.
 * @param {readonly Runner[]} field @param {number} until hundredths; Infinity at the end @param {RaceRules} rules
 * @returns {(RowDraft & Extra)[]}
 */
export function raceRows(field, until, rules) {
  const over = until === Infinity
  const shown = field.map((runner) => ({
    ...runner,
    irm: isSaid(runner, field, until) ? runner.irm : undefined,
    fate: runner.irm,
  }))
  const home = shown.filter(({ fate, time }) => fate === undefined && time <= until)
  const key = (/** @type {Runner} */ { time, ms }) => time + (over && ms !== '' ? Number(ms.slice(-1)) / 10 : 0)
  const placed = ranked(home, (a, b) => key(a) - key(b))
  const rest = shown
    .filter((runner) => !home.includes(runner))
    .toSorted((a, b) => irmOrder(a) - irmOrder(b) || byPassage(a, b, until) || a.startSort - b.startSort)
    .map((runner, i) => ({ ...runner, sort: placed.length + i + 1 }))
  const best = Math.min(...home.map(({ time }) => time))
  const onTheWay = home.length === 0 ? placesAtPoint(rest, until) : /** @type {Map<string, number>} */ (new Map())
  return [...placed, ...rest].map((runner) => {
    const { rank, equal } = /** @type {{ rank?: number, equal?: boolean }} */ (runner)
    const mark = over && rank !== undefined ? rules.mark?.(rank) : undefined
    const decided = over && rank !== undefined
    return {
      ...atStart(runner),
      sort: runner.sort,
      ...(onTheWay.has(runner.who.code) ? { rank: onTheWay.get(runner.who.code) } : {}),
      ...(rank === undefined ? {} : { rank, result: raceTime(runner.time), resultType: 'TIME' }),
      ...(equal ? { equal } : {}),
      ...(rank !== undefined && rules.diff !== 'none' && runner.time > best
        ? { diff: gapText(runner.time - best, rules.diff === 'seconds') }
        : {}),
      ...(runner.irm === undefined ? {} : { irm: runner.irm }),
      ...(over && rules.duel ? { wlt: wonOrLost(rank) } : {}),
      ...(mark === undefined ? {} : { qualification: mark }),
      ...(decided && runner.ms !== '' ? { photo: /** @type {const} */ ('E') } : {}),
      ...(decided ? { records: runner.records } : {}),
      ...(runner.legs === undefined || rank === undefined ? {} : { legs: runner.legs }),
      ...(runner.reaction === undefined || runner.irm === 'DNS' || until === 0 ? {} : { reaction: runner.reaction }),
      ...(runner.members === undefined || runner.irm === 'DNS' ? {} : { members: runner.members(until) }),
      extended: tuplesOf(runner, field, until, decided, rules),
    }
  })
}

/**
 * Ranks at the last point that anybody has passed, by code. @param {readonly Runner[]} running @param {number} until
 * @returns {Map<string, number>}
 */
function placesAtPoint(running, until) {
  const reached = (/** @type {Runner} */ { splits }) => splits.filter((split) => split <= until).length
  const point = Math.max(0, ...running.map(reached)) - 1
  const passed = running.filter((runner) => point >= 0 && runner.irm === undefined && reached(runner) === point + 1)
  const time = (/** @type {Runner} */ { splits }) => splits[point] ?? 0
  return new Map(
    passed.map((runner) => [runner.who.code, passed.filter((other) => time(other) < time(runner)).length + 1]),
  )
}

/** Is the mark of somebody who has one known by then? @param {Runner} runner @param {readonly Runner[]} field @param {number} until */
function isSaid({ irm, splits }, field, until) {
  if (irm === undefined || until === Infinity || irm === 'DNS') return true
  if (irm !== 'DNF') return false
  const missed = field.flatMap((other) => (other.irm === undefined ? (other.splits[splits.length] ?? other.time) : []))
  return Math.max(...missed) <= until
}

/** @param {number | undefined} rank @returns {'W' | 'L'} */
const wonOrLost = (rank) => (rank === 1 ? 'W' : 'L')

/** @param {{ irm?: string | undefined }} runner */
const irmOrder = ({ irm }) => (irm === undefined ? 0 : irm === 'DNF' || irm === 'LAP' ? 1 : irm === 'DNS' ? 3 : 2)

/** @param {Runner} a @param {Runner} b @param {number} until */
function byPassage(a, b, until) {
  const reached = (/** @type {Runner} */ { splits }) => splits.filter((split) => split <= until)
  const [x, y] = [reached(a), reached(b)]
  return y.length - x.length || (x.at(-1) ?? 0) - (y.at(-1) ?? 0)
}

/** @param {Runner} runner @param {readonly Runner[]} field @param {number} until @param {boolean} decided @param {RaceRules} rules */
function tuplesOf(runner, field, until, decided, rules) {
  const started = runner.irm !== 'DNS'
  const passages = runner.splits.flatMap((time, i) => {
    if (time > until || !started) return []
    const all = field.flatMap((other) => (other.irm === 'DNS' ? [] : (other.splits[i] ?? [])))
    const lead = Math.min(...all)
    const more = {
      Rank: String(all.filter((other) => other < time).length + 1),
      Diff: time === lead ? undefined : gapText(time - lead, rules.diff === 'seconds'),
    }
    return [{ code: 'INTERMEDIATE', pos: i + 1, value: raceTime(time), more }]
  })
  return [
    ...(runner.reaction !== undefined && started && until > 0 ? [{ code: 'REACT_TIME', value: runner.reaction }] : []),
    ...passages,
    ...(decided && runner.ms !== '' ? [{ code: 'MS', value: runner.ms }] : []),
    ...(runner.tuples?.(until) ?? []),
  ]
}

/**
 * DT_CURRENT: the running clock at some moments with the places then, and the winner's time.
 * @param {import('./game.mjs').Game} game @param {readonly Runner[]} field @param {number} ticks
 */
export function runClock(game, field, ticks) {
  const runners = field.filter(({ irm }) => irm === undefined).toSorted((a, b) => a.time - b.time)
  const [first] = runners
  if (first === undefined) return
  for (let i = 0; i < ticks; i += 1) {
    const share = (i + 0.3) / ticks
    const rows = runners.map((runner, place) => {
      const gap = Math.round((runner.time - first.time) * share)
      const more = { Rank: String(place + 1), Diff: place === 0 ? undefined : gapText(gap) }
      return { ...atStart(runner), sort: place + 1, extended: [{ code: 'LIVE', more }] }
    })
    const ms = Math.round(first.time * 10 * share)
    game.current(ms / 1000, rows, { clock: { time: clockText(ms), running: true } })
  }
  game.current(first.time / 100 + 0.2, [], { clock: { time: raceTime(first.time), running: false } })
}

/**
 * UI of the points of a race and of who goes on, DISPLAY of the point that was reached.
 * @param {readonly string[]} points @param {number} reached @param {number} through places that go on; 0 where nobody does
 * @returns {import('./body.mjs').Info[]}
 */
export const raceInfos = (points, reached, through) => [
  ...points.map((value, i) => ({ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATE', pos: i + 1, value })),
  ...(points.length === 0
    ? []
    : [{ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATES_TOTAL', value: String(points.length) }]),
  ...(through === 0
    ? []
    : [
        { type: /** @type {const} */ ('UI'), code: 'QUAL_FROM_RANK', value: '1' },
        { type: /** @type {const} */ ('UI'), code: 'QUAL_TO_RANK', value: String(through) },
      ]),
  ...(reached === 0
    ? []
    : [{ type: /** @type {const} */ ('DISPLAY'), code: 'INTERMEDIATE_CURRENT', value: String(reached) }]),
]

/** "9.873" of 9.88: the photo's thousandths, which rounded up make the time. @param {number} time @param {number} thousandth */
export const thousandths = (time, thousandth) => `${raceTime(time - 1)}${thousandth}`
