import { DATE } from './feed.mjs'
import { eventOf, rscOf } from './unit.mjs'
import { recordMessage } from '../../odf/record-message.mjs'

/** The records before the first start; the world record of this evening's world and the meeting's own. */
const BEFORE = /** @type {const} */ ([
  [
    'W100M',
    "Women's 100m",
    'TIME',
    [
      ['WR', '10.58', 'CUB', '2012-06-09', 'Lindenhafen'],
      ['MR', '10.82', 'JAM', '2014-07-05', 'Sandvik'],
    ],
  ],
  [
    'WLJ',
    "Women's Long Jump",
    'DISTANCE',
    [
      ['WR', '7.41', 'GER', '2010-08-21', 'Ostermoor'],
      ['MR', '7.02', 'NGR', '2015-07-04', 'Sandvik'],
    ],
  ],
  [
    'M1500M',
    "Men's 1500m",
    'TIME',
    [
      ['WR', '3:26.90', 'KEN', '2013-07-13', 'Val Serena'],
      ['MR', '3:30.20', 'ETH', '2012-07-07', 'Sandvik'],
    ],
  ],
  [
    'WHJ',
    "Women's High Jump",
    'DISTANCE',
    [
      ['WR', '2.09', 'BUL', '2009-06-27', 'Kaltenbrunn'],
      ['MR', '1.99', 'CRO', '2011-07-02', 'Sandvik'],
    ],
  ],
  [
    'M4X100M',
    "Men's 4x100m Relay",
    'TIME',
    [
      ['WR', '36.90', 'JAM', '2012-08-18', 'Ostermoor'],
      ['MR', '37.61', 'USA', '2013-07-06', 'Sandvik'],
    ],
  ],
])

/** @param {import('../../odf/feed.mjs').Feed} feed */
export function recordsBefore(feed) {
  for (const [event, name, kind, lines] of BEFORE) {
    send(
      feed,
      300,
      event,
      name,
      kind,
      lines.map(([type, result, org, date, place]) => ({ type, marks: [{ result, org, date, place }] })),
    )
  }
}

/**
 * A new record, with the one before it.
 * @param {import('../../odf/feed.mjs').Feed} feed @param {number} at @param {string} event @param {string} result @param {import('./people.mjs').Person} holder
 */
export function newMeetingRecord(feed, at, event, result, holder) {
  const found = BEFORE.find(([code]) => code === event)
  if (found === undefined) throw new Error(`no records of ${event}`)
  const [, name, kind, lines] = found
  const now = { result, org: holder.org, date: DATE, place: 'Sandvik', holder }
  const types = lines.map(([type, old, org, date, place]) => {
    const before = { result: old, org, date, place }
    return { type, marks: type === 'MR' ? [now, before] : [before] }
  })
  send(feed, at, event, name, kind, types)
}

/**
 * @param {import('../../odf/feed.mjs').Feed} feed @param {number} at @param {string} event @param {string} name @param {string} kind
 * @param {Parameters<typeof recordMessage>[3]} lines
 */
function send(feed, at, event, name, kind, lines) {
  const code = eventOf(rscOf(event, 'FNL', 1))
  feed.send(at, { type: 'DT_RECORD', code, body: recordMessage(code, name, kind, lines) })
}
