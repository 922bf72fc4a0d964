import { clockTime } from '../../odf/feed.mjs'

/** Moments of a games are ms from midnight of its first day, local. */

export const DAY_MS = 86_400_000
const OFFSET = '+02:00'
const FIRST = Date.UTC(2031, 6, 5)
/** A competition day ends at 03:00 (odf.md 1, LogicalDate). */
const DAY_END = 3 * 3_600_000

/** @param {number} at @returns {string} YYYY-MM-DD */
export const dateOf = (at) => new Date(FIRST + Math.floor(at / DAY_MS) * DAY_MS).toISOString().slice(0, 10)

/** @param {number} at @returns {import('../../odf/feed.mjs').Stamp} */
export const stampOf = (at) => ({
  date: dateOf(at),
  time: clockTime(((at % DAY_MS) + DAY_MS) % DAY_MS),
  logicalDate: dateOf(at - DAY_END),
})

/** ISO with the offset, to the second. @param {number} at */
export function iso(at) {
  const time = clockTime(((at % DAY_MS) + DAY_MS) % DAY_MS)
  return `${dateOf(at)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 6)}${OFFSET}`
}

/** "14:05". @param {number} at */
export const hourText = (at) => iso(at).slice(11, 16)
