import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { feedCacheContract } from '../../../tests/support/feed-cache-contract.ts'
import { IdbCache } from './idb-cache.ts'

feedCacheContract('IndexedDB', () => {
  globalThis.indexedDB = new IDBFactory()
  const opened: IdbCache[] = []
  return Promise.resolve({
    open: () => {
      const cache = new IdbCache('tribune north-4')
      opened.push(cache)
      return Promise.resolve(cache)
    },
    dispose: async () => {
      for (const cache of opened) await cache.close()
    },
  })
})

const document = { key: 'unit/a', epoch: 'one', version: 1, receivedAt: 5, value: { n: 1 } }

test('Two screens in one browser do not mix', async () => {
  globalThis.indexedDB = new IDBFactory()
  await new IdbCache('tribune north').save({ epoch: 'one', savedAt: 1, put: [document], remove: [] })
  expect(await new IdbCache('tribune south').load()).toBeUndefined()
})

test('A stored document that was spoilt, or is of another epoch, costs itself and no other', async () => {
  globalThis.indexedDB = new IDBFactory()
  await new IdbCache('x').save({ epoch: 'one', savedAt: 1, put: [document], remove: [] })
  const raw = await openDB('x')
  await raw.put('documents', { ...document, key: 'unit/b', version: 'two' }, 'unit/b')
  await raw.put('documents', { ...document, key: 'unit/c', value: 'nothing' }, 'unit/c')
  await raw.put('documents', { ...document, key: 'unit/d', epoch: 'zero' }, 'unit/d')
  raw.close()
  expect((await new IdbCache('x').load())?.documents).toEqual([document])
})

test('A store whose head is spoilt is no cache, and says so', async () => {
  globalThis.indexedDB = new IDBFactory()
  const cache = new IdbCache('x')
  await cache.save({ epoch: 'one', savedAt: 1, put: [document], remove: [] })
  const raw = await openDB('x')
  await raw.put('feed', { epoch: 1 }, 'feed')
  raw.close()
  await expect(cache.load()).rejects.toThrow('the stored feed does not fit')
  await cache.save({ epoch: 'two', savedAt: 2, put: [], remove: [] })
  expect(await cache.load()).toMatchObject({ epoch: 'two', documents: [] })
})
