import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../protocol/json.ts'
import { FakeFeed } from '../../tests/support/fake-feed.ts'
import { openModel, T } from '../../tests/support/model-rig.ts'

const HEAT = 'unit/ATHW200M--------------HEAT000100--'
const FINAL = 'unit/ATHM100M--------------FNL-000100--'
const unit = (status = 'OFFICIAL') => ({ family: 'lanes', status, competitors: {} })
const BOARD = { kind: 'board', key: HEAT } as const
const DARK = { kind: 'dark' } as const
const CLOCK = { kind: 'card', card: 'clock' } as const
const take = (order: number, show: JsonObject, at = T) => ({ take: `take-${order}`, order, at, show })

function open(feed = new FakeFeed(T), address = {}) {
  const rig = openModel({ screen: 'north', ...address }, {}, feed)
  feed.become('live')
  return rig
}

describe('A screen obeys', () => {
  test('its own, its group’s, its zone’s and the venue’s document, the newest take of all (SPEC TK1)', async () => {
    const { feed, picture } = open()
    feed.put('screen/north', { group: 'hall', zone: 'east', program: take(1, BOARD) })
    feed.put(HEAT, unit())
    expect(await picture()).toMatchObject({ kind: 'document', document: { key: HEAT }, take: 'take-1' })
    feed.put('group/hall', { name: 'Hall', zone: 'west', program: take(2, DARK) })
    expect(await picture()).toEqual({ kind: 'plain', show: DARK, take: 'take-2' })
    feed.put('zone/west', { name: 'West', program: take(9, CLOCK) })
    expect(await picture(), 'its own zone goes before its group’s').toMatchObject({ take: 'take-2' })
    feed.put('zone/east', { name: 'East', program: take(3, CLOCK) })
    expect(await picture()).toMatchObject({ show: CLOCK, take: 'take-3' })
    feed.put('venue', { program: take(4, { kind: 'text', text: 'Gate B is closed' }) })
    expect(await picture()).toMatchObject({ show: { text: 'Gate B is closed' }, take: 'take-4' })
  })

  test('the zone of its group where it has none of its own (SPEC TK1)', async () => {
    const { feed, picture } = open()
    feed.put('screen/north', { group: 'hall' })
    feed.put('group/hall', { name: 'Hall', zone: 'west' })
    feed.put('zone/west', { name: 'West', program: take(1, DARK) })
    expect(await picture()).toMatchObject({ show: DARK })
    expect(feed.wanted).toContain('zone/west')
    feed.put('screen/north', {})
    await picture()
    expect(feed.wanted).not.toContain('zone/west')
    expect(feed.wanted).not.toContain('group/hall')
  })

  test('nobody where the address of its page says what to show (SPEC TK1)', async () => {
    const { feed, picture } = open(new FakeFeed(T), { show: FINAL })
    feed.put('venue', { program: take(1, DARK) })
    feed.put(FINAL, unit())
    expect(await picture()).toMatchObject({ document: { key: FINAL }, take: undefined })
  })

  test('a take that lets it follow, on the field of play it names, whatever its document held before', async () => {
    const { feed, picture } = open()
    feed.put('screen/north', { show: HEAT, location: 'POOL', program: take(1, { kind: 'follow', location: 'OST' }) })
    feed.put(HEAT, unit())
    const rsc = FINAL.slice('unit/'.length)
    feed.put('now/OST', {
      location: 'OST',
      units: { [rsc]: { sortOrder: 1, changedAt: T, moment: 'live', status: 'LIVE' } },
    })
    feed.put(FINAL, unit('LIVE'))
    expect(await picture()).toMatchObject({ document: { key: FINAL }, take: 'take-1' })
    expect(feed.wanted).toContain('now/OST')
    expect(feed.wanted).not.toContain('now/POOL')
  })

  test('one page of a board, where the take says which', async () => {
    const { feed, picture } = open()
    feed.put(HEAT, unit())
    feed.put('screen/north', { page: 3, program: take(1, { ...BOARD, page: 2 }) })
    expect(await picture()).toMatchObject({ page: 2 })
    feed.put('screen/north', { page: 3, program: take(2, BOARD) })
    expect(await picture()).toMatchObject({ page: undefined })
  })

  test('without a name nobody', async () => {
    const { feed, picture, later } = openModel()
    feed.become('live')
    feed.put('venue', { program: take(1, DARK) })
    later(1000)
    expect(await picture()).toMatchObject({ kind: 'waiting' })
    expect(feed.wanted).not.toContain('venue')
  })
})

describe('The change', () => {
  test('happens at the instant of the hub’s clock, not before and not a tick later (SPEC TK2)', async () => {
    const { feed, model, pass, picture } = open()
    feed.put('screen/north', { program: take(2, DARK, T + 300), before: take(1, CLOCK, T - 5000) })
    expect(await picture()).toMatchObject({ show: CLOCK, take: 'take-1' })
    pass(299)
    expect(model.scene().picture).toMatchObject({ show: CLOCK })
    pass(1)
    expect(model.scene().picture).toMatchObject({ show: DARK, take: 'take-2' })
  })

  test('is prepared: documents are held and the picture is there before the instant (SPEC TK2)', async () => {
    const { feed, model, pass, picture } = open()
    feed.put('screen/north', { program: take(1, BOARD, T + 60_000) })
    await picture()
    expect(feed.wanted, 'a minute before').not.toContain(HEAT)
    expect(model.scene().next).toBeUndefined()
    pass(50_000)
    expect(feed.wanted, 'ten seconds before').toContain(HEAT)
    feed.put(HEAT, unit())
    await picture()
    expect(model.scene().next).toMatchObject({ kind: 'document', document: { key: HEAT }, take: 'take-1' })
    expect(model.scene().picture.take).toBeUndefined()
    pass(10_000)
    expect(model.scene()).toMatchObject({ picture: { document: { key: HEAT }, take: 'take-1' }, next: undefined })
  })

  test('that is called off before its instant does not happen', async () => {
    const { feed, model, pass, picture } = open()
    feed.put('screen/north', { program: take(2, DARK, T + 300), before: take(1, CLOCK) })
    await picture()
    feed.put('screen/north', { program: take(1, CLOCK) })
    await picture()
    expect(model.scene().next).toBeUndefined()
    pass(5000)
    expect(model.scene().picture).toMatchObject({ show: CLOCK, take: 'take-1' })
  })

  test('that was missed is made up for at once, also without a hub (SPEC TK3)', async () => {
    const feed = new FakeFeed(T)
    feed.put('screen/north', { group: 'hall' })
    feed.put('group/hall', {
      name: 'Hall',
      program: take(7, BOARD, T - 3_600_000),
      before: take(6, DARK, T - 7_200_000),
    })
    feed.put(HEAT, unit())
    const { picture } = openModel({ screen: 'north' }, {}, feed)
    expect(await picture()).toMatchObject({ document: { key: HEAT }, take: 'take-7', fault: { kind: 'hub' } })
  })

  test('goes back when an undo is a take of what stood before', async () => {
    const { feed, pass, picture } = open()
    feed.put('screen/north', { program: take(1, CLOCK) })
    expect(await picture()).toMatchObject({ show: CLOCK, take: 'take-1' })
    feed.put('screen/north', { program: take(2, DARK, T + 300), before: take(1, CLOCK) })
    await picture()
    pass(300)
    feed.put('screen/north', { program: take(3, CLOCK, T + 600), before: take(2, DARK, T + 300) })
    expect(await picture()).toMatchObject({ show: DARK })
    pass(300)
    expect(await picture()).toMatchObject({ show: CLOCK, take: 'take-3' })
  })
})

describe('A take whose document is not there', () => {
  test('leaves what stood before for two seconds, then is a fault, told once, and still comes late (SPEC TK6)', async () => {
    const { feed, model, pass, later, picture } = open()
    feed.put('screen/north', { program: take(2, BOARD, T + 300), before: take(1, CLOCK) })
    await picture()
    pass(300)
    pass(1999)
    expect(model.scene().picture).toMatchObject({ show: CLOCK })
    expect(feed.reports).toEqual([])
    pass(1)
    expect(model.scene().picture).toMatchObject({ kind: 'waiting', held: HEAT, take: 'take-2' })
    later(1000)
    later(1000)
    expect(feed.reports).toEqual([
      {
        key: HEAT,
        version: undefined,
        paintedAt: T + 2300,
        take: 'take-2',
        fault: `The document ${HEAT} is not here`,
      },
    ])
    feed.put(HEAT, unit())
    expect(await picture()).toMatchObject({ document: { key: HEAT }, take: 'take-2' })
  })
})

describe('A screen confirms', () => {
  test('a take once, by the first word of it (SPEC TK4)', () => {
    const { feed, model } = open()
    model.reports.picture({ kind: 'plain', show: CLOCK, take: 'take-1' })
    model.reports.picture({ kind: 'plain', show: CLOCK, take: 'take-1' })
    model.reports.picture({ kind: 'plain', show: DARK, take: 'take-2' }, 'it threw')
    model.reports.picture({ kind: 'plain', show: DARK, take: 'take-2' })
    model.reports.picture({ kind: 'plain', show: { kind: 'text', text: 'a' } })
    expect(feed.reports.map(({ key, take: named, fault }) => [key, named, fault])).toEqual([
      ['card/clock', 'take-1', undefined],
      ['card/clock', undefined, undefined],
      ['dark', 'take-2', 'it threw'],
      ['dark', undefined, undefined],
      ['text', undefined, undefined],
    ])
  })

  test('a take of the show that stands already: the same picture with another take is another scene', async () => {
    const { feed, model, picture } = open()
    feed.put('screen/north', { program: take(1, CLOCK) })
    await picture()
    const scene = model.scene()
    feed.put('screen/north', { program: take(2, CLOCK), before: take(1, CLOCK) })
    await picture()
    expect(model.scene()).not.toBe(scene)
  })
})

describe('A screen that is looked for', () => {
  test('says its name until the instant it is told, to the millisecond (SPEC TK7)', async () => {
    const { feed, model, pass, picture } = open()
    feed.put('screen/north', { name: 'North stand', identifyUntil: T + 10_000 })
    await picture()
    expect(model.scene()).toMatchObject({ identified: true, settings: { name: 'North stand' } })
    pass(9999)
    expect(model.scene().identified).toBe(true)
    pass(1)
    expect(model.scene().identified).toBe(false)
  })
})

describe('A screen that must load itself anew', () => {
  test('does so once when the number rises, and not because it starts (SPEC TK8)', async () => {
    const feed = new FakeFeed(T)
    feed.put('screen/north', { reload: 3 })
    const { picture, reloads, later } = openModel({ screen: 'north' }, {}, feed)
    await picture()
    feed.put('screen/north', { reload: 4 })
    await picture()
    expect(reloads(), 'while only its cache has spoken').toBe(0)
    feed.become('live')
    later(1000)
    expect(reloads()).toBe(0)
    feed.put('screen/north', { reload: 5 })
    await picture()
    feed.put('screen/north', { reload: 5, name: 'North' })
    later(1000)
    expect(reloads()).toBe(1)
  })

  test('does so when the number rose while it was cut off', async () => {
    const { feed, picture, reloads } = open()
    feed.put('screen/north', { reload: 1 })
    await picture()
    feed.become('offline')
    feed.put('screen/north', { reload: 2 })
    await picture()
    expect(reloads()).toBe(0)
    feed.become('live')
    expect(reloads()).toBe(1)
  })
})
