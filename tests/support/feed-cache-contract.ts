import { describe, expect, it } from 'vitest'
import type { Versioned } from '../../protocol/documents.ts'
import type { FeedCache } from '../../protocol/feed-cache.ts'

/** A place on a disk, as it were: every `open` is a new life of the screen that finds what the last one saved. */
export interface CachePlace {
  open(): Promise<FeedCache>
  dispose(): Promise<void>
}

/** What every `FeedCache` must do, whatever it writes to. */
export function feedCacheContract(name: string, make: () => Promise<CachePlace>): void {
  const document = (key: string, version: number, epoch = 'one'): Versioned => ({
    key,
    epoch,
    version,
    asOf: '2016-08-14T22:25:00-03:00',
    receivedAt: 1_471_224_300_000 + version,
    value: { family: 'lanes', rows: { '1': { name: 'Élan', rank: String(version) } } },
  })
  const sorted = (documents: readonly Versioned[] = []): readonly Versioned[] =>
    documents.toSorted((a, b) => (a.key < b.key ? -1 : 1))

  async function inPlace(run: (place: CachePlace) => Promise<void>): Promise<void> {
    const place = await make()
    try {
      await run(place)
    } finally {
      await place.dispose()
    }
  }

  describe(`${name} keeps the contract of a feed cache`, () => {
    it('an empty cache loads nothing', () =>
      inPlace(async (place) => {
        expect(await (await place.open()).load()).toBeUndefined()
      }))

    it('CA2: what was saved is there in the next life, with its time and the clock', () =>
      inPlace(async (place) => {
        const cache = await place.open()
        await cache.save({
          epoch: 'one',
          savedAt: 5000,
          wallOffset: -12.5,
          put: [document('unit/ATH M 100-/1', 3), document('competition', 1)],
          remove: [],
        })
        const loaded = await (await place.open()).load()
        expect(loaded).toMatchObject({ epoch: 'one', savedAt: 5000, wallOffset: -12.5 })
        expect(sorted(loaded?.documents)).toEqual([document('competition', 1), document('unit/ATH M 100-/1', 3)])
      }))

    it('later saves change only what they name', () =>
      inPlace(async (place) => {
        const cache = await place.open()
        await cache.save({
          epoch: 'one',
          savedAt: 1,
          put: [document('a', 1), document('b', 1), document('c', 1)],
          remove: [],
        })
        await cache.save({ epoch: 'one', savedAt: 2, put: [document('b', 2)], remove: ['c', 'never there'] })
        await cache.save({ epoch: 'one', savedAt: 3, put: [], remove: [] })
        const loaded = await (await place.open()).load()
        expect(loaded?.savedAt).toBe(3)
        expect(loaded?.wallOffset).toBeUndefined()
        expect(sorted(loaded?.documents)).toEqual([document('a', 1), document('b', 2)])
      }))

    it('CA4: another epoch replaces all', () =>
      inPlace(async (place) => {
        const cache = await place.open()
        await cache.save({ epoch: 'one', savedAt: 1, put: [document('a', 7), document('b', 1)], remove: [] })
        await cache.save({ epoch: 'two', savedAt: 2, put: [document('a', 1, 'two')], remove: [] })
        const next = await place.open()
        expect((await next.load())?.documents).toEqual([document('a', 1, 'two')])
        await next.save({ epoch: 'three', savedAt: 3, put: [], remove: [] })
        expect(await (await place.open()).load()).toMatchObject({ epoch: 'three', documents: [] })
      }))

    it('many documents and strange keys survive', () =>
      inPlace(async (place) => {
        const keys = ['unit/../up', 'message/ä ö%2F', 'CON', '.', ...Array.from({ length: 150 }, (_, i) => `unit/${i}`)]
        const cache = await place.open()
        await cache.save({ epoch: 'one', savedAt: 1, put: keys.map((key) => document(key, 1)), remove: [] })
        const loaded = await (await place.open()).load()
        expect(new Set(loaded?.documents.map((held) => held.key))).toEqual(new Set(keys))
      }))
  })
}
