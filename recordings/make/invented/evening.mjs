import { decathlon, DECATHLON } from './decathlon.mjs'
import { distance } from './distance.mjs'
import { clock, DATE, eveningFeed } from './feed.mjs'
import { correctName, keepAlives, opening } from './frame.mjs'
import { highJump } from './high-jump.mjs'
import { longJump } from './long-jump.mjs'
import { count, Medals } from '../../odf/medals.mjs'
import { newMeetingRecord, recordsBefore } from './records.mjs'
import { relay } from './relay.mjs'
import { sprint } from './sprint.mjs'
import { eventOf, rscOf, Truth, Unit } from './unit.mjs'

/** From an official result to its medallists, ms. */
const CEREMONY = 2000

const COUNTRIES = /** @type {Record<string, string>} */ ({
  CHN: "People's Republic of China",
  GBR: 'Great Britain',
  JAM: 'Jamaica',
  USA: 'United States',
})

/** The whole evening: its messages in order, and what must stand at the end. */
export function evening() {
  const feed = eveningFeed()
  const truth = new Truth()
  const hundred = sprint(feed, truth)
  const long = longJump(feed, truth)
  const metric = distance(feed, truth)
  const high = highJump(feed, truth)
  const team = relay(feed, truth)
  const combined = decathlon(feed, truth)
  const never = postponed(feed)

  const finals = [hundred, long, metric, high, team, combined].toSorted((a, b) => a.officialAt - b.officialAt)
  const medals = new Medals(feed, {
    code: 'ATH',
    totalEvents: finals.length,
    dateOf: () => DATE,
    nameOf: (organisation) => COUNTRIES[organisation] ?? organisation,
  })
  for (const { unit, rows, officialAt } of finals)
    medals.award(officialAt + CEREMONY, unit.head, rows, unit === combined.unit ? DECATHLON : unit.head.rsc)

  recordsBefore(feed)
  const [winner, jumper] = [holderOf(hundred), holderOf(long)]
  newMeetingRecord(feed, hundred.officialAt + 500, 'W100M', '10.79', winner)
  newMeetingRecord(feed, long.officialAt + 500, 'WLJ', '7.09', jumper)

  const fields = [hundred, long, metric, high, team, combined]
  const entries = fields.map(({ athletes, unit }) => ({ people: athletes, event: eventOf(unit.head.rsc) }))
  const [first, ...others] = entries
  const wrong = first?.people.map((person, i) => (i === 6 ? { ...person, family: 'de la Fuenta' } : person)) ?? []
  const units = [...fields.filter((field) => field !== combined).map(({ unit }) => unit), ...combined.units, never]
  opening(feed, [{ people: wrong, event: first?.event ?? '' }, ...others], team.teams, units)
  const corrected = hundred.athletes[6]
  if (corrected !== undefined) correctName(feed, 12_000, corrected, eventOf(hundred.unit.head.rsc))
  keepAlives(feed, Math.max(...finals.map(({ officialAt }) => officialAt)) + 10_000)
  const messages = feed.finish()
  return { messages, expected: expectedOf(truth, medals, messages) }
}

/** @param {{ athletes: readonly import('./people.mjs').Person[], rows: readonly import('../../odf/rows.mjs').RowDraft[] }} final */
function holderOf({ athletes, rows }) {
  const best = rows.find((row) => row.rank === 1)?.who.code
  const holder = athletes.find((person) => person.code === best)
  if (holder === undefined) throw new Error('a final has a winner')
  return holder
}

/** A unit that is only in the timetable: first without a time of its own, then postponed. @param {import('../../odf/feed.mjs').Feed} feed */
function postponed(feed) {
  const unit = new Unit(feed, {
    rsc: rscOf('X4X400M', 'FNL', 1),
    event: 'Mixed 4x400m Relay',
    sub: 'Final',
    gender: 'X',
    unitNum: '1',
    from: 780_000,
    to: 990_000,
    order: 30,
    medal: '1',
    startText: 'Follows the decathlon',
  })
  unit.schedule(300_000, 'DELAYED')
  unit.schedule(540_000, 'POSTPONED')
  return unit
}

/** @param {Truth} truth @param {Medals} medals @param {readonly import('../../odf/feed.mjs').Message[]} messages */
function expectedOf(truth, medals, messages) {
  // A message may go a millisecond later than it was due.
  const sentAt = (/** @type {string} */ rsc, /** @type {number} */ due) => {
    const message = messages.findLast((one) => one.code === rsc && one.due === Math.round(due))
    if (message === undefined) throw new Error(`nothing of ${rsc} was due at ${due}`)
    return message.at
  }
  return {
    note: 'Written from the scenario, not from the messages. rows are in SortOrder and as they stand at the end; moments name the Time of messages worth stopping at.',
    days: { '01': truth.units },
    moments: truth.moments
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, rsc, what }) => ({ time: clock(sentAt(rsc, at)), rsc, what })),
    medal_table: medals
      .table()
      .map(({ rank, organisation, total }) => ({ rank, organisation, ...total, total: count(total) })),
  }
}
