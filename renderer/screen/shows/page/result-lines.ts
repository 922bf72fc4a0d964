import { nowSchema, unitSchema, type CompetitorBase, type Now, type UnitBase } from '../../../../protocol/documents.ts'
import type { Feed } from '../../../../protocol/feed.ts'
import { DocumentsAtHand } from '../../documents-at-hand.ts'
import { ReadOnce } from '../../read-once.ts'

/** So many results take turns. */
const MOST = 6
/** And so many competitors of each are named. */
const PLACES = 3

/** One competitor of a result, in the feed's own strings. */
export interface ResultEntry {
  readonly id: string
  readonly rank?: string | undefined
  readonly name: string
  readonly organisation?: string | undefined
  readonly result: string
}

/** A result in one line. */
export interface ResultLine {
  readonly key: string
  readonly title: string
  readonly status: 'official' | 'unofficial'
  readonly entries: readonly ResultEntry[]
}

/** Keys of the units with the newest results of the venue, the newest first. Pure. */
export function latestResults(fields: readonly Now[]): readonly string[] {
  const newest = new Map<string, number>()
  for (const { units } of fields)
    for (const [rsc, { moment, changedAt }] of Object.entries(units))
      if (moment === 'result' || moment === 'ceremony') newest.set(rsc, Math.max(changedAt, newest.get(rsc) ?? 0))
  return [...newest]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([rsc]) => `unit/${rsc}`)
}

/** A result in one line; undefined where it has none that could be said so shortly. Pure. @param tag the screen's language */
export function resultLine(key: string, unit: UnitBase, tag: string): ResultLine | undefined {
  const { status, title, competitors } = unit
  if (status !== 'OFFICIAL' && status !== 'UNOFFICIAL') return undefined
  const entries = Object.entries(competitors)
    .toSorted(([, a], [, b]) => a.sortOrder - b.sortOrder)
    .flatMap(([id, competitor]) => entryOf(id, competitor))
    .slice(0, PLACES)
  if (entries.length === 0) return undefined
  const { event, sub } = title.in?.[tag] ?? title
  return {
    key,
    title: [event, sub].filter(Boolean).join(', '),
    status: status === 'OFFICIAL' ? 'official' : 'unofficial',
    entries,
  }
}

function entryOf(id: string, { name, organisation, rank, rankEqual, result }: CompetitorBase): readonly ResultEntry[] {
  if (result === undefined) return []
  const place = rank === undefined ? undefined : `${rankEqual === 'Y' ? '=' : ''}${rank}`
  return [{ id, rank: place, name: name.short ?? name.full, organisation, result }]
}

/** The lines as they are, told whenever they change. @returns the way to stop */
export function watchResults(feed: Feed, tag: string, tell: (lines: readonly ResultLine[]) => void): () => void {
  const misfit = () => undefined // who shows the whole result tells
  const fields = new ReadOnce(nowSchema, misfit)
  const units = new ReadOnce(unitSchema, misfit)
  let asked = false
  let stopped = false
  const documents = new DocumentsAtHand(feed, () => {
    if (asked) return
    asked = true
    queueMicrotask(look)
  })
  const look = () => {
    asked = false
    if (stopped) return
    const keys = latestResults(fields.all(documents.below('now/')))
    documents.want(new Set(['now/*', ...keys]))
    tell(
      keys.flatMap((key) => {
        const unit = units.of(documents.get(key))
        return (unit && resultLine(key, unit, tag)) ?? []
      }),
    )
  }
  look()
  return () => {
    stopped = true
    documents.close()
  }
}
