import { clockTime, Feed } from '../../odf/feed.mjs'

const CODE = 'INV2016'
export const DATE = '2016-07-02'
const OFFSET = '+02:00'
/** The recording begins at 19:00:00.000 local; every `at` below is in ms from there. */
const START = 19 * 3_600_000

/** @param {number} at @returns {string} hhmmssfff */
export const clock = (at) => clockTime(START + at)

/** @param {number} at @returns {string} ISO with the offset, to the second */
export function iso(at) {
  const t = clock(at)
  return `${DATE}T${t.slice(0, 2)}:${t.slice(2, 4)}:${t.slice(4, 6)}${OFFSET}`
}

/** The sender of this evening. */
export const eveningFeed = () =>
  new Feed({
    competition: CODE,
    source: 'INVATH1',
    stamp: (at) => ({ date: DATE, time: clock(at), logicalDate: DATE }),
    dictionaries: () => ({ Gen: 'INV-GEN-1.0', Sport: 'INV-ATH-1.0', Codes: 'INV-CODES-1.0' }),
  })
