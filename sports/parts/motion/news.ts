import type { Facts } from './row-facts.ts'

/** An old value stands beside the corrected one for 20 s, a moved marker for 10 s (look.md, Marks). */
export const CORRECTED_FOR = 20_000
export const MOVED_FOR = 10_000
/** Who has just taken the lead is marked as long as who has moved; a record as long as a correction. */
export const LEADER_FOR = MOVED_FOR
export const RECORD_FOR = CORRECTED_FOR
/** Rings become discs, a viewfinder becomes a rank: what is left to see after that is no news. */
export const SETTLED_FOR = 1500

interface Lasting {
  /** Hub clock, ms. */
  readonly until: number
}

/** What is new about one row. */
export interface RowNews {
  /** The result before an OFFICIAL was corrected, or before a protest. */
  readonly old?: (Lasting & { readonly text: string }) | undefined
  /** Places won (positive) or lost. */
  readonly moved?: (Lasting & { readonly by: number }) | undefined
  /** It has taken the lead. */
  readonly leader?: Lasting | undefined
  /** A record has come to it: with its result, or only the chip. */
  readonly record?: (Lasting & { readonly of: 'result' | 'chip' }) | undefined
  /** Its ring has become a disc, or its viewfinder a rank. */
  readonly settled?: (Lasting & { readonly as: 'medal' | 'rank' }) | undefined
}
export type News = Readonly<Record<string, RowNews>>

/** What one change brings to a row, without its end. */
export interface FreshNews {
  readonly old?: string | undefined
  readonly moved?: number | undefined
  readonly leader?: true | undefined
  readonly record?: 'result' | 'chip' | undefined
  readonly settled?: 'medal' | 'rank' | undefined
}

/**
 * Adds what is fresh, and drops what is over. What is still so is the same object, so that no row is painted again for it.
 * @param after what the rows say now: who no longer leads is not marked for it, a record that was taken back neither.
 */
export function mergeNews(news: News, fresh: Readonly<Record<string, FreshNews>>, after: Facts, now: number): News {
  const taken = Object.values(fresh).some((each) => each.leader === true)
  const next: Record<string, RowNews> = {}
  let same = true
  for (const [id, facts] of Object.entries(after)) {
    const known = news[id]
    const { old, moved, leader, record, settled } = fresh[id] ?? {}
    const row: RowNews = {
      old: old === undefined ? stillOn(known?.old, now) : { text: old, until: now + CORRECTED_FOR },
      moved: moved === undefined ? stillOn(known?.moved, now) : { by: moved, until: now + MOVED_FOR },
      leader:
        leader === true
          ? { until: now + LEADER_FOR }
          : stillOn(taken || facts.rank !== '1' ? undefined : known?.leader, now),
      record:
        record === undefined
          ? stillOn(facts.records === undefined ? undefined : known?.record, now)
          : { of: record, until: now + RECORD_FOR },
      settled: settled === undefined ? stillOn(known?.settled, now) : { as: settled, until: now + SETTLED_FOR },
    }
    if (SIGNS.every((sign) => row[sign] === known?.[sign])) {
      if (known !== undefined) next[id] = known
      continue
    }
    same = false
    if (SIGNS.some((sign) => row[sign] !== undefined)) next[id] = row
  }
  return same && Object.keys(next).length === Object.keys(news).length ? news : next
}

const SIGNS = ['old', 'moved', 'leader', 'record', 'settled'] as const

/** When the earliest of the news is over, ms; undefined where there is none. */
export function nextEnd(news: News): number | undefined {
  const ends = Object.values(news).flatMap((row) => SIGNS.flatMap((sign) => row[sign]?.until ?? []))
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/** What lasts until a moment, as long as it has not come. */
export function stillOn<T extends Lasting>(item: T | undefined, now: number): T | undefined {
  return item !== undefined && item.until > now ? item : undefined
}
