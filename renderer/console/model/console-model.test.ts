import { describe, expect, it } from 'vitest'
import type { ShowLine, Take } from '../../../protocol/desk-answers.ts'
import type { Versioned } from '../../../protocol/documents.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import { timesOf } from '../parts/time-words.ts'
import { sayIn } from '../words/say.ts'
import { counted, countingWords, notPainted } from './counting.ts'
import { previewAddress, rastersOf } from './preview.ts'
import { rowsOf } from './rows.ts'
import { findTables, findUnits } from './search.ts'
import { showFromId, showId } from './show-ids.ts'
import { showWords, targetWords } from './show-words.ts'
import { slug } from './slug.ts'
import { takeStage } from './take-words.ts'
import { dueForScreen, keysOf, maySwitch, screensUnder, targetsOf, venueOf } from './venue.ts'

const say = sayIn('en')
const program = (order: number, at: number, key: string) => ({
  take: `take-${order}`,
  order,
  at,
  show: { kind: 'board', key },
})
function shelf(values: Readonly<Record<string, JsonObject>>): ReadonlyMap<string, Versioned> {
  return new Map(
    Object.entries(values).map(([key, value], index) => [
      key,
      { key, epoch: 'e', version: index + 1, receivedAt: 0, value },
    ]),
  )
}
const venue = venueOf(
  shelf({
    'zone/north': { name: 'North stand', program: program(3, 100, 'unit/C') },
    'group/hall': { name: 'Hall', zone: 'north', program: program(2, 50, 'unit/B') },
    'group/loose': { name: 'Loose' },
    'screen/a': { name: 'A10', group: 'hall', raster: { width: 1920, height: 1080 }, rotation: 90, look: 'bright' },
    'screen/b': { name: 'A9', zone: 'north', program: program(1, 10, 'unit/A') },
    'screen/c': { name: 'Café', raster: { width: 1920, height: 160 } },
    'screen/broken': { name: 3 },
    venue: { name: 'Arena', program: program(4, 900, 'unit/D') },
  }),
)
const SHOWS: readonly ShowLine[] = [
  { key: 'unit/OVER1', name: "Men's 100m Heat 1", status: 'OFFICIAL', start: '2026-01-01T10:00:00' },
  { key: 'unit/OVER2', name: "Men's 100m Heat 2", status: 'OFFICIAL', start: '2026-01-01T10:10:00' },
  {
    key: 'unit/NOW',
    name: "Women's Épée Équipe Final",
    discipline: 'Fencing',
    status: 'LIVE',
    start: '2026-01-01T12:00:00',
  },
  { key: 'unit/NEXT', name: 'Long Jump', status: 'SCHEDULED', start: '2026-01-01T13:00:00', awaited: true },
  { key: 'medals/ATH', name: 'Athletics' },
  { key: 'schedule/2026-01-01', name: '2026-01-01' },
]
const shows = new Map(SHOWS.map((line) => [line.key, line]))

describe('What is on air for a screen', () => {
  it('is the newest take that has begun of all that it obeys, and the one that begins next', () => {
    expect(dueForScreen('a', venue, 60).now?.show).toEqual({ kind: 'board', key: 'unit/B' })
    expect(dueForScreen('a', venue, 200).now?.show, 'the zone of its group').toEqual({ kind: 'board', key: 'unit/C' })
    expect(dueForScreen('a', venue, 200).next?.at).toBe(900)
    expect(dueForScreen('c', venue, 1000).now?.show).toEqual({ kind: 'board', key: 'unit/D' })
    expect(dueForScreen('c', venue, 0).now, 'nobody took anything to it').toBeUndefined()
  })

  it('is said in the words of the timetable, and with its kind where it is a table', () => {
    expect(showWords({ kind: 'board', key: 'unit/NEXT' }, shows, say)).toBe('Long Jump')
    expect(showWords({ kind: 'board', key: 'medals/ATH' }, shows, say)).toBe('Medal standings: Athletics')
    expect(showWords({ kind: 'board', key: 'unit/GONE' }, shows, say)).toBe('unit/GONE')
    expect(showWords(undefined, shows, say)).toBe('Follows')
    expect(showWords({ kind: 'text', text: 'Gates open' }, shows, sayIn('fr'))).toBe('Texte : Gates open')
  })
})

describe('The list of screens', () => {
  const names = (query: string) => rowsOf(venue, query, 'Everything').map(({ depth, name }) => `${depth} ${name}`)

  it('stands by zone and group, numbers in names counted as numbers; a document that cannot be read is not there', () => {
    expect(names('')).toEqual(['0 Arena', '0 North stand', '1 Hall', '2 A10', '1 A9', '0 Loose', '0 Café'])
  })

  it('keeps the places of what a filter finds, and all of a place that it finds itself', () => {
    expect(names('a10')).toEqual(['0 North stand', '1 Hall', '2 A10'])
    expect(names('hall')).toEqual(['0 North stand', '1 Hall', '2 A10'])
    expect(names('cafe')).toEqual(['0 Café'])
    expect(names('nowhere')).toEqual([])
  })
})

describe('Targets', () => {
  it('are keys on the page and lists in a command, and come back the same', () => {
    const keys = ['venue', 'zone/north', 'group/hall', 'screen/c']
    expect(keysOf(targetsOf(keys))).toEqual(keys)
    expect(targetsOf(['screen/a'])).toEqual({ screens: ['a'] })
  })

  it('stand for the screens that lie under them', () => {
    expect(screensUnder(new Set(['zone/north']), venue)).toEqual(['a', 'b'])
    expect(screensUnder(new Set(['group/hall', 'screen/c']), venue)).toEqual(['a', 'c'])
    expect(screensUnder(new Set(['venue']), venue)).toHaveLength(3)
  })

  it('are named shortly', () => {
    expect(targetWords({ groups: ['hall'] }, venue, say)).toBe('Hall')
    expect(targetWords({ zones: ['north'], screens: ['c'] }, venue, say)).toBe('North stand and Café')
    expect(targetWords({ screens: ['a', 'b', 'c', 'x'] }, venue, say)).toBe('A10, A9 and 2 more')
  })

  it('are offered to whom they belong', () => {
    const me = { kind: 'person', name: 'Otto', role: 'operator', zones: ['north'] } as const
    expect(
      ['zone/north', 'group/hall', 'screen/a', 'screen/b'].every((key) =>
        maySwitch({ ...me, zones: [...me.zones] }, key, venue),
      ),
    ).toBe(true)
    expect(
      ['venue', 'group/loose', 'screen/c'].some((key) => maySwitch({ ...me, zones: [...me.zones] }, key, venue)),
    ).toBe(false)
    expect(maySwitch({ kind: 'person', name: 'Vera', role: 'viewer' }, 'screen/a', venue)).toBe(false)
  })
})

describe('Searching', () => {
  const found = (query: string) => findUnits(SHOWS, query).map(({ key }) => key)

  it('lists what goes on, then what comes, then what is over, newest first', () => {
    expect(found('')).toEqual(['unit/NOW', 'unit/NEXT', 'unit/OVER2', 'unit/OVER1'])
  })

  it('finds by the beginnings of words, accents and case aside, in any order', () => {
    expect(found('equipe epee')).toEqual(['unit/NOW'])
    expect(found('heat 100 men')).toEqual(['unit/OVER2', 'unit/OVER1'])
    expect(found('fencing')).toEqual(['unit/NOW'])
    expect(found('eat')).toEqual([])
  })

  it('finds tables by what they are, timetables first', () => {
    const kinds = (key: string) => (key.startsWith('medals/') ? 'Medal standings' : 'Schedule')
    expect(findTables(SHOWS, '', kinds).map(({ key }) => key)).toEqual(['schedule/2026-01-01', 'medals/ATH'])
    expect(findTables(SHOWS, 'medal', kinds).map(({ key }) => key)).toEqual(['medals/ATH'])
  })
})

describe('A take', () => {
  const outcomes = {
    a: { kind: 'painted', after: 12 },
    b: { kind: 'late', after: 900 },
    c: { kind: 'offline' },
    d: { kind: 'failed', reason: 'the board threw' },
  } as const

  it('is counted in one line', () => {
    const { d: _, ...three } = outcomes
    expect(countingWords(counted(Object.values(three)), say)).toBe('1 of 3 painted, 1 late, 1 offline')
    expect(countingWords(counted(Object.values(outcomes)), say)).toBe('1 of 4 painted, 1 late, 1 failed, 1 offline')
    expect(countingWords(counted([{ kind: 'waiting' }]), sayIn('fr'))).toBe(
      '0 sur 1 affichés, 0 en retard, 1 en attente, 0 hors ligne',
    )
  })

  it('names the screens that did not paint in time, and why', () => {
    expect(notPainted(outcomes, say)).toEqual([
      { id: 'b', why: '900 ms late' },
      { id: 'c', why: 'offline' },
      { id: 'd', why: 'the board threw' },
    ])
  })

  it('waits, comes, is on air or was called off', () => {
    const take: Take = {
      take: 't',
      targets: {},
      program: { take: 't', order: 1, at: 5000, show: { kind: 'dark' } },
      by: 'Ada',
      before: {},
    }
    expect(takeStage(take, 4700)).toBe('on air')
    expect(takeStage(take, 1000)).toBe('coming')
    expect(takeStage({ ...take, waitsFor: { key: 'unit/X', status: 'OFFICIAL' } }, 9000)).toBe('waiting')
    expect(takeStage({ ...take, calledOff: true }, 9000)).toBe('called off')
  })

  it('at a time is at the next instant when a clock says so', () => {
    const now = Date.UTC(2026, 0, 1, 17, 0, 0)
    const { next } = timesOf('-03:00', 'en')
    expect(next('14:05', now)).toBe(now + 5 * 60_000)
    expect(next('13:00:30', now)).toBe(Date.UTC(2026, 0, 2, 16, 0, 30))
    expect(next('', now)).toBeUndefined()
  })
})

describe('A preview', () => {
  it('has the rasters of the chosen screens, turned as they hang', () => {
    expect(rastersOf(['a', 'c', 'c'], venue).map(({ id }) => id)).toEqual(['1080x1920', '1920x160'])
    expect(rastersOf([], venue).map(({ id }) => id)).toEqual(['1920x1080'])
  })

  it('is drawn by the player, in the look of the screen', () => {
    const address = previewAddress({ kind: 'board', key: 'unit/A&B', page: 2 }, venue.screens.get('a'))
    expect(address).toBe(
      `/screen/preview?${new URLSearchParams({ program: '{"kind":"board","key":"unit/A&B","page":2}', look: 'bright', orbit: 'off' })}`,
    )
  })
})

describe('A time', () => {
  const at = Date.UTC(2026, 7, 13, 23, 30, 5)
  const device = () => 120
  it('is said as the clocks of the venue say it, and their zone is named where this device has another', () => {
    const times = timesOf('-03:00', 'en', device, at)
    expect([times.clock(at), times.date(at), times.otherZone]).toEqual(['20:30:05', '13 Aug, 20:30', 'UTC−3'])
    expect(timesOf('+05:30', 'fr', device, at).otherZone).toBe('UTC+5:30')
    expect(timesOf('+02:00', 'en', device, at).otherZone).toBeUndefined()
  })

  it('is this device’s where the feed has not said where the venue is', () => {
    const times = timesOf(undefined, 'en', device, at)
    expect([times.clock(at), times.otherZone]).toEqual(['01:30:05', undefined])
  })
})

describe('Names and ids', () => {
  it('make an id from a name that nobody has yet', () => {
    expect(slug('Hall A, nörth', new Set())).toBe('hall-a-north')
    expect(slug('Hall', new Set(['hall', 'hall-2']))).toBe('hall-3')
    expect(slug('体育館', new Set())).toBe('place')
  })

  it('lead from a line of the list to a show and back', () => {
    for (const id of ['follow', 'dark', 'text', 'card sync', 'unit/X'])
      expect(showId(showFromId(id, undefined))).toBe(id)
    const text = { kind: 'text', text: 'begun' } as const
    expect(showFromId('text', text)).toBe(text)
  })
})
