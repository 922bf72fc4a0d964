import { describe, expect, it } from 'vitest'
import { FakeFeed } from '../../tests/support/fake-feed.ts'
import { PaintedDocument } from '../window/painted-document.ts'
import { Quiet } from './quiet.ts'

const painted = (key: string, fault?: string) => ({ key, paintedAt: 0, fault })

describe('a quiet slot, in which a screen may be disturbed (kiosk.md 2)', () => {
  it('is none while a unit that runs stands on any screen', () => {
    const feed = new FakeFeed(1_000_000)
    const screens = [new PaintedDocument(feed), new PaintedDocument(feed)]
    const quiet = new Quiet(feed, screens)
    feed.put('unit/a', { status: 'START_LIST' })
    for (const screen of screens) screen.report(painted('unit/a'))
    expect(quiet.now()).toBe(true)
    feed.put('unit/a', { status: 'LIVE' })
    expect(quiet.now()).toBe(false)
    feed.put('unit/a', { status: 'OFFICIAL' })
    expect(quiet.now()).toBe(true)
    feed.put('unit/b', { status: 'LIVE' })
    expect(quiet.now()).toBe(true)
    screens[1]?.report(painted('unit/b'))
    expect(quiet.now()).toBe(false)
    screens[1]?.report(painted('dark'))
    expect(quiet.now()).toBe(true)
  })

  it('is none while an emergency stands', () => {
    const feed = new FakeFeed(1_000_000)
    const quiet = new Quiet(feed, [])
    feed.put('emergency/fire', { until: feed.now() + 1000 })
    expect(quiet.now()).toBe(false)
    feed.put('emergency/fire', { until: feed.now() - 1 })
    expect(quiet.now()).toBe(true)
  })
})

describe('what the page of a screen shows', () => {
  it('is what it painted last; what stands over it, and what failed, is not the picture', () => {
    const feed = new FakeFeed(1_000_000)
    const document = new PaintedDocument(feed)
    expect(document.shown).toBeUndefined()
    document.report(painted('unit/a'))
    for (const key of ['emergency/fire', 'message/1', 'identify']) document.report(painted(key))
    document.report(painted('unit/b', 'it threw'))
    expect(document.shown).toBe('unit/a')
  })

  it('counts the changes of that document, and of no other', () => {
    const feed = new FakeFeed(1_000_000)
    const document = new PaintedDocument(feed)
    feed.put('unit/a', { n: 1 })
    document.report(painted('unit/a'))
    const before = document.changes
    feed.put('unit/a', { n: 2 })
    feed.put('unit/b', { n: 2 })
    expect(document.changes - before).toBe(1)
    document.report(painted('dark'))
    feed.put('unit/a', { n: 3 })
    expect(document.changes - before).toBe(1)
  })
})
