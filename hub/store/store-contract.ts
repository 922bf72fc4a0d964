import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apply } from '../../protocol/patch.ts'
import type { HubStore } from './hub-store.ts'
import type { StoreChange } from './store.ts'

/** What a suite runs on: `open` gives the same disk again after a close. */
export interface StoreHome {
  open(): Promise<HubStore>
  /** Takes the store away without a word, as kill -9 does, and opens what is on the disk. */
  crash(): Promise<HubStore>
  remove(): Promise<void>
}

const stamp = (receivedAt: number, asOf?: string) => ({ receivedAt, asOf })

/** The rules of a store, for every disk. */
export function storeContract(name: string, build: () => Promise<StoreHome>): void {
  describe(`store on ${name}`, () => {
    let home: StoreHome
    let store: HubStore

    beforeEach(async () => {
      home = await build()
      store = await home.open()
    })
    afterEach(async () => {
      await store.close()
      await home.remove()
    })

    function recorded(): StoreChange[][] {
      const commits: StoreChange[][] = []
      store.documents.subscribe((changes) => commits.push([...changes]))
      return commits
    }

    test('publishes a commit once, with all its changes, and only when it is durable', async () => {
      const commits = recorded()
      store.documents.put('unit/a', { status: 'LIVE' }, stamp(1))
      store.documents.put('unit/b', { status: 'LIVE' }, stamp(1))
      expect(store.documents.get('unit/a')?.version).toBe(1)
      expect(store.documents.published('unit/a')).toBeUndefined()
      expect(store.documents.list({ limit: 10 })).toEqual([])
      expect(commits).toEqual([])
      await store.durable()
      expect(commits.map((changes) => changes.map((change) => change.key))).toEqual([['unit/a', 'unit/b']])
      expect(store.documents.published('unit/a')).toEqual(store.documents.get('unit/a'))
    })

    test('raises a version once per commit, however often a document changes in between', async () => {
      store.documents.put('k', { n: 1 }, stamp(1))
      store.documents.put('k', { n: 2 }, stamp(2))
      await store.durable()
      expect(store.documents.published('k')).toMatchObject({ version: 1, value: { n: 2 }, receivedAt: 2 })
      store.documents.put('k', { n: 3 }, stamp(3, '2016-08-12T10:00:00-03:00'))
      await store.durable()
      expect(store.documents.published('k')).toMatchObject({ version: 2, asOf: '2016-08-12T10:00:00-03:00' })
    })

    test('gives each change the patch that leads from the published value to the new one', async () => {
      store.documents.put('k', { rows: { a: { rank: '1' }, b: { rank: '2' } } }, stamp(1))
      await store.durable()
      const commits = recorded()
      store.documents.put('k', { rows: { a: { rank: '2' } } }, stamp(2))
      await store.durable()
      const change = commits[0]?.[0]
      expect(change?.patch).toEqual({ rows: { a: { rank: '2' }, b: null } })
      expect(apply(change?.before?.value ?? {}, change?.patch ?? {})).toEqual(change?.after?.value)
    })

    test('takes an equal value with a newer stamp as news with an empty patch, and with the same stamp as none', async () => {
      store.documents.put('k', { n: 1 }, stamp(1))
      await store.durable()
      const commits = recorded()
      store.documents.put('k', { n: 1 }, stamp(1))
      await store.durable()
      expect(commits).toEqual([])
      store.documents.put('k', { n: 1 }, stamp(2))
      await store.durable()
      expect(commits[0]?.[0]).toMatchObject({ patch: {}, before: { version: 1 }, after: { version: 2 } })
    })

    test('never gives a version again to a document that was gone in between (SPEC EP2)', async () => {
      store.documents.put('k', { n: 1 }, stamp(1))
      await store.durable()
      const commits = recorded()
      store.documents.remove('k')
      await store.durable()
      expect(commits[0]).toMatchObject([{ key: 'k', before: { version: 1 } }])
      expect(commits[0]?.[0]?.after).toBeUndefined()
      store = await home.crash()
      store.documents.put('k', { n: 2 }, stamp(2))
      await store.durable()
      expect(store.documents.published('k')?.version).toBeGreaterThan(1)
    })

    test('says nothing of a document that came and went within one commit', async () => {
      const commits = recorded()
      store.documents.put('k', { n: 1 }, stamp(1))
      store.documents.remove('k')
      await store.durable()
      expect(commits).toEqual([])
    })

    test('lists published documents by prefix, keys ascending, strictly after a key', async () => {
      for (const key of ['unit/c', 'unit/a', 'unitary', 'unit/b', 'phase/a']) store.documents.put(key, {}, stamp(1))
      await store.durable()
      const keys = (query: { prefix?: string; after?: string; limit: number }) =>
        store.documents.list(query).map((document) => document.key)
      expect(keys({ limit: 10 })).toEqual(['phase/a', 'unit/a', 'unit/b', 'unit/c', 'unitary'])
      expect(keys({ prefix: 'unit/', limit: 2 })).toEqual(['unit/a', 'unit/b'])
      expect(keys({ prefix: 'unit/', after: 'unit/b', limit: 2 })).toEqual(['unit/c'])
      expect(keys({ prefix: 'unit/', after: 'zzz', limit: 2 })).toEqual([])
      expect(keys({ prefix: 'unit/', after: 'a', limit: 1 })).toEqual(['unit/a'])
    })

    test('keeps tables in the order of their keys, and in the same commit as the documents', async () => {
      store.tables.put('b', 2)
      store.tables.put('a', { n: 1 })
      store.tables.put('c', 'gone')
      store.tables.remove('c')
      store.documents.put('k', {}, stamp(1))
      await store.durable()
      expect(store.commits).toBe(1)
      expect([...store.tables.entries('')]).toEqual([
        ['a', { n: 1 }],
        ['b', 2],
      ])
      store = await home.crash()
      expect([...store.tables.entries('')].map(([key]) => key)).toEqual(['a', 'b'])
    })

    test('serves the same epoch, versions and values after a crash', async () => {
      store.documents.put('k', { n: 1 }, stamp(1, 'then'))
      store.marks.put('place', 7)
      await store.durable()
      const before = store.documents.published('k')
      const { epoch } = store.documents
      store = await home.crash()
      expect(store.documents.published('k')).toEqual(before)
      expect(store.documents.epoch).toBe(epoch)
      expect(store.marks.get('place')).toBe(7)
    })

    test('takes nothing of an attempt that fails', async () => {
      store.documents.put('k', { n: 1 }, stamp(1))
      store.tables.put('t', 1)
      await store.durable()
      const commits = recorded()
      const attempt = () =>
        store.attempt(() => {
          store.documents.put('k', { n: 2 }, stamp(2))
          store.documents.put('new', {}, stamp(2))
          store.documents.remove('k')
          store.tables.remove('t')
          store.tables.put('u', 1)
          throw new Error('half way')
        })
      expect(attempt).toThrow('half way')
      await store.durable()
      expect(commits).toEqual([])
      expect(store.documents.get('k')).toMatchObject({ version: 1, value: { n: 1 } })
      expect(store.documents.get('new')).toBeUndefined()
      expect([...store.tables.entries('')]).toEqual([['t', 1]])
      store.documents.put('k', { n: 3 }, stamp(3))
      await store.durable()
      expect(commits).toMatchObject([[{ patch: { n: 3 }, after: { version: 2 } }]])
    })

    test('begins a new epoch on empty documents and tables, and keeps the marks', async () => {
      store.documents.put('old', {}, stamp(1))
      store.documents.put('both', { n: 1 }, stamp(1))
      store.tables.put('t', 1)
      store.marks.put('m', 1)
      await store.durable()
      const { epoch } = store.documents
      const seen: [string, readonly StoreChange[]][] = []
      store.documents.subscribe((changes) => seen.push([store.documents.epoch, changes]))
      store.restart()
      expect(store.documents.get('old')).toBeUndefined()
      expect(store.documents.published('old')).toBeDefined()
      store.documents.put('both', { n: 2 }, stamp(2))
      await store.durable()
      expect(seen).toHaveLength(1)
      expect(seen[0]?.[0]).not.toBe(epoch)
      expect(seen[0]?.[1]).toEqual([{ key: 'both', after: store.documents.published('both') }])
      expect(store.documents.published('both')).toMatchObject({ version: 1, epoch: store.documents.epoch })
      const begun = store.documents.epoch
      store = await home.crash()
      expect(store.documents.epoch).toBe(begun)
      expect(store.documents.list({ limit: 10 }).map((document) => document.key)).toEqual(['both'])
      expect([...store.tables.entries('')]).toEqual([])
      expect(store.marks.get('m')).toBe(1)
    })

    test('serves the other subscribers when one throws, and stops calling who unsubscribed', async () => {
      let heard = 0
      store.documents.subscribe(() => {
        throw new Error('a subscriber of ours is broken')
      })
      const stop = store.documents.subscribe(() => (heard += 1))
      store.documents.put('k', {}, stamp(1))
      await store.durable()
      stop()
      store.documents.put('k', {}, stamp(2))
      await store.durable()
      expect(heard).toBe(1)
    })

    test('keeps messages in order with what became of them, and drops the oldest beyond its size', async () => {
      const body = (n: number) => new Uint8Array(400).fill(n)
      for (const n of [1, 2, 3]) {
        store.journal.add({ source: 's', receivedAt: n, outcome: 'accepted' }, body(n))
        await store.durable()
      }
      store = await home.crash()
      const kept = [...store.journal.list()]
      expect(kept.map(([, entry]) => entry.receivedAt)).toEqual([2, 3])
      const bodies = await Promise.all(kept.map(([number]) => store.journal.bytes(number)))
      expect(bodies.map((bytes) => bytes?.[0])).toEqual([2, 3])
    })

    test('sets the same bytes aside once, and gives them back byte for byte', async () => {
      const bytes = new Uint8Array([0, 255, 13, 10, 60])
      const line = { source: 's', receivedAt: 1, reason: 'not XML' }
      const id = store.setAside.add(line, bytes)
      expect(store.setAside.add({ ...line, receivedAt: 2 }, bytes)).toBe(id)
      await store.durable()
      store = await home.crash()
      expect(store.setAside.list()).toEqual([{ id, ...line, size: 5 }])
      expect([...((await store.setAside.bytes(id)) ?? [])]).toEqual([...bytes])
      expect(await store.setAside.bytes('unknown')).toBeUndefined()
    })

    test('writes what is left when it closes', async () => {
      store.documents.put('k', {}, stamp(1))
      await store.close()
      store = await home.open()
      expect(store.documents.published('k')?.version).toBe(1)
    })
  })
}
