import { describe, expect, it } from 'vitest'
import { FakeFeed } from '../../../tests/support/fake-feed.ts'
import { AlertModel } from './alert-model.ts'

const emergency = (to: Record<string, true>, until = 1000) => ({
  status: 'Actual',
  severity: 'Extreme',
  at: 0,
  until,
  infos: { en: { sortOrder: 1, event: 'Fire' } },
  to,
})

function open(feed: FakeFeed) {
  let tick = () => {}
  const model = new AlertModel(
    feed,
    () => 'a',
    (_ms, run) => {
      tick = run
      return () => {}
    },
  )
  const keys = () => model.alerts().emergencies.map(({ key }) => key)
  return { model, keys, tick: () => tick() }
}

describe('The alerts of a screen', () => {
  it('are those of its own zone, which its group may say', () => {
    const feed = new FakeFeed(10)
    feed.put('screen/a', { group: 'hall', exit: 'Gate 4' })
    feed.put('group/hall', { name: 'Hall', zone: 'north' })
    feed.put('emergency/north', emergency({ 'zone/north': true }))
    feed.put('emergency/south', emergency({ 'zone/south': true }))
    const { model, keys } = open(feed)
    expect(keys()).toEqual(['emergency/north'])
    expect(model.alerts().exit).toBe('Gate 4')
  })

  it('stand without a hub from the first moment, and end by themselves', () => {
    const feed = new FakeFeed(10)
    feed.put('emergency/fire', emergency({ venue: true }))
    const { keys, tick } = open(feed)
    expect(feed.state().kind).toBe('offline')
    expect(keys()).toEqual(['emergency/fire'])
    feed.clock = 999
    tick()
    expect(keys()).toEqual(['emergency/fire'])
    feed.clock = 1000
    tick()
    expect(keys()).toEqual([])
  })

  it('come and go with their documents, and are told once', () => {
    const feed = new FakeFeed(10)
    const { model, keys, tick } = open(feed)
    let told = 0
    model.subscribe(() => (told += 1))
    feed.put('emergency/fire', emergency({ venue: true }))
    tick()
    expect([told, keys()]).toEqual([1, ['emergency/fire']])
    feed.remove('emergency/fire')
    expect([told, keys()]).toEqual([2, []])
  })

  it('one that cannot be read is told to the hub and hides no other', () => {
    const feed = new FakeFeed(10)
    feed.put('emergency/broken', { status: 'Maybe' })
    feed.put('emergency/fire', emergency({ venue: true }))
    const { keys } = open(feed)
    expect(keys()).toEqual(['emergency/fire'])
    expect(feed.reports).toMatchObject([{ key: 'emergency/broken', fault: expect.stringContaining('does not fit') }])
  })
})
