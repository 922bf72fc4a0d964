import { JUMPERS, SERIES } from './long-jump-data.mjs'
import { people } from './people.mjs'
import { asStart, ranked, rscOf, Unit } from './unit.mjs'

/**
 * @typedef {import('./people.mjs').Person} Person
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {{ who: Person, startSort: number, lane: string, all: readonly Try[], irm?: string | undefined }} Jumper
 * @typedef {{ mark: string, wind?: string | undefined, record?: string | undefined }} Try
 */

const BEGIN = 60_000
/** Ms per attempt. */
const PACE = 7000

/** @param {readonly Try[]} tries @returns {number[]} centimetres, farthest first */
const lengths = (tries) =>
  tries
    .filter(({ mark }) => /^\d/.test(mark))
    .map(({ mark }) => Math.round(Number(mark) * 100))
    .toSorted((a, b) => b - a)

/** The farther best; then the second best, and so on. @param {{ tries: readonly Try[] }} a @param {{ tries: readonly Try[] }} b */
function compare(a, b) {
  const [x, y] = [lengths(a.tries), lengths(b.tries)]
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = (y[i] ?? 0) - (x[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Women's long jump final: attempt by attempt, three rounds for ten, three more for the best eight in reverse order; fouls,
 * passes, one who retires, one without a mark, one who did not start, record marks.
 * @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth
 */
export function longJump(feed, truth) {
  const athletes = people('W', JUMPERS)
  /** @type {Jumper[]} */
  const field = athletes.map((who, i) => {
    const line = SERIES[i] ?? ''
    return {
      who,
      startSort: i + 1,
      lane: String(i + 1),
      all: line === 'DNS' ? [] : line.split(' ').map(parse),
      ...(line === 'DNS' ? { irm: 'DNS' } : {}),
    }
  })
  const turns = order(field)
  const to = BEGIN + (turns.length + 2) * PACE
  const unit = new Unit(feed, {
    rsc: rscOf('WLJ', 'FNL', 1),
    event: "Women's Long Jump",
    sub: 'Final',
    gender: 'W',
    unitNum: '1',
    from: BEGIN,
    to,
    order: 2,
    medal: '1',
  })
  unit.schedule(7500, 'GETTING_READY')
  unit.result(
    8000,
    'START_LIST',
    field.map((jumper) => asStart({ ...jumper, sort: 0 })),
  )
  unit.schedule(BEGIN - 1000, 'RUNNING')
  for (let done = 0; done <= turns.length; done += 1) {
    const at = BEGIN + done * PACE
    const info = pointers(turns, done)
    unit.result(at, 'LIVE', standing(field, turns, done, false), info)
    const round = turns[done - 1]?.round
    if (round !== undefined && turns[done]?.round !== round)
      unit.result(at + 1500, 'INTERMEDIATE', standing(field, turns, done, false), pointers(turns, done).slice(0, 1))
    if (done === 25) truth.moment(at, unit, 'live, in the third round')
  }
  unit.schedule(to - PACE, 'FINISHED')
  const rows = standing(field, turns, turns.length, true)
  unit.result(to - 5000, 'UNOFFICIAL', rows)
  unit.result(to, 'OFFICIAL', rows)
  truth.moment(to, unit, 'official')
  truth.add(unit, rows)
  return { unit, athletes, rows, officialAt: to }
}

/** "6.72+0.4PB", "x-0.2", "-", "r". @param {string} text @returns {Try} */
function parse(text) {
  const found = /^(\d\.\d\d|x|-|r)([+-]?\d\.\d)?([A-Z]+)?$/.exec(text)
  if (found === null) throw new Error(`no attempt: ${text}`)
  return { mark: found[1] ?? '', wind: found[2], record: found[3] }
}

/** @typedef {{ jumper: Jumper, round: number }} Turn */

/** Who jumps when: a retired athlete takes no further turn. @param {readonly Jumper[]} field @returns {Turn[]} */
function order(field) {
  const starters = field.filter((jumper) => jumper.irm === undefined)
  const early = [1, 2, 3].flatMap((round) => turnsOf(starters, round))
  const best = ranked(
    starters.map((jumper) => ({ jumper, tries: jumper.all.slice(0, 3), irm: jumper.irm })),
    compare,
  ).slice(0, 8)
  const reverse = best.toReversed().map(({ jumper }) => jumper)
  return [...early, ...[4, 5, 6].flatMap((round) => turnsOf(reverse, round))]
}

/** @param {readonly Jumper[]} jumpers @param {number} round @returns {Turn[]} */
const turnsOf = (jumpers, round) =>
  jumpers.filter((jumper) => jumper.all[round - 1] !== undefined).map((jumper) => ({ jumper, round }))

/** Who has just been, who is up, who comes next. @param {readonly Turn[]} turns @param {number} done */
function pointers(turns, done) {
  const display = (/** @type {string} */ code, /** @type {Turn | undefined} */ turn) =>
    turn === undefined ? [] : [{ type: /** @type {const} */ ('DISPLAY'), code, value: turn.jumper.who.code }]
  return [
    ...display('LAST_COMP', turns[done - 1]),
    ...display('CURRENT', turns[done]),
    ...display('CURRENT_2', turns[done + 1]),
  ]
}

/** The rows after so many turns. @param {readonly Jumper[]} field @param {readonly Turn[]} turns @param {number} done */
function standing(field, turns, done, final = false) {
  const now = field.map((jumper) => {
    const tries = jumper.all.slice(0, turns.slice(0, done).filter((turn) => turn.jumper === jumper).length)
    const irm = jumper.irm ?? (final && lengths(tries).length === 0 ? 'NM' : undefined)
    return { jumper, tries, irm }
  })
  const marked = ranked(
    now.filter((row) => row.irm === undefined && lengths(row.tries).length > 0),
    compare,
  )
  const open = now.filter((row) => row.irm === undefined && lengths(row.tries).length === 0)
  const out = now.filter((row) => row.irm !== undefined).toSorted((a, b) => b.tries.length - a.tries.length)
  return [...marked, ...[...open, ...out].map((row, i) => ({ ...row, sort: marked.length + i + 1 }))].map(toRow)
}

/**
 * @param {{ jumper: Jumper, tries: readonly Try[], irm?: string | undefined, sort: number, rank?: number, equal?: boolean }} row
 * @returns {RowDraft & import('./unit.mjs').Extra}
 */
function toRow({ jumper, tries, irm, sort, rank, equal }) {
  const best = lengths(tries)[0]
  const bestIndex = tries.findIndex(({ mark }) => /^\d/.test(mark) && Math.round(Number(mark) * 100) === best)
  const bestTry = tries[bestIndex]
  const records = (bestTry?.record ?? '').match(/MR|NR|PB|SB/g) ?? []
  return {
    who: jumper.who,
    lane: jumper.lane,
    startSort: jumper.startSort,
    sort,
    ...(rank === undefined ? {} : { rank }),
    ...(equal ? { equal } : {}),
    ...(irm === undefined ? {} : { irm }),
    ...(bestTry === undefined || irm !== undefined ? {} : { result: bestTry.mark, resultType: 'DISTANCE' }),
    ...(bestTry?.wind === undefined ? {} : { wind: bestTry.wind }),
    records: records.map((type) => ({ type })),
    attempts: tries.map(({ mark, wind }, i) => [
      String(i + 1),
      { x: 'X', '-': 'P', r: 'R' }[mark] ?? mark,
      wind ?? null,
    ]),
    extended: [
      ...tries.map((attempt, i) => ({
        code: 'INTERMEDIATE',
        pos: i + 1,
        value: attempt.mark,
        extensions: /** @type {[string, string][]} */ ([
          ...(attempt.wind === undefined ? [] : [['WIND_SPEED', attempt.wind]]),
          ...(attempt.record === undefined
            ? []
            : [['RECORD_MARK', (attempt.record.match(/MR|NR|PB|SB/g) ?? []).join(' ')]]),
        ]),
      })),
      ...(bestTry === undefined ? [] : [{ code: 'BEST_ATTEMPT_NUM', value: String(bestIndex + 1) }]),
      ...(bestTry?.wind === undefined
        ? []
        : [
            {
              code: 'WIND_SPEED',
              value: bestTry.wind,
              more: { Value2: Number(bestTry.wind) > 2 ? 'Y' : undefined },
            },
          ]),
    ],
  }
}
