import type { StatusView } from '../board-spec.ts'
import type { FreshNews } from './news.ts'
import type { Facts, RowFacts } from './row-facts.ts'

/** One picture of a board, as far as news is told from it. */
export interface Picture {
  readonly facts: Facts
  readonly shape: StatusView['shape'] | undefined
  /** A matrix: a record may be of one attempt or one lift, not of the result. */
  readonly matrix: boolean
  /** Two sides: who has won a medal is told in a line. */
  readonly sides?: boolean | undefined
}

/**
 * What a row has to tell when one picture follows the other, by row id. Pure.
 * @param caughtUp the first picture after a cut line: what was missed is no moment, only corrections and places are marked.
 * @param protested what the rows said before the protest that ends with `after`.
 */
export function freshNews(
  before: Picture,
  after: Picture,
  caughtUp: boolean,
  protested?: Facts,
): Readonly<Record<string, FreshNews>> {
  const lead = caughtUp ? undefined : newLeader(before, after)
  const fresh: Record<string, FreshNews> = {}
  for (const [id, facts] of Object.entries(after.facts)) {
    const old = before.facts[id]
    const row: FreshNews = {
      old: corrected(before, after, old, facts) ?? (protested && changed(protested[id], facts)),
      moved: places((protested?.[id] ?? old)?.rank, facts.rank),
      leader: id === lead ? true : undefined,
      record: caughtUp ? undefined : record(after, old, facts),
      settled: caughtUp ? undefined : settled(old, facts),
    }
    if (Object.values(row).some((news) => news !== undefined)) fresh[id] = row
  }
  return fresh
}

/**
 * Who has taken rank 1 while LIVE from somebody who had it. The first one to lead is no news, a tie with the leader neither.
 */
function newLeader(before: Picture, after: Picture): string | undefined {
  if (before.shape !== 'live' || after.shape !== 'live') return undefined
  const led = Object.keys(before.facts).filter((id) => before.facts[id]?.rank === '1')
  if (led.length === 0 || led.some((id) => after.facts[id]?.rank === '1')) return undefined
  const lead = Object.keys(after.facts).filter((id) => after.facts[id]?.rank === '1')
  return lead.length === 1 ? lead[0] : undefined
}

/** The result before, where an OFFICIAL was sent again with another one. */
function corrected(before: Picture, after: Picture, old: RowFacts | undefined, facts: RowFacts): string | undefined {
  return before.shape === 'official' && after.shape === 'official' ? changed(old, facts) : undefined
}

function changed(old: RowFacts | undefined, facts: RowFacts): string | undefined {
  if (old !== undefined && old.rest !== facts.rest) return old.result
  return old?.result === undefined || old.result === '' || old.result === facts.result ? undefined : old.result
}

function record(after: Picture, old: RowFacts | undefined, facts: RowFacts): FreshNews['record'] {
  const signs = old === undefined ? [] : newRecords(old, facts)
  if (old === undefined || signs.length === 0) return undefined
  if (!signs.some(isGreat)) return 'chip'
  return !after.matrix || old.result !== facts.result ? 'result' : 'chip'
}

/** National records come by the dozen, and are of one delegation: their chip is marked, the result is left as it is. */
export function isGreat(sign: string): boolean {
  return !/^=?N/.test(sign)
}

/** Record chips that were not there before, "WR" "=OR". */
export function newRecords(old: RowFacts | undefined, facts: RowFacts | undefined): readonly string[] {
  return (facts?.records ?? []).filter((sign) => old?.records?.includes(sign) !== true)
}

function settled(old: RowFacts | undefined, facts: RowFacts): FreshNews['settled'] {
  if (old === undefined) return undefined
  if (old.photo === true && facts.photo === undefined && facts.rank !== undefined) return 'rank'
  return facts.disc === true && old.disc === undefined && old.rank !== undefined ? 'medal' : undefined
}

/** Places won (positive) or lost; undefined where there are none. */
function places(before: string | undefined, after: string | undefined): number | undefined {
  if (before === undefined || after === undefined) return undefined
  const by = Number(before) - Number(after)
  return Number.isInteger(by) && by !== 0 ? by : undefined
}
