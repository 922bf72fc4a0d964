import { describe, expect, test } from 'vitest'
import { FakeFeed } from '../../tests/support/fake-feed.ts'
import { openModel as open, T } from '../../tests/support/model-rig.ts'

const FINAL = 'ATHM100M--------------FNL-000100--'
const HEAT = 'ATHW200M--------------HEAT000100--'
const EVENT = 'ATHM100M--------------------------'

function now(feed: FakeFeed, units: Record<string, { moment: string; status: string }>): void {
  const entries = Object.entries(units).map(([rsc, unit], i) => [rsc, { sortOrder: i, changedAt: feed.clock, ...unit }])
  feed.put('now/OST', { location: 'OST', units: Object.fromEntries(entries) })
}
const unit = (status: string) => ({ family: 'lanes', status, competitors: {} })

describe('A screen', () => {
  test('says nothing for the first second, then for whom it waits', async () => {
    const { later, picture } = open()
    expect(await picture()).toEqual({ kind: 'nothing yet' })
    later(1000)
    expect(await picture()).toMatchObject({ kind: 'waiting', connected: false, fault: { kind: 'hub' } })
  })

  test('names a source that is cut while it waits', async () => {
    const { feed, later, picture } = open()
    feed.become('live')
    feed.put('source/odf:1', { name: 'odf', state: 'cut', since: T - 5 })
    later(1000)
    expect(await picture()).toMatchObject({
      kind: 'waiting',
      connected: true,
      sources: [{ name: 'odf', state: 'cut', since: T - 5 }],
      fault: { kind: 'source', since: T - 5 },
    })
  })

  test('on follow shows what runs, with what stands beside it', async () => {
    const { feed, picture } = open()
    feed.become('live')
    now(feed, { [FINAL]: { moment: 'live', status: 'LIVE' } })
    feed.put(`unit/${FINAL}`, unit('LIVE'))
    feed.put(`records/${EVENT}`, unit('OFFICIAL'))
    feed.put(`current/${FINAL}`, { clock: { time: '0:05', running: 'Y' } })
    expect(await picture()).toMatchObject({
      kind: 'document',
      document: { key: `unit/${FINAL}` },
      beside: { records: { key: `records/${EVENT}` }, current: { value: { clock: { time: '0:05' } } } },
    })
  })

  test('on its start begins with the newest result, not with the schedule that came a moment sooner', async () => {
    const { feed, later, picture } = open()
    feed.become('live')
    feed.put('schedule/2016-08-14', { family: 'schedule' })
    now(feed, { [FINAL]: { moment: 'result', status: 'OFFICIAL' } })
    expect(await picture()).toEqual({ kind: 'nothing yet' })
    feed.put(`unit/${FINAL}`, unit('OFFICIAL'))
    expect(await picture()).toMatchObject({ document: { key: `unit/${FINAL}` } })
    later(60_000)
    expect(await picture()).toMatchObject({ document: { key: 'schedule/2016-08-14' } })
  })

  test('on its start does not wait for ever for a unit that is named and does not come', async () => {
    const { feed, later, picture } = open()
    feed.become('live')
    feed.put('schedule/2016-08-14', { family: 'schedule' })
    now(feed, { [FINAL]: { moment: 'result', status: 'OFFICIAL' } })
    later(1000)
    expect(await picture()).toMatchObject({ document: { key: 'schedule/2016-08-14' } })
  })

  test('wants only what it shows and may turn to, and gives up the rest', async () => {
    const { feed, model } = open({ screen: 'north' })
    feed.become('live')
    now(feed, { [FINAL]: { moment: 'live', status: 'LIVE' } })
    await Promise.resolve()
    expect([...feed.wanted].sort()).toEqual(
      [
        `actions/${FINAL}`,
        'competition',
        `cumulative/${EVENT}`,
        `cumulative/${FINAL.slice(0, 26)}--------`,
        `current/${FINAL}`,
        `medallists/${EVENT}`,
        'now/*',
        `records/${EVENT}`,
        'schedule/*',
        'screen/north',
        'source/*',
        `unit/${FINAL}`,
        'venue',
      ].sort(),
    )
    now(feed, {})
    await Promise.resolve()
    expect(feed.wanted.has(`unit/${FINAL}`)).toBe(false)
    model.close()
    expect(feed.wanted.size).toBe(0)
  })

  test('told to hold a document shows that one, and follows nothing', async () => {
    const { feed, picture } = open({ show: `unit/${HEAT}` })
    feed.become('live')
    now(feed, { [FINAL]: { moment: 'live', status: 'LIVE' } })
    feed.put(`unit/${FINAL}`, unit('LIVE'))
    feed.put(`unit/${HEAT}`, unit('OFFICIAL'))
    expect(await picture()).toMatchObject({ kind: 'document', document: { key: `unit/${HEAT}` } })
    expect(feed.wanted.has('now/*')).toBe(false)
  })

  test('obeys its own document: what to show, how it is turned', async () => {
    const { feed, model, picture } = open({ screen: 'north' }, { rotation: 0 })
    feed.become('live')
    feed.put(`unit/${HEAT}`, unit('OFFICIAL'))
    feed.put('screen/north', { show: `unit/${HEAT}`, rotation: 90, page: 2 })
    expect(await picture()).toMatchObject({ kind: 'document', document: { key: `unit/${HEAT}` } })
    expect(await picture()).toMatchObject({ page: 2 })
    expect(model.scene().settings).toMatchObject({ rotation: 90 })
    feed.remove('screen/north')
    await Promise.resolve()
    expect(model.scene().settings.rotation).toBe(0)
  })

  test('reports a document that cannot be read, once, and goes on', async () => {
    const { feed, later, picture } = open()
    feed.become('live')
    feed.put('now/OST', { location: 'OST', units: 'none' })
    later(1000)
    later(1000)
    expect((await picture()).kind).toBe('waiting')
    expect(feed.reports).toHaveLength(1)
    expect(feed.reports[0]).toMatchObject({ key: 'now/OST', fault: expect.stringContaining('now/OST') })
  })
})

describe('An honest screen', () => {
  test('started from its cache shows the picture at once, marked with its age', async () => {
    const feed = new FakeFeed(T)
    feed.put(`unit/${FINAL}`, unit('LIVE'), { asOf: '2016-08-14T22:25:41-03:00', receivedAt: T - 30_000 })
    const { picture } = open({ show: `unit/${FINAL}` }, {}, feed)
    expect(await picture()).toMatchObject({ kind: 'document', aged: { asOf: '22:25:41' }, fault: { kind: 'hub' } })
    feed.become('live')
    expect(await picture()).not.toHaveProperty('aged.asOf')
  })

  test('dims a LIVE board 5 s after the hub was lost, and brightens when it is back', async () => {
    const { feed, later, picture } = open({ show: `unit/${FINAL}` })
    feed.become('live')
    feed.put(`unit/${FINAL}`, unit('LIVE'))
    feed.become('offline')
    later(4999)
    expect(await picture()).toMatchObject({ aged: undefined, fault: undefined })
    later(1)
    expect(await picture()).toMatchObject({ aged: {}, fault: { kind: 'hub', since: T } })
    feed.become('live')
    expect(await picture()).toMatchObject({ aged: undefined, fault: undefined })
  })

  test('counts the running clock as news of a LIVE unit', async () => {
    const { feed, later, picture } = open({ show: `unit/${FINAL}` })
    feed.become('live')
    feed.put(`unit/${FINAL}`, unit('LIVE'))
    later(40_000)
    feed.put(`current/${FINAL}`, { clock: { time: '0:40', running: 'Y' } })
    later(40_000)
    expect(await picture()).toMatchObject({ aged: undefined })
    later(5000)
    expect(await picture()).toMatchObject({ fault: { kind: 'silent', since: T + 40_000 } })
  })

  test('keeps the scene the same object while nothing changes', async () => {
    const { feed, model, later, picture } = open({ show: `unit/${FINAL}` })
    feed.become('live')
    feed.put(`unit/${FINAL}`, unit('OFFICIAL'))
    feed.put(`current/${FINAL}`, { clock: { time: '0:40', running: 'N' } })
    await picture()
    const scene = model.scene()
    let told = 0
    model.subscribe(() => told++)
    later(1000)
    later(1000)
    expect(model.scene()).toBe(scene)
    expect(told).toBe(0)
  })
})
