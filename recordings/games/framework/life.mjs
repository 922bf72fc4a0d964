/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('./body.mjs').Content} Content
 * @typedef {import('../../odf/truth-row.mjs').Extra} Extra
 * @typedef {RowDraft & Extra} FullRow
 * @typedef {{ rows: readonly FullRow[], note: string, content?: Content, wind?: string }} Correction
 * @typedef {{ content?: Content, wind?: string, irm?: string, medals?: boolean,
 *   amend?: (rows: readonly FullRow[]) => Correction & { protested: readonly FullRow[] } | undefined,
 *   correct?: (rows: readonly FullRow[]) => Correction | undefined }} Ending
 *   content: beside the rows; wind: of the unit, for the truth; irm: of a disqualification, "DSQ" by default;
 *   medals: false where totals decide them; amend: what an upheld protest changes, with the rows while it is open (by default
 *   somebody behind the first without a mark is disqualified); correct: what an OFFICIAL result sent again says (by default a
 *   season best is added)
 */

/** Seconds after the end of play. */
const TIMES = { finished: 4, unconfirmed: 8, unofficial: 25, protested: 60, official: 80, decided: 170, corrected: 300 }

/** @param {RowDraft['who']} who */
const nameOf = (who) => ('members' in who ? who.name : who.family)

/** From the end of play to what stands (odf.md 2). @param {Game} game @param {number} end @param {readonly FullRow[]} rows @param {Ending} ending */
export function playOut(game, end, rows, ending) {
  const { content = {} } = ending
  game.schedule(end + TIMES.finished, 'FINISHED')
  if (rows.some(({ photo }) => photo !== undefined))
    game.result(end + TIMES.unconfirmed, 'UNCONFIRMED', rows.map(undecided), content)
  game.result(end + TIMES.unofficial, 'UNOFFICIAL', rows, content)

  const protest = protestOf(game, rows, ending)
  if (protest !== undefined) game.result(end + TIMES.protested, 'PROTESTED', protest.protested, content)
  const officialAt = end + (protest === undefined ? TIMES.official : TIMES.decided)
  /** @type {{ rows: readonly FullRow[], content: Content, wind: string | undefined }} */
  let stands = { rows: protest?.rows ?? rows, content: protest?.content ?? content, wind: protest?.wind ?? ending.wind }
  game.result(officialAt, 'OFFICIAL', stands.rows, stands.content, protest === undefined ? [] : [protest.note])

  /** @type {Correction | undefined} */
  const correction = game.asked('correction') ? (ending.correct ?? seasonBest(game))(stands.rows) : undefined
  if (correction !== undefined) {
    stands = {
      rows: correction.rows,
      content: correction.content ?? stands.content,
      wind: correction.wind ?? stands.wind,
    }
    game.result(end + TIMES.corrected, 'OFFICIAL', stands.rows, stands.content, [correction.note])
  }
  conclude(game, officialAt, stands, ending)
}

/** @param {Game} game @param {number} officialAt @param {{ rows: readonly FullRow[], wind: string | undefined }} stands @param {Ending} ending */
function conclude(game, officialAt, { rows, wind }, ending) {
  const { world, memory, phase } = game
  world.truth.add(game.head, rows, wind === undefined ? {} : { wind })
  world.records.noteBroken(game, officialAt + 4, rows)
  memory.results.set(game.rsc, rows)
  if (phase.medal === undefined) {
    goOn(memory.qualified, phase.name, rows.filter(isThrough))
    goOn(
      memory.lost,
      phase.name,
      rows.filter(({ wlt }) => wlt === 'L'),
    )
  }
  if (ending.medals !== false && phase.medal === '3') game.bronze(winners(rows))
  if (ending.medals !== false && phase.medal === '1') game.award(officialAt, medalRows(rows, memory.bronze))
  for (const { after } of world.scenarios) after?.(game)
}

/** @param {FullRow} row */
const isThrough = ({ qualification, wlt }) =>
  wlt === 'W' || (wlt === undefined && qualification !== undefined && /^[QqFSA]/.test(qualification))

/** @param {Map<string, RowDraft['who'][]>} list @param {string} phase @param {readonly FullRow[]} rows */
const goOn = (list, phase, rows) => list.set(phase, [...(list.get(phase) ?? []), ...rows.map(({ who }) => who)])

/** @param {readonly FullRow[]} rows @returns {RowDraft[]} */
const winners = (rows) => rows.filter(({ wlt, rank }) => wlt === 'W' || (wlt === undefined && rank === 1))

/** The three of a ranking; of a match its winner, its loser, and who won a bronze before. @param {readonly FullRow[]} rows @param {readonly RowDraft[]} bronze @returns {readonly RowDraft[]} */
function medalRows(rows, bronze) {
  if (!rows.some(({ wlt }) => wlt !== undefined)) return rows
  const of = (/** @type {readonly RowDraft[]} */ list, /** @type {number} */ rank) =>
    list.map((row, i) => ({ ...row, rank, sort: rank + i }))
  return [
    ...of(winners(rows), 1),
    ...of(
      rows.filter(({ wlt }) => wlt === 'L'),
      2,
    ),
    ...of(bronze, 3),
  ]
}

/** A row before its photo is read. @param {FullRow} row @returns {FullRow} */
function undecided(row) {
  if (row.photo === undefined) return row
  const { rank: _, equal: _equal, qualification: _mark, ...rest } = row
  return { ...rest, photo: 'P' }
}

/**
 * @param {Game} game @param {readonly FullRow[]} rows @param {Ending} ending
 * @returns {(Correction & { protested: readonly FullRow[] }) | undefined}
 */
function protestOf(game, rows, ending) {
  if (game.asked('protest upheld')) {
    const amended = (ending.amend ?? disqualification(game, ending.irm ?? 'DSQ'))(rows)
    if (amended !== undefined) return amended
  }
  if (!game.asked('protest upheld') && !game.asked('protest rejected')) return undefined
  const who = game.chance.pick(rows).who
  return { protested: underProtest(rows, who.code), rows, note: `Protest of ${who.org} rejected: the result stands.` }
}

/** @param {readonly FullRow[]} rows @param {string} code of the competitor */
export const underProtest = (rows, code) =>
  rows.map((row) =>
    row.who.code === code
      ? { ...row, extended: [...(row.extended ?? []), { code: 'UNDER_PROTEST', value: 'P' }] }
      : row,
  )

/** @param {Game} game @param {string} irm */
const disqualification = (game, irm) => (/** @type {readonly FullRow[]} */ rows) => {
  const open = rows.filter(
    (row) => row.rank !== undefined && row.rank > 1 && row.qualification === undefined && row.wlt === undefined,
  )
  if (open.length === 0) return undefined
  const { who } = game.chance.pick(open)
  return {
    protested: underProtest(rows, who.code),
    rows: without(rows, who.code, irm),
    note: `Protest upheld: ${nameOf(who)} (${who.org}) disqualified.`,
  }
}

/**
 * The rows after somebody lost the place: an IRM instead of the result, at the end; who was behind moves up.
 * @param {readonly FullRow[]} rows @param {string} code of the competitor @param {string} irm @returns {FullRow[]}
 */
export function without(rows, code, irm) {
  const out = rows.find((row) => row.who.code === code)
  if (out?.rank === undefined) return [...rows]
  const {
    rank: lost,
    equal: _,
    photo: _photo,
    result: _result,
    resultType: _type,
    diff: _diff,
    records: _records,
    ...rest
  } = out
  const others = rows.filter((row) => row !== out).toSorted((a, b) => a.sort - b.sort)
  const sharing = others.filter(({ rank }) => rank === lost)
  const moved = others.map((row) => {
    const rank = row.rank !== undefined && row.rank > lost ? row.rank - 1 : row.rank
    const { equal, ...kept } = row
    const still = equal && !(rank === lost && sharing.length === 1 && row.rank === lost)
    return { ...kept, ...(rank === undefined ? {} : { rank }), ...(still ? { equal: true } : {}) }
  })
  const ranked = moved.filter(({ rank }) => rank !== undefined)
  const rest2 = moved.filter(({ rank }) => rank === undefined)
  return [...ranked, { ...rest, irm, sort: 0 }, ...rest2].map((row, i) => ({ ...row, sort: i + 1 }))
}

/** @param {Game} game */
const seasonBest = (game) => (/** @type {readonly FullRow[]} */ rows) => {
  const open = rows.filter(
    ({ rank, wlt, records = [] }) => rank !== undefined && wlt === undefined && records.length === 0,
  )
  if (open.length === 0) return undefined
  const chosen = game.chance.pick(open)
  return {
    rows: rows.map((row) => (row === chosen ? { ...row, records: [{ type: 'SB' }] } : row)),
    note: `Corrected: season best of ${nameOf(chosen.who)} (${chosen.who.org}) added.`,
  }
}
