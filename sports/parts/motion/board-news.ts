import { freshNews, isGreat, newRecords, type Picture } from './fresh-news.ts'
import {
  CORRECTED_FOR,
  LEADER_FOR,
  mergeNews,
  nextEnd,
  RECORD_FOR,
  stillOn,
  type FreshNews,
  type News,
} from './news.ts'
import type { Facts } from './row-facts.ts'
import { recordPlace } from '../spec/records.ts'

/** After a cut line the picture is caught up with; what comes in this time after it is no moment that anybody watched. */
export const CATCH_UP = 3000

/** What a board says in one line while it is news; `rows` are row ids. */
export type NewsLine = { readonly until: number } & (
  | { readonly kind: 'leader'; readonly rows: readonly string[] }
  | { readonly kind: 'photo read'; readonly rows: readonly string[] }
  /** Rows whose result or rank differs from before the protest. */
  | { readonly kind: 'protest over'; readonly rows: readonly string[]; readonly note?: string | undefined }
  | { readonly kind: 'corrected'; readonly rows: readonly string[]; readonly note?: string | undefined }
  /** The sides that have just won a medal. */
  | { readonly kind: 'medal'; readonly rows: readonly string[] }
  | { readonly kind: 'record'; readonly rows: readonly string[]; readonly sign: string }
)

/** Everything that is new about a board. */
export interface BoardNews {
  readonly rows: News
  readonly line?: NewsLine | undefined
  /** The record before, by the id of the header's fact. */
  readonly facts: Readonly<Record<string, { readonly text: string; readonly until: number }>>
  /** What the rows said before the protest that is running. */
  readonly protested?: Facts | undefined
  /** Until then the board is catching up after a cut line, ms. */
  readonly quietUntil: number
}

export interface BoardPicture extends Picture {
  /** Notes of the message, as sent. */
  readonly notes: readonly string[]
  /** Records of the header: value by fact id and label. */
  readonly records: Readonly<Record<string, string>>
  /** Is the screen cut from the hub, or the hub from its source? */
  readonly feed: 'up' | 'cut'
}

/**
 * The news after one picture has followed the other; a board's first picture has none (`NO_NEWS`). Pure.
 * @param now hub clock, ms.
 */
export function nextBoardNews(news: BoardNews, before: BoardPicture, after: BoardPicture, now: number): BoardNews {
  const quietUntil = before.feed === 'cut' ? now + CATCH_UP : news.quietUntil
  const caughtUp = after.feed === 'cut' || now < quietUntil
  const over = before.shape === 'protest' && after.shape !== 'protest' ? news.protested : undefined
  const fresh = freshNews(before, after, caughtUp, over)
  const rows = mergeNews(news.rows, fresh, after.facts, now)
  const line = caughtUp ? undefined : freshLine(before, after, fresh, over, now)
  return {
    rows,
    line: moreImportant(line, stillLine(news.line, rows, now)),
    facts: nextFacts(news.facts, before, after, caughtUp, now),
    protested: after.shape === 'protest' ? (before.shape === 'protest' ? news.protested : before.facts) : undefined,
    quietUntil,
  }
}

/** Drops what is over; the same object where nothing is. */
export function endedNews(news: BoardNews, facts: Facts, now: number): BoardNews {
  if ((endOfNews(news) ?? Infinity) > now) return news
  const rows = mergeNews(news.rows, {}, facts, now)
  const kept = Object.entries(news.facts).filter(([, fact]) => fact.until > now)
  return { ...news, rows, line: stillLine(news.line, rows, now), facts: Object.fromEntries(kept) }
}

/** When the next of the news is over, ms. */
export function endOfNews({ rows, line, facts }: BoardNews): number | undefined {
  const ends = [nextEnd(rows), line?.until, ...Object.values(facts).map((fact) => fact.until)]
  const known = ends.filter((end) => end !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

function freshLine(
  before: BoardPicture,
  after: BoardPicture,
  fresh: Readonly<Record<string, FreshNews>>,
  over: Facts | undefined,
  now: number,
): NewsLine | undefined {
  const ids = (is: (news: FreshNews) => boolean) => Object.keys(fresh).filter((id) => is(fresh[id] ?? {}))
  const records = ids((each) => each.record !== undefined).flatMap((id) =>
    newRecords(before.facts[id], after.facts[id]).map((sign) => ({ id, sign, place: recordPlace(sign) })),
  )
  const [record] = records.toSorted((a, b) => a.place - b.place)
  const told: NewsLine | undefined = record && {
    kind: 'record',
    rows: [record.id],
    sign: record.sign,
    until: now + RECORD_FOR,
  }
  if (record !== undefined && isGreat(record.sign)) return told
  const note = newNote(before.notes, after.notes)
  const other = ids((each) => each.old !== undefined || each.moved !== undefined)
  if (over !== undefined) return { kind: 'protest over', rows: other, note, until: now + CORRECTED_FOR }
  const bothOfficial = before.shape === 'official' && after.shape === 'official'
  if (bothOfficial && (other.length > 0 || note !== undefined)) {
    return { kind: 'corrected', rows: other, note, until: now + CORRECTED_FOR }
  }
  const won = after.sides === true ? ids((each) => each.settled === 'medal') : []
  if (won.length > 0) return { kind: 'medal', rows: won, until: now + RECORD_FOR }
  const read = ids((each) => each.settled === 'rank')
  if (read.length > 0) return { kind: 'photo read', rows: read, until: now + LEADER_FOR }
  if (told !== undefined) return told
  const lead = ids((each) => each.leader === true)
  return lead.length === 0 ? undefined : { kind: 'leader', rows: lead, until: now + LEADER_FOR }
}

function newNote(before: readonly string[], after: readonly string[]): string | undefined {
  const fresh = after.filter((note) => note !== '' && !before.includes(note))
  return fresh.length === 0 ? undefined : fresh.join(' ')
}

/** The fresh line; only a new leader waits until a line of more weight has been read. */
function moreImportant(fresh: NewsLine | undefined, known: NewsLine | undefined): NewsLine | undefined {
  if (fresh === undefined || known === undefined) return fresh ?? known
  return fresh.kind === 'leader' && known.kind !== 'leader' ? known : fresh
}

/** Who no longer leads, or whose record was taken back, is no longer spoken of. */
function stillLine(line: NewsLine | undefined, rows: News, now: number): NewsLine | undefined {
  const { kind } = line ?? {}
  const gone =
    (kind === 'leader' && line?.rows.some((id) => rows[id]?.leader === undefined)) ||
    (kind === 'record' && line?.rows.some((id) => rows[id]?.record === undefined))
  return gone ? undefined : stillOn(line, now)
}

/** A record of the header that has been replaced, as the feed said both. */
function nextFacts(
  known: BoardNews['facts'],
  before: BoardPicture,
  after: BoardPicture,
  caughtUp: boolean,
  now: number,
): BoardNews['facts'] {
  const next: Record<string, { readonly text: string; readonly until: number }> = {}
  for (const [id, value] of Object.entries(after.records)) {
    const old = before.records[id]
    const still = stillOn(known[id], now)
    if (!caughtUp && old !== undefined && old !== value) next[id] = { text: old, until: now + RECORD_FOR }
    else if (still !== undefined) next[id] = still
  }
  const ids = Object.keys(next)
  return ids.length === Object.keys(known).length && ids.every((id) => next[id] === known[id]) ? known : next
}
