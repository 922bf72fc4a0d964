import { ranked } from '../../odf/ranked.mjs'

/**
 * A contest of attempts: who throws when, and the rows after so many turns (odf.md F4).
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/truth-row.mjs').Extra} Extra
 * @typedef {{ mark: string, wind?: string | undefined, record?: string }} Try mark: "7.41", "x", "-", "r"
 * @typedef {{ who: RowDraft['who'], lane: string, startSort: number, all: Try[], irm?: string }} Thrower
 * @typedef {{ thrower: Thrower, round: number }} Turn
 * @typedef {{ standard?: number, through?: number }} Qualification standard: in hundredths; through: how many go on at least
 */

/** Valid marks, best first, in hundredths. @param {readonly Try[]} tries */
const lengths = (tries) =>
  tries.flatMap(({ mark }) => (/^\d/.test(mark) ? [Math.round(Number(mark) * 100)] : [])).toSorted((a, b) => b - a)

/** The best mark decides, then the second best, and so on. @param {{ tries: readonly Try[] }} a @param {{ tries: readonly Try[] }} b */
function compare(a, b) {
  const [x, y] = [lengths(a.tries), lengths(b.tries)]
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = (y[i] ?? 0) - (x[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Turns of a final (three rounds, three more for the best eight in reverse order), or of three rounds where whoever has the standard
 * stops.
 * @param {readonly Thrower[]} field @param {Qualification | undefined} qualification @param {number} rounds 3 or 6 @returns {Turn[]}
 */
export function turnsOf(field, qualification, rounds) {
  const starters = field.filter(({ irm }) => irm === undefined)
  const standard = qualification?.standard ?? Infinity
  const early = [1, 2, 3].flatMap((round) =>
    turnsIn(
      starters.filter(({ all }) => (lengths(all.slice(0, round - 1))[0] ?? 0) < standard),
      round,
    ),
  )
  if (qualification !== undefined || rounds === 3) return early
  const best = ranked(
    starters
      .filter(({ all }) => lengths(all.slice(0, 3)).length > 0)
      .map((thrower) => ({ thrower, tries: thrower.all.slice(0, 3), irm: undefined })),
    compare,
  ).slice(0, 8)
  const reverse = best.toReversed().map(({ thrower }) => thrower)
  return [...early, ...[4, 5, 6].flatMap((round) => turnsIn(reverse, round))]
}

/** @param {readonly Thrower[]} throwers @param {number} round */
const turnsIn = (throwers, round) =>
  throwers.filter(({ all }) => all[round - 1] !== undefined).map((thrower) => ({ thrower, round }))

/** Who has just been, who is up, who comes next. @param {readonly Turn[]} turns @param {number} done @returns {import('./body.mjs').Info[]} */
export function pointersAt(turns, done) {
  const display = (/** @type {string} */ code, /** @type {Turn | undefined} */ turn) =>
    turn === undefined ? [] : [{ type: /** @type {const} */ ('DISPLAY'), code, value: turn.thrower.who.code }]
  return [
    ...display('LAST_COMP', turns[done - 1]),
    ...display('CURRENT', turns[done]),
    ...display('CURRENT_2', turns[done + 1]),
  ]
}

/**
 * The rows after so many turns.
 * @param {readonly Thrower[]} field @param {readonly Turn[]} turns @param {number} done
 * @param {{ over?: boolean, qualification?: Qualification | undefined }} [of] @returns {(RowDraft & Extra)[]}
 */
export function standingAfter(field, turns, done, { over = false, qualification } = {}) {
  const taken = turns.slice(0, done)
  const now = field.map((thrower) => {
    const tries = thrower.all.slice(0, taken.filter((turn) => turn.thrower === thrower).length)
    const irm = thrower.irm ?? (over && lengths(tries).length === 0 ? 'NM' : undefined)
    return { thrower, tries, irm }
  })
  const marked = ranked(
    now.filter(({ irm, tries }) => irm === undefined && lengths(tries).length > 0),
    compare,
  )
  const open = now.filter(({ irm, tries }) => irm === undefined && lengths(tries).length === 0)
  const out = now.filter(({ irm }) => irm !== undefined).toSorted((a, b) => b.tries.length - a.tries.length)
  return [...marked, ...[...open, ...out].map((row, i) => ({ ...row, sort: marked.length + i + 1 }))].map((row) => ({
    ...toRow(row),
    ...(over && qualification !== undefined ? markOf(row, qualification) : {}),
  }))
}

/** @param {{ tries: readonly Try[], rank?: number }} row @param {Qualification} qualification @returns {{ qualification?: string }} */
function markOf({ tries, rank }, { standard = Infinity, through = 0 }) {
  if ((lengths(tries)[0] ?? 0) >= standard) return { qualification: 'Q' }
  return rank !== undefined && rank <= through ? { qualification: 'q' } : {}
}

/** @param {{ thrower: Thrower, tries: readonly Try[], irm?: string | undefined, sort: number, rank?: number, equal?: boolean }} row @returns {RowDraft & Extra} */
function toRow({ thrower, tries, irm, sort, rank, equal }) {
  const best = lengths(tries)[0]
  const bestIndex = tries.findIndex(({ mark }) => /^\d/.test(mark) && Math.round(Number(mark) * 100) === best)
  const bestTry = tries[bestIndex]
  const { who, lane, startSort } = thrower
  return {
    who,
    lane,
    startSort,
    sort,
    ...(rank === undefined ? {} : { rank }),
    ...(equal ? { equal } : {}),
    ...(irm === undefined ? {} : { irm }),
    ...(bestTry === undefined || irm !== undefined ? {} : { result: bestTry.mark, resultType: 'DISTANCE' }),
    ...(bestTry?.wind === undefined ? {} : { wind: bestTry.wind }),
    ...(bestTry?.record === undefined ? {} : { records: [{ type: bestTry.record }] }),
    attempts: tries.map(({ mark, wind }, i) => [
      String(i + 1),
      { x: 'X', '-': 'P', r: 'R' }[mark] ?? mark,
      wind ?? null,
    ]),
    extended: [
      ...tries.map(({ mark, wind, record }, i) => ({
        code: 'INTERMEDIATE',
        pos: i + 1,
        value: mark,
        extensions: /** @type {[string, string][]} */ ([
          ...(wind === undefined ? [] : [['WIND_SPEED', wind]]),
          ...(record === undefined ? [] : [['RECORD_MARK', record]]),
        ]),
      })),
      ...(bestTry === undefined ? [] : [{ code: 'BEST_ATTEMPT_NUM', value: String(bestIndex + 1) }]),
      ...(bestTry?.wind === undefined
        ? []
        : [{ code: 'WIND_SPEED', value: bestTry.wind, more: { Value2: Number(bestTry.wind) > 2 ? 'Y' : undefined } }]),
    ],
  }
}
