import { ranked } from '../../odf/ranked.mjs'

/**
 * A contest over bars: whose try it is, and the rows after so many tries (odf.md F5).
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/truth-row.mjs').Extra} Extra
 * @typedef {{ who: RowDraft['who'], lane: string, startSort: number, all: readonly string[], irm?: string, records?: string[] }} Jumper
 *   all: by bar, "o", "xo", "xxx", "-", "x-", "r", "" where none was taken
 * @typedef {{ jumper: Jumper, height: number, attempt: number, sign: string }} HeightTurn
 */

/**
 * First tries of all, then second, then third. @param {readonly Jumper[]} field @param {number} bars @returns {HeightTurn[]}
 */
export const heightTurns = (field, bars) =>
  Array.from({ length: bars }, (_, height) =>
    [0, 1, 2].flatMap((attempt) =>
      field.flatMap((jumper) => {
        const sign = jumper.all[height]?.[attempt]
        return sign === undefined ? [] : [{ jumper, height, attempt: attempt + 1, sign }]
      }),
    ),
  ).flat()

/** The bars as a message names them. @param {readonly string[]} bars @returns {import('./body.mjs').Info[]} */
export const barInfos = (bars) => [
  ...bars.map((value, i) => ({ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATE', pos: i + 1, value })),
  { type: /** @type {const} */ ('UI'), code: 'INTERMEDIATES_TOTAL', value: String(bars.length) },
]

/** @param {readonly HeightTurn[]} turns @param {number} done @returns {import('./body.mjs').Info[]} */
export function heightPointers(turns, done) {
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

/** Cleared bar, failures at it, failures up to it: the rule for ties. @param {readonly string[]} tries */
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
 * @param {readonly Jumper[]} field @param {readonly string[]} bars @param {readonly HeightTurn[]} turns @param {number} done
 * @param {{ over?: boolean, through?: number }} [of] through: places that go on, of a qualification @returns {(RowDraft & Extra)[]}
 */
export function heightStanding(field, bars, turns, done, { over = false, through = 0 } = {}) {
  const taken = turns.slice(0, done)
  const now = field.map((jumper) => {
    const own = taken.filter((turn) => turn.jumper === jumper)
    const tries = bars.map((_, height) =>
      own
        .filter((turn) => turn.height === height)
        .map(({ sign }) => sign)
        .join(''),
    )
    const cleared = score(tries).best >= 0
    return { jumper, tries, cleared, irm: jumper.irm ?? (over && !cleared ? 'NM' : undefined) }
  })
  const marked = ranked(
    now.filter(({ cleared }) => cleared),
    compare,
  )
  const rest = now
    .filter(({ cleared }) => !cleared)
    .toSorted((a, b) => Number(a.irm === 'DNS') - Number(b.irm === 'DNS'))
  return [...marked, ...rest.map((row, i) => ({ ...row, sort: marked.length + i + 1 }))].map((row) =>
    toRow(row, bars, over, through),
  )
}

/**
 * @param {{ jumper: Jumper, tries: readonly string[], irm?: string | undefined, sort: number, rank?: number, equal?: boolean }} row
 * @param {readonly string[]} bars @param {boolean} over @param {number} through @returns {RowDraft & Extra}
 */
function toRow({ jumper, tries, irm, sort, rank, equal }, bars, over, through) {
  const best = bars[score(tries).best]
  const out = /xxx$|r$/.test(tries.join('').replaceAll('-', '')) || irm !== undefined
  const { who, lane, startSort } = jumper
  return {
    who,
    lane,
    startSort,
    sort,
    ...(rank === undefined ? {} : { rank }),
    ...(equal ? { equal } : {}),
    ...(irm === undefined ? {} : { irm }),
    ...(best === undefined ? {} : { result: best, resultType: 'DISTANCE' }),
    ...(over && rank !== undefined && rank <= through ? { qualification: 'q' } : {}),
    ...(over && jumper.records !== undefined ? { records: jumper.records.map((type) => ({ type })) } : {}),
    heights: tries.flatMap((text, i) =>
      text === '' || text === '-' ? [] : [/** @type {[string, string]} */ ([bars[i] ?? '', text.toUpperCase()])],
    ),
    extended: [
      ...tries.flatMap((text, i) => (text === '' ? [] : [{ code: 'INTERMEDIATE', pos: i + 1, value: text }])),
      ...(over ? [] : [{ code: 'IN_COMP', value: out ? 'N' : 'Y' }]),
    ],
  }
}

/**
 * One athlete's tries over the bars, to the third failure in a row.
 * @param {import('./chance.mjs').Chance} chance @param {number} bars @param {number} form from 0 (weak) to 1 @returns {string[]}
 */
export function jumpOver(chance, bars, form) {
  const out = []
  let failures = 0
  for (let bar = 0; bar < bars; bar += 1) {
    if (failures >= 3) {
      out.push('')
      continue
    }
    if (bar < bars - 2 && chance.happens(0.12)) {
      out.push('-')
      continue
    }
    const ease = form * 1.25 - (bar / bars) * 0.85
    let tries = ''
    while (failures < 3 && !tries.includes('o')) {
      const cleared = chance.happens(Math.max(0.03, Math.min(0.95, ease)))
      tries += cleared ? 'o' : 'x'
      failures = cleared ? 0 : failures + 1
      // One failure, and the next try is kept for the next bar.
      if (!cleared && failures < 3 && bar < bars - 1 && chance.happens(0.08)) {
        tries += '-'
        break
      }
    }
    out.push(tries)
  }
  return out
}
