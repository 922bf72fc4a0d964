import { describe, expect, test } from 'vitest'
import type { SourceHealth } from '../../../protocol/documents.ts'
import type { Picture } from '../scene.ts'
import { waitingWords } from './waiting-words.ts'

const T = 1_700_000_000_000
const words = (more: Partial<Extract<Picture, { kind: 'waiting' }>>) =>
  waitingWords({ kind: 'waiting', sources: [], connected: true, ...more }, { screen: 'north-4', now: T })
const source = (state: SourceHealth['state']): SourceHealth => ({ name: 'odf', state, since: T - 120_000 })
const feed = (state: SourceHealth['state']) => words({ sources: [source(state)] }).parties[2]

describe('A screen with nothing to show', () => {
  test('waits for the feed', () => {
    expect(words({})).toEqual({
      headline: 'Waiting for the feed',
      parties: [
        { name: 'Screen', state: 'there', words: 'north-4' },
        { name: 'Hub', state: 'there', words: 'connected' },
        { name: 'Feed', state: 'awaited', words: 'none yet' },
      ],
    })
  })

  test('says which of the three faults it is', () => {
    const hub = words({ fault: { kind: 'hub', since: T - 12_000 } })
    expect(hub.headline).toBe('Waiting for the hub to come back')
    expect(hub.parties[1]).toEqual({ name: 'Hub', state: 'fault', words: 'off the line for 12 s' })
    expect(hub.parties[2]?.state, 'what lies behind a lost hub is not known').toBe('unknown')

    const cut = words({ fault: { kind: 'source', since: T - 120_000 }, sources: [source('cut')] })
    expect(cut.headline).toBe('Waiting for the results feed to come back')
    expect(cut.parties[2]).toEqual({ name: 'Feed', state: 'fault', words: 'cut off for 2 min' })

    const silent = words({ sources: [source('silent')] })
    expect(silent.headline).toBe('Waiting for news from the feed')
    expect(silent.parties[2]).toEqual({ name: 'Feed', state: 'fault', words: 'silent for 2 min' })
  })

  test('that has never reached its hub does not say that it was lost', () => {
    const { headline, parties } = words({ connected: false, fault: { kind: 'hub', since: T } })
    expect(headline).toBe('Looking for the hub')
    expect(parties[1]?.words).toBe('not reached yet')
  })

  test('tells a feed that has nothing to show from one that has ended', () => {
    expect(feed('running')?.words).toBe('connected, nothing to show yet')
    expect(feed('done')?.words).toBe('has ended')
    const both = words({ sources: [source('running'), source('failed')] }).parties[2]
    expect(both?.words, 'the worst of several is told').toBe('cut off for 2 min')
  })

  test('that must hold a document waits for results, not for the feed', () => {
    expect(words({ held: 'unit/X', sources: [source('running')] }).headline).toBe('Waiting for the results')
  })
})
