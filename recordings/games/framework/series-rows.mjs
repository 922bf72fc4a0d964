/**
 * @typedef {import('./life.mjs').FullRow} FullRow
 * @typedef {import('./series-parts.mjs').Entry} Entry
 */

/** @param {Entry} entry */
export const listed = ({ who, lane, startSort }) => ({ who, lane, startSort, sort: startSort })

/** @param {readonly FullRow[]} rows @param {(row: FullRow) => number} of */
export const pointsBy = (rows, of) =>
  new Map(rows.flatMap((row) => (row.rank === undefined ? [] : [[row.who.code, of(row)]])))
