import { clock, Feed } from './feed.mjs'
import { keepAlives, opening } from './frame.mjs'
import { count, Medals } from './medals.mjs'
import { sprint } from './sprint.mjs'
import { eventOf, Truth } from './unit.mjs'

/** Ms from the first message to the last. */
const END = 200_000

/** The whole evening: its messages in order, and what must stand at the end. */
export function evening() {
  const feed = new Feed()
  const truth = new Truth()
  const medals = new Medals(feed, 1)
  const hundred = sprint(feed, truth)
  const finals = [{ ...hundred, at: hundred.officialAt + 2000 }]
  for (const { at, unit, rows } of finals.toSorted((a, b) => a.at - b.at)) medals.award(at, unit, rows)
  opening(feed, [{ people: hundred.athletes, event: eventOf(hundred.unit.head.rsc) }], [], [hundred.unit])
  keepAlives(feed, END)
  const messages = feed.finish()
  return {
    messages,
    expected: {
      note: 'Written from the scenario, not from the messages. rows are in SortOrder and as they stand at the end; moments name the Time of messages worth stopping at.',
      days: { '01': truth.units },
      moments: truth.moments
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, rsc, what }) => ({ time: clock(at), rsc, what })),
      medal_table: medals
        .table()
        .map(({ rank, organisation, total }) => ({ rank, organisation, ...total, total: count(total) })),
    },
  }
}
