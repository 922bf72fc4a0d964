import { describe, expect, it } from 'vitest'
import type { Versioned } from './documents.ts'
import type { JsonObject } from './json.ts'
import type { FeedState } from './feed.ts'
import { keptMedia, mediaOf, type Media } from './media.ts'
import { MediaKeeper, type MediaStore } from './media-keeper.ts'

const media = (name: string, bytes: number): Media => ({
  name,
  type: 'image/png',
  bytes,
  sha256: name.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, '0'),
})
const [A, B, C] = [media('a', 10), media('b', 20), media('c', 30)]

/** A screen with a feed, a store and a clock of its own; `turn` lets everything happen that is due. */
function screen(budget = 100) {
  let state: FeedState = { kind: 'live', since: 0 }
  let tell: (document: Versioned | undefined, key: string) => void = () => {}
  const states = new Set<(state: FeedState) => void>()
  const here = new Set<string>()
  const broken = new Set<string>()
  const said: string[] = []
  let due: { ms: number; run: () => void } | undefined
  const store: MediaStore = {
    list: () => Promise.resolve([...here]),
    fetch({ sha256 }) {
      if (broken.has(sha256)) return Promise.reject(new Error('the hub answers 404'))
      here.add(sha256)
      return Promise.resolve()
    },
    remove(sha256) {
      here.delete(sha256)
      return Promise.resolve()
    },
  }
  const keeper = new MediaKeeper({
    feed: {
      state: () => state,
      subscribe(_pattern, listener) {
        tell = listener
        return () => {}
      },
      onState(listener) {
        states.add(listener)
        return () => states.delete(listener)
      },
    },
    store,
    budget,
    after(ms, run) {
      due = { ms, run }
      return () => (due = undefined)
    },
    log: (sentence) => said.push(sentence),
  })
  return {
    keeper,
    said,
    broken,
    kept: () => [A, B, C].filter(({ sha256 }) => here.has(sha256)).map(({ name }) => name),
    put: (one: Media) =>
      tell(
        { key: `media/${one.name}`, epoch: 'e', version: 1, receivedAt: 0, value: one as JsonObject },
        `media/${one.name}`,
      ),
    gone: (one: Media) => tell(undefined, `media/${one.name}`),
    hub(kind: 'live' | 'offline') {
      state = kind === 'live' ? { kind, since: 0 } : { kind, since: 0, reason: 'cut' }
      for (const listener of states) listener(state)
    },
    waits: () => due?.ms,
    async turn() {
      const now = due
      due = undefined
      now?.run()
      for (let i = 0; i < 30; i += 1) await Promise.resolve()
    },
  }
}

describe('MD4: the media that a screen keeps', () => {
  it('are here before anybody takes them', async () => {
    const one = screen()
    one.put(B)
    one.put(A)
    await one.turn()
    expect(one.kept()).toEqual(['a', 'b'])
  })

  it('are given up when the hub has them no longer, and never because it is not heard', async () => {
    const one = screen()
    one.put(A)
    one.put(B)
    await one.turn()
    one.hub('offline')
    one.gone(A)
    await one.turn()
    expect(one.kept()).toEqual(['a', 'b'])
    one.hub('live')
    await one.turn()
    expect(one.kept()).toEqual(['b'])
  })

  it('do not wait for one that cannot be had, which is tried again, and told once', async () => {
    const one = screen()
    one.broken.add(A.sha256)
    one.put(A)
    one.put(B)
    await one.turn()
    expect(one.kept()).toEqual(['b'])
    expect(one.waits()).toBe(5000)
    await one.turn()
    expect(one.said).toEqual(['"a" is not here yet: the hub answers 404'])
    one.broken.clear()
    await one.turn()
    expect(one.kept()).toEqual(['a', 'b'])
    expect(one.waits()).toBeUndefined()
  })

  it('are as many as there is room for, the smaller first', async () => {
    const one = screen(40)
    for (const each of [C, B, A]) one.put(each)
    await one.turn()
    expect(one.kept()).toEqual(['a', 'b'])
    expect(keptMedia([C, A, A, B], 60)).toEqual([A, B, C])
  })

  it('stay as they are when nobody looks any more', async () => {
    const one = screen()
    one.keeper.close()
    one.put(A)
    await one.turn()
    expect(one.kept()).toEqual([])
  })
})

it('MD3: a show needs the media that its parts name', () => {
  const main = { kind: 'media', id: 'a' } as const
  expect(mediaOf({ kind: 'dark' })).toEqual([])
  expect(mediaOf(main)).toEqual(['a'])
  expect(mediaOf({ kind: 'page', main, beside: { kind: 'sponsors', media: { b: 1, a: 2 } } })).toEqual(['a', 'b'])
  expect(mediaOf({ kind: 'page', main: { kind: 'follow' }, beside: { kind: 'media', id: 'c' } })).toEqual(['c'])
  expect(mediaOf({ kind: 'page', main, beside: { kind: 'ticker', of: 'results' } })).toEqual(['a'])
})
