import { describe, expect, it } from 'vitest'
import type { EmergencyDocument, MessageDocument } from '../../../protocol/alerts.ts'
import { infosOf, pictureFor, standingEmergencies, standingMessages, textsOf, type Held } from './standing.ts'

const emergency = (key: string, more: Partial<EmergencyDocument> = {}): Held<EmergencyDocument> => ({
  key,
  version: 1,
  value: {
    status: 'Actual',
    severity: 'Severe',
    at: 0,
    until: 100,
    infos: { en: { sortOrder: 1, event: 'Fire' } },
    to: { venue: true },
    ...more,
  },
})
const here = { obeys: ['screen/a', 'group/hall', 'zone/north', 'venue'], now: 50 }
const keys = (held: readonly Held<unknown>[]) => held.map(({ key }) => key)

describe('An emergency stands on a screen', () => {
  it.each([
    ['the venue', { venue: true }, true],
    ['its zone', { 'zone/north': true }, true],
    ['its group', { 'group/hall': true }, true],
    ['itself', { 'screen/a': true }, true],
    ['another zone', { 'zone/south': true }, false],
  ] as const)('where it is for %s', (_what, to, stands) => {
    expect(standingEmergencies([emergency('e', { to })], here)).toHaveLength(stands ? 1 : 0)
  })

  it('until its end by the hub’s clock, whoever is connected', () => {
    expect(standingEmergencies([emergency('e')], { ...here, now: 99 })).toHaveLength(1)
    expect(standingEmergencies([emergency('e')], { ...here, now: 100 })).toEqual([])
  })

  it('that is a Test only where staff look', () => {
    const test = emergency('e', { status: 'Test' })
    expect(standingEmergencies([test], here)).toEqual([])
    expect(standingEmergencies([test], { ...here, audience: 'jury' })).toEqual([])
    expect(standingEmergencies([test], { ...here, audience: 'test' })).toHaveLength(1)
  })

  it('the gravest first, an exercise after what is real', () => {
    const all = [
      emergency('exercise', { status: 'Exercise', severity: 'Extreme' }),
      emergency('younger', { at: 5 }),
      emergency('older'),
      emergency('extreme', { severity: 'Extreme', at: 9 }),
    ]
    expect(keys(standingEmergencies(all, here))).toEqual(['extreme', 'older', 'younger', 'exercise'])
  })

  it('in every language it has, those of the screen first', () => {
    const infos = {
      en: { sortOrder: 1, event: 'Fire' },
      'fr-CH': { sortOrder: 2, event: 'Incendie' },
      de: { sortOrder: 3, event: 'Feuer' },
    }
    const { value } = emergency('e', { infos })
    expect(infosOf(value, 'de+fr').map(([language]) => language)).toEqual(['de', 'fr-CH', 'en'])
    expect(infosOf(value, undefined).map(([language]) => language)).toEqual(['en', 'fr-CH', 'de'])
  })
})

describe('A message stands on a screen', () => {
  const message = (key: string, more: Partial<MessageDocument> = {}): Held<MessageDocument> => ({
    key,
    version: 1,
    value: { texts: { en: 'Soon.', fr: 'Bientôt.' }, to: { venue: true }, at: 0, until: 100, ...more },
  })

  it('until its end, the newest first', () => {
    const all = [message('b', { at: 1 }), message('a', { at: 2 }), message('over', { until: 40 })]
    expect(keys(standingMessages(all, here))).toEqual(['a', 'b'])
  })

  it('in the languages of the screen; in its first where it has none of them', () => {
    const { value } = message('m')
    expect(textsOf(value, 'fr+en')).toEqual([
      ['fr', 'Bientôt.'],
      ['en', 'Soon.'],
    ])
    expect(textsOf(value, 'ja')).toEqual([['en', 'Soon.']])
  })
})

describe('MD8: the picture of an emergency', () => {
  it.each([
    ['of the venue', { venue: 'v' }, 'v'],
    ['of its zone before that of the venue', { venue: 'v', 'zone/north': 'z' }, 'z'],
    ['of its own before all others', { 'screen/a': 's', 'group/hall': 'g', 'zone/north': 'z' }, 's'],
    ['of no other zone', { 'zone/south': 'z' }, undefined],
  ])('is that %s', (_name, pictures, wanted) => {
    expect(pictureFor(emergency('x', { pictures }).value, here.obeys)).toBe(wanted)
  })

  it('is none where it has none', () => {
    expect(pictureFor(emergency('x').value, here.obeys)).toBeUndefined()
  })
})
