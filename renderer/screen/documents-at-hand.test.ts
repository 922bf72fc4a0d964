import { expect, test } from 'vitest'
import { FakeFeed } from '../../tests/support/fake-feed.ts'
import { DocumentsAtHand } from './documents-at-hand.ts'

function open() {
  const feed = new FakeFeed(0)
  const changed: string[] = []
  const documents = new DocumentsAtHand(feed, (key) => changed.push(key))
  return { feed, documents, changed }
}

test('What is wanted is held, what is no longer wanted is given up', () => {
  const { feed, documents } = open()
  feed.put('unit/a', {})
  documents.want(new Set(['unit/a', 'now/*']))
  feed.put('now/x', {})
  expect(documents.get('unit/a')?.version).toBe(1)
  documents.want(new Set(['now/*']))
  expect(feed.wanted).toEqual(new Set(['now/*']))
  expect(documents.get('unit/a')).toBeUndefined()
  expect(documents.get('now/x')?.version).toBe(1)
})

test('A document wanted by two patterns stays until neither wants it', () => {
  const { feed, documents } = open()
  feed.put('schedule/1', {})
  documents.want(new Set(['schedule/*', 'schedule/1']))
  documents.want(new Set(['schedule/*']))
  expect(documents.get('schedule/1')).toBeDefined()
  documents.want(new Set(['schedule/1']))
  expect(documents.get('schedule/1')).toBeDefined()
  documents.close()
  expect(documents.get('schedule/1')).toBeUndefined()
  expect(feed.wanted.size).toBe(0)
})

test('Documents below a prefix come by key', () => {
  const { feed, documents } = open()
  for (const key of ['now/b', 'now/a', 'unit/x']) feed.put(key, {})
  documents.want(new Set(['now/*', 'unit/x']))
  expect(documents.below('now/').map(({ key }) => key)).toEqual(['now/a', 'now/b'])
})

test('The same document told again is no change', () => {
  const { feed, documents, changed } = open()
  feed.put('unit/a', {})
  documents.want(new Set(['unit/a']))
  documents.want(new Set(['unit/a', 'unit/*']))
  expect(changed).toEqual(['unit/a'])
  feed.remove('unit/a')
  expect(documents.get('unit/a')).toBeUndefined()
})
