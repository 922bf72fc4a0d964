import { hundredths } from '../../odf/time-text.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {(typeof import('./decathlon-data.mjs').PARTS)[number]} Part
 * @typedef {import('./decathlon.mjs').Athlete} Athlete
 */

/** Steps at which a part is told while LIVE: the start on the track, each round of attempts, each height. @param {Part} part */
export function partSteps(part) {
  return part.kind === 'track' ? [0] : [1, 2, 3]
}

/** The bar goes up in these steps to the best mark of the field. @param {readonly string[]} marks */
function bars(marks) {
  const best = Math.max(...marks.filter((mark) => /^\d/.test(mark)).map(hundredths))
  const low = Math.min(...marks.filter((mark) => /^\d/.test(mark)).map(hundredths))
  const step = best > 300 ? 10 : 3
  return Array.from({ length: Math.round((best - low) / step) + 2 }, (_, i) => low + i * step)
}

/** @param {Part} part @param {readonly string[]} marks of the whole field @returns {{ type: 'UI', code: string, pos?: number, value: string }[]} */
export function partInfos(part, marks) {
  const type = /** @type {const} */ ('UI')
  if (part.kind === 'height')
    return bars(marks).map((bar, i) => ({ type, code: 'INTERMEDIATE', pos: i + 1, value: (bar / 100).toFixed(2) }))
  return 'wind' in part ? [{ type, code: 'WIND_SPEED', value: part.wind }] : []
}

/**
 * One athlete in one part, whole, or as far as a step of it.
 * @param {Athlete} athlete @param {Part} part @param {string} mark @param {number | undefined} step @param {readonly string[]} marks of the whole field
 * @returns {RowDraft & import('./unit.mjs').Extra}
 */
export function partRow(athlete, part, mark, step, marks) {
  const { who, lane, startSort } = athlete
  const row = { who, lane, startSort, sort: 0, resultType: part.kind === 'track' ? 'TIME' : 'DISTANCE' }
  if (mark === 'DNS') return { ...row, irm: 'DNS' }
  if (part.kind === 'track') return step === undefined ? { ...row, result: mark } : row
  return part.kind === 'height' ? jumped(athlete, row, mark, step, marks) : thrown(athlete, row, mark, step, part)
}

/**
 * The best mark comes in the first, second or third attempt, by the athlete's place in the start list.
 * @param {Athlete} athlete @param {RowDraft} row @param {string} mark @param {number | undefined} step @param {Part} part
 * @returns {RowDraft & import('./unit.mjs').Extra}
 */
function thrown(athlete, row, mark, step, part) {
  const best = hundredths(mark)
  const at = athlete.startSort % 3
  const all = [0, 1, 2].map((i) => {
    if (i === at) return mark
    return (i + athlete.startSort) % 4 === 3
      ? 'x'
      : ((best - (i + 1) * (part.kind === 'jump' ? 11 : 87)) / 100).toFixed(2)
  })
  const seen = all.slice(0, step ?? 3)
  const marks = seen.filter((text) => text !== 'x')
  const result = marks.toSorted((a, b) => hundredths(b) - hundredths(a))[0]
  const winds = ['+0.4', '-0.7', '+1.1']
  const wind = part.kind === 'jump' ? winds : []
  const bestNumber = result === undefined ? undefined : seen.indexOf(result) + 1
  return {
    ...row,
    ...(result === undefined ? {} : { result }),
    ...(bestNumber === undefined || wind.length === 0 ? {} : { wind: wind[bestNumber - 1] ?? '' }),
    attempts: seen.map(
      (text, i) =>
        /** @type {[string, string, string | null]} */ ([String(i + 1), text === 'x' ? 'X' : text, wind[i] ?? null]),
    ),
    extended: [
      ...seen.map((value, i) => ({
        code: 'INTERMEDIATE',
        pos: i + 1,
        value,
        extensions: /** @type {[string, string][]} */ (wind[i] === undefined ? [] : [['WIND_SPEED', wind[i]]]),
      })),
      ...(bestNumber === undefined ? [] : [{ code: 'BEST_ATTEMPT_NUM', value: String(bestNumber) }]),
      ...(bestNumber === undefined || wind.length === 0 ? [] : [{ code: 'WIND_SPEED', value: wind[bestNumber - 1] }]),
    ],
  }
}

/**
 * Starts two bars below the best one and goes out on the bar above it.
 * @param {Athlete} athlete @param {RowDraft} row @param {string} mark @param {number | undefined} step @param {readonly string[]} marks
 * @returns {RowDraft & import('./unit.mjs').Extra}
 */
function jumped(athlete, row, mark, step, marks) {
  const all = bars(marks)
  const failed = mark === 'NM'
  const top = failed ? -1 : all.indexOf(hundredths(mark))
  const seen = all.slice(0, step === undefined ? all.length : Math.ceil((all.length * step) / 3))
  const tries = seen.map((_, i) => {
    if (failed) return i === 1 ? 'xxx' : ''
    if (i === top + 1) return 'xxx'
    if (i > top || i < top - 2) return ''
    return ['o', 'xo', 'o', 'xxo'][(i + athlete.startSort) % 4] ?? ''
  })
  const cleared = seen[tries.findLastIndex((text) => text.includes('o'))]
  const out = tries.includes('xxx')
  return {
    ...row,
    ...(cleared === undefined ? {} : { result: (cleared / 100).toFixed(2) }),
    ...(failed && step === undefined ? { irm: 'NM' } : {}),
    heights: tries.flatMap((text, i) =>
      text === '' ? [] : [/** @type {[string, string]} */ ([((seen[i] ?? 0) / 100).toFixed(2), text.toUpperCase()])],
    ),
    extended: [
      ...tries.flatMap((value, i) => (value === '' ? [] : [{ code: 'INTERMEDIATE', pos: i + 1, value }])),
      ...(step === undefined ? [] : [{ code: 'IN_COMP', value: out ? 'N' : 'Y' }]),
    ],
  }
}
