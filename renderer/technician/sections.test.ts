import { describe, expect, it } from 'vitest'
import type { TechnicianFacts } from '../../protocol/technician.ts'
import { DEVICE } from '../../tests/support/device-words.ts'
import { rowsOf, SECTIONS, type Row, type SectionId } from './sections.ts'
import { countdown, difference, duration, moment, size } from './words/amounts.ts'

const FACTS: TechnicianFacts = {
  machine: { hostname: 'box-7', system: 'Linux 6.1.0 x64', electron: '45.4.1', uptime: 93_600_000 },
  network: {
    interfaces: [{ name: 'eth0', mac: '02:00', addresses: ['10.0.0.7/24', 'fe80::1/64'] }],
    gateway: '10.0.0.1',
  },
  hubs: [
    { address: 'http://a:1', isHeard: true, answer: { kind: 'answers', ms: 4, name: 'Pool', version: '1.0.0' } },
    { address: 'http://b:1', isHeard: false, answer: { kind: 'silent', why: { kind: 'refused' } } },
    { address: 'http://c:1', isHeard: false },
  ],
  trust: { kind: 'open' },
  feed: { state: { kind: 'live', since: 0 }, forMs: 65_000 },
  identity: { by: 'claim', screens: ['north-4'], hub: 'http://a:1', fingerprint: 'ab12 cd34', keyKept: true },
  displays: [
    {
      name: 'HDMI-1',
      width: 1024,
      height: 768,
      x: 0,
      y: 0,
      screen: 'north-4',
      wanted: 'HDMI-1, 1920×1080',
      fault: { kind: 'raster', is: '1024×768', wanted: '1920×1080' },
    },
  ],
  device: DEVICE,
  restarts: [{ at: 0, kind: 'killed', why: 'it ended without a word' }],
  configuration: { file: '/etc/tribune/tribune.json', isWritable: true, faults: [] },
  canForget: true,
  hubNow: 0,
  clockKnown: true,
}
const LOG = [{ time: '2026-07-01T10:00:01.000Z', level: 'warn', text: 'a wrong PIN was typed' }]
const rows = (section: SectionId, more: Partial<TechnicianFacts> = {}, language: 'en' | 'fr' = 'en'): readonly Row[] =>
  rowsOf(section, { ...FACTS, ...more }, LOG, language)

describe('what a technician reads', () => {
  it('each hub with how it answers: the one that is heard, the one that is silent and why, the one that has not answered yet', () => {
    expect(rows('network').filter(({ label }) => label.startsWith('Hub'))).toEqual([
      { label: 'Hub, heard', value: 'http://a:1 · Pool · answers in 4 ms', tone: 'good' },
      { label: 'Hub', value: 'http://b:1 · nothing listens at that port', tone: 'bad' },
      { label: 'Hub', value: 'http://c:1 · asking' },
    ])
  })

  it('no network, and a feed that is cut, are marked with their reason', () => {
    const network = { interfaces: [] }
    const feed = { state: { kind: 'offline', since: 0, reason: 'connect ECONNREFUSED' }, forMs: 65_000 } as const
    const bad = rows('network', { network, feed, hubs: [] }).filter(({ tone }) => tone === 'bad')
    expect(bad.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Network: no cable, no network',
      'Hub: none is known yet',
      'Feed: offline for 1 min: connect ECONNREFUSED',
      'Clock: −1 h 0 min against the hub',
    ])
  })

  it('a configuration at fault stands first, with what is wrong with it and with a stick', () => {
    const configuration = {
      ...FACTS.configuration,
      faults: ['"hub" must be an address.'],
      stick: 'The USB stick was refused.',
    }
    const told = rows('screen', { configuration }).map(({ label, value }) => `${label}: ${value}`)
    expect(told[0]).toBe('Fault: "hub" must be an address.')
    expect(told).toContain('USB stick: The USB stick was refused.')
  })

  it('displays with what the configuration wants, restarts with their reasons, the log with its time', () => {
    expect(rows('displays')).toContainEqual({ label: 'Configured', value: 'HDMI-1, 1920×1080' })
    expect(rows('displays')).toContainEqual({ label: 'Fault', value: 'it has 1024×768, not 1920×1080', tone: 'bad' })
    expect(rows('restarts')[1]).toMatchObject({ value: 'killed: it ended without a word', tone: 'bad' })
    expect(rows('log')).toEqual([{ label: '10:00:01', value: 'a wrong PIN was typed', tone: 'bad' }])
  })

  it('the same in French; what the log and the system say stays as it was said', () => {
    expect(rows('network', {}, 'fr')).toContainEqual({
      label: 'Hub',
      value: 'http://b:1 · rien n’écoute sur ce port',
      tone: 'bad',
    })
    expect(rows('displays', {}, 'fr')).toContainEqual({
      label: 'Défaut',
      value: 'il est en 1024×768, pas en 1920×1080',
      tone: 'bad',
    })
    expect(rows('restarts', {}, 'fr')[1]?.value).toBe('tué\u00A0: it ended without a word')
    expect(rows('log', {}, 'fr')).toEqual(rows('log'))
  })

  it('every section but those of buttons has rows', () => {
    expect(SECTIONS.filter((section) => rows(section).length === 0)).toEqual(['cards', 'actions'])
  })
})

it.each([
  [countdown(28_100), '0:29'],
  [countdown(3_600_000), '60:00'],
  [duration(8_400, 'en'), '8 s'],
  [duration(7_500_000, 'en'), '2 h 5 min'],
  [duration(93_600_000, 'en'), '1 d 2 h'],
  [duration(93_600_000, 'fr'), '1 j 2 h'],
  [size(400 * 1024 * 1024, 'en'), '400 MB'],
  [size(12.44 * 1024 ** 3, 'en'), '12.4 GB'],
  [size(12.44 * 1024 ** 3, 'fr'), '12,4 Go'],
  [difference(120.4, 'en'), '+120 ms'],
  [difference(-3_600_000, 'en'), '−1 h 0 min'],
  [moment(new Date(2026, 7, 3, 9, 5).getTime(), 'fr'), '3 août 09:05'],
])('%s', (said, words) => {
  expect(said).toBe(words)
})
