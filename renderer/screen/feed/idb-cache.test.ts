import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { expect, test } from 'vitest'
import { feedCacheContract } from '../../../tests/support/feed-cache-contract.ts'
import { IdbCache } from './idb-cache.ts'

feedCacheContract('IndexedDB', () => {
  globalThis.indexedDB = new IDBFactory()
  return Promise.resolve({
    open: () => Promise.resolve(new IdbCache('tribune north-4')),
    dispose: () => Promise.resolve(),
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
  const raw = createStore('x 1', 'documents')
  await set('unit/b', { ...document, key: 'unit/b', version: 'two' }, raw)
  await set('unit/c', { ...document, key: 'unit/c', value: 'nothing' }, raw)
  await set('unit/d', { ...document, key: 'unit/d', epoch: 'zero' }, raw)
  expect((await new IdbCache('x').load())?.documents).toEqual([document])
})

test('A store whose head is spoilt is no cache, and says so', async () => {
  globalThis.indexedDB = new IDBFactory()
  const cache = new IdbCache('x')
  await cache.save({ epoch: 'one', savedAt: 1, put: [document], remove: [] })
  await set('', { epoch: 1 }, createStore('x 1', 'documents'))
  await expect(cache.load()).rejects.toThrow('the stored feed does not fit')
  await cache.save({ epoch: 'two', savedAt: 2, put: [], remove: [] })
  expect(await cache.load()).toMatchObject({ epoch: 'two', documents: [] })
})

test('A save that fails half way leaves what was there', async () => {
  globalThis.indexedDB = new IDBFactory()
  const cache = new IdbCache('x')
  await cache.save({ epoch: 'one', savedAt: 1, put: [document], remove: [] })
  // No document holds a function: it stands for whatever makes the store throw half way.
  const unclonable = { ...document, key: 'unit/b', value: { n: () => 1 } } as unknown as typeof document
  await expect(cache.save({ epoch: 'two', savedAt: 2, put: [unclonable], remove: [] })).rejects.toThrow(
    'could not be cloned',
  )
  expect(await cache.load()).toMatchObject({ epoch: 'one', documents: [document] })
})
