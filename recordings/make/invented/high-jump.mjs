import { HEIGHTS, JUMPERS, TRIES } from './high-jump-data.mjs'
import { people } from './people.mjs'
import { asStart, ranked, rscOf, Unit } from './unit.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {{ who: import('./people.mjs').Person, startSort: number, lane: string, all: readonly string[] }} Jumper
 * @typedef {{ jumper: Jumper, height: number, attempt: number, sign: string }} Turn
 */

const BEGIN = 200_000
/** Ms per try. */
const PACE = 7000

/** Cleared heights, failures at the last of them, failures up to it (the rule for ties). @param {readonly string[]} tries */
function score(tries) {
  const best = tries.findLastIndex((text) => text.includes('o'))
  const fails = (/** @type {readonly string[]} */ list) => list.join('').split('x').length - 1
  return { best, last: fails(tries.slice(best, best + 1)), all: fails(tries.slice(0, best + 1)) }
}

/** @param {{ tries: readonly string[] }} a @param {{ tries: readonly string[] }} b */
function compare(a, b) {
  const [x, y] = [score(a.tries), score(b.tries)]
  return y.best - x.best || x.last - y.last || x.all - y.all
}

/**
 * Women's high jump final: try by try and height by height, with passes, a carried-over try, one who retires, one without a
 * height, and two who share the bronze.
 * @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth
 */
export function highJump(feed, truth) {
  const athletes = people('W', JUMPERS)
  const field = athletes.map((who, i) => ({
    who,
    startSort: i + 1,
    lane: String(i + 1),
    all: (TRIES[i] ?? '').split(' ').map((text) => (text === '.' ? '' : text)),
  }))
  const turns = HEIGHTS.flatMap((_, height) => turnsAt(field, height))
  const to = BEGIN + (turns.length + 2) * PACE
  const unit = new Unit(feed, {
    rsc: rscOf('WHJ', 'FNL', 1),
    event: "Women's High Jump",
    sub: 'Final',
    gender: 'W',
    unitNum: '1',
    from: BEGIN,
    to,
    order: 4,
    medal: '1',
  })
  unit.schedule(BEGIN - 31_000, 'GETTING_READY')
  unit.result(
    BEGIN - 30_000,
    'START_LIST',
    field.map((jumper) => asStart({ ...jumper, sort: 0 })),
  )
  unit.schedule(BEGIN - 1000, 'RUNNING')
  for (let done = 0; done <= turns.length; done += 1) {
    const at = BEGIN + done * PACE
    unit.result(at, 'LIVE', standing(field, turns, done), [...bars(), ...pointers(turns, done)])
    const [before, after] = [turns[done - 1], turns[done]]
    if (before !== undefined && before.height !== after?.height)
      unit.result(at + 1500, 'INTERMEDIATE', standing(field, turns, done), [
        ...bars(),
        ...pointers(turns, done).slice(0, 1),
      ])
    if (after?.height === 3 && before?.height === 3 && after.attempt === 2 && before.attempt === 1)
      truth.moment(at, unit, 'live, second tries at the fourth height')
  }
  unit.schedule(to - PACE, 'FINISHED')
  const rows = standing(field, turns, turns.length, true)
  unit.result(to - 5000, 'UNOFFICIAL', rows, bars())
  unit.result(to, 'OFFICIAL', rows, bars())
  truth.moment(to, unit, 'official')
  truth.add(unit, rows)
  return { unit, athletes, rows, officialAt: to }
}

const bars = () => [
  ...HEIGHTS.map((value, i) => ({ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATE', pos: i + 1, value })),
  { type: /** @type {const} */ ('UI'), code: 'INTERMEDIATES_TOTAL', value: String(HEIGHTS.length) },
]

/** First tries of all, then second, then third. A pass of the whole height takes no time. @param {readonly Jumper[]} field @param {number} height @returns {Turn[]} */
function turnsAt(field, height) {
  return [0, 1, 2].flatMap((attempt) =>
    field.flatMap((jumper) => {
      const sign = jumper.all[height]?.[attempt]
      return sign === undefined ? [] : [{ jumper, height, attempt: attempt + 1, sign }]
    }),
  )
}

/** @param {readonly Turn[]} turns @param {number} done */
function pointers(turns, done) {
  const type = /** @type {const} */ ('DISPLAY')
  const [before, now, next] = [turns[done - 1], turns[done], turns[done + 1]]
  return [
    ...(before === undefined ? [] : [{ type, code: 'LAST_COMP', value: before.jumper.who.code }]),
    ...(now === undefined
      ? []
      : [
          { type, code: 'CURRENT', pos: now.height + 1, value: now.jumper.who.code },
          { type, code: 'INTERMEDIATE_ATTEMPT_CURRENT', value: String(now.attempt) },
        ]),
    ...(next === undefined ? [] : [{ type, code: 'CURRENT_2', pos: next.height + 1, value: next.jumper.who.code }]),
  ]
}

/** @param {readonly Jumper[]} field @param {readonly Turn[]} turns @param {number} done */
function standing(field, turns, done, final = false) {
  const now = field.map((jumper) => {
    const tries = HEIGHTS.map((_, height) =>
      turns
        .slice(0, done)
        .filter((turn) => turn.jumper === jumper && turn.height === height)
        .map(({ sign }) => sign)
        .join(''),
    )
    const cleared = score(tries).best >= 0
    return { jumper, tries, cleared, irm: final && !cleared ? 'NM' : undefined }
  })
  const marked = ranked(
    now.filter(({ cleared }) => cleared),
    compare,
  )
  const rest = now.filter(({ cleared }) => !cleared)
  return [...marked, ...rest.map((row, i) => ({ ...row, sort: marked.length + i + 1 }))].map((row) => toRow(row, final))
}

/** Three failures in a row, whatever height, or retired. @param {readonly string[]} tries */
const isOut = (tries) => /xxx$|r$/.test(tries.join('').replaceAll('-', ''))

/**
 * @param {{ jumper: Jumper, tries: readonly string[], irm?: string | undefined, sort: number, rank?: number, equal?: boolean }} row
 * @param {boolean} final
 * @returns {RowDraft & import('./unit.mjs').Extra}
 */
function toRow({ jumper, tries, irm, sort, rank, equal }, final) {
  const best = HEIGHTS[score(tries).best]
  const records = best === undefined ? [] : recordsOf(jumper, best)
  return {
    who: jumper.who,
    lane: jumper.lane,
    startSort: jumper.startSort,
    sort,
    ...(rank === undefined ? {} : { rank }),
    ...(equal ? { equal } : {}),
    ...(irm === undefined ? {} : { irm }),
    ...(best === undefined ? {} : { result: best, resultType: 'DISTANCE' }),
    records,
    heights: tries.flatMap((text, i) =>
      text === '' || text === '-' ? [] : [/** @type {[string, string]} */ ([HEIGHTS[i] ?? '', text.toUpperCase()])],
    ),
    extended: [
      ...tries.flatMap((text, i) => (text === '' ? [] : [{ code: 'INTERMEDIATE', pos: i + 1, value: text }])),
      ...(final ? [] : [{ code: 'IN_COMP', value: isOut(tries) ? 'N' : 'Y' }]),
    ],
  }
}

/** @param {Jumper} jumper @param {string} best @returns {{ type: string, equalled?: boolean }[]} */
function recordsOf({ who }, best) {
  if (Number(best) > Number(who.pb)) return [{ type: 'PB' }]
  if (Number(best) === Number(who.pb)) return [{ type: 'PB', equalled: true }]
  if (Number(best) > Number(who.sb)) return [{ type: 'SB' }]
  return Number(best) === Number(who.sb) ? [{ type: 'SB', equalled: true }] : []
}
