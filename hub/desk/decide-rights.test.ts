import { describe, expect, it } from 'vitest'
import { commandSchema, NEEDED_ROLE, type Command } from '../../protocol/desk-commands.ts'
import { atLeast, ROLES, type Role } from '../../protocol/desk-people.ts'
import type { Json } from '../../protocol/json.ts'
import { decide } from './decide.ts'
import { PROOF_MS } from './rights.ts'
import type { Actor, DeskView } from './decision.ts'

const NOW = 1_000_000
const PLACES = ['own', 'other', 'venue'] as const
type Place = (typeof PLACES)[number]

/** Each place has one of everything; what lies in no zone is the venue's. */
const ZONE: Readonly<Record<Place, string | undefined>> = { own: 'north', other: 'south', venue: undefined }

function deskOf(command: Command): DeskView {
  const rows = new Map<string, Json>([
    ['zone/north', { name: 'North' }],
    ['zone/south', { name: 'South' }],
    ['person/root', { name: 'root', role: 'administrator', password: 'x' }],
  ])
  for (const place of PLACES) {
    const zone = ZONE[place]
    const inZone = zone === undefined ? {} : { zone }
    const zones = zone === undefined ? {} : { zones: { [zone]: true } }
    const program = (take: string, at: number) => ({ take, order: 1, at, show: { kind: 'dark' } })
    rows.set(`zone/${place}-empty`, { name: place })
    rows.set(`screen/${place}`, { name: place, ...inZone })
    rows.set(`group/${place}`, { name: place, ...inZone, program: program(place, 1) })
    rows.set(`group/${place}-later`, { name: place, ...inZone, program: program(`${place}-later`, NOW + 5000) })
    rows.set(`group/${place}-empty`, { name: place, ...inZone })
    const take = { by: 'root', before: { [`group/${place}`]: '' } }
    rows.set(`take/${place}`, { ...take, targets: { groups: [place] }, program: program(place, 1) })
    const later = { by: 'root', before: { [`group/${place}-later`]: '' } }
    const laterProgram = program(`${place}-later`, NOW + 5000)
    rows.set(`take/${place}-later`, { ...later, targets: { groups: [`${place}-later`] }, program: laterProgram })
    rows.set(`person/${place}`, { name: place, role: 'viewer', password: 'x', ...zones })
    rows.set(`message/${place}`, { texts: { en: 'Soon.' }, to: toOf(place), at: 1, until: NOW + 1000 })
    rows.set(`alert/${place}`, {
      emergency: { status: 'Actual', severity: 'Severe', at: 1, until: NOW + 1000, infos: {}, to: toOf(place) },
      targets: targetsOf(place),
      state: { kind: 'waiting' },
      issued: { kind: 'person', name: 'Iris', at: 1 },
    })
    const cues = { one: { sortOrder: 1, title: 'One', targets: targetsOf(place), show: DARK, begins: { after: 0 } } }
    rows.set(`rundown/${place}`, { name: place, cues, state: 'held', at: 1, by: 'root' })
    rows.set(`rundown/${place}-on`, { name: place, cues, state: 'running', at: 1, by: 'root' })
    rows.set(`media/${place}`, { name: place, type: 'image/png', bytes: 1, sha256: 'a'.repeat(64) })
    rows.set(`token/${place}`, { name: place, role: 'viewer', ...zones, issuedAt: 1, issuedBy: 'root' })
  }
  rows.set(`embargo/unit/${'HELD'.padEnd(34, '-')}`, { by: 'root', at: 1 })
  rows.set('update-releases', { versions: { '0.3.0': {} } })
  if (command.do !== 'begin update')
    rows.set('update-plan', {
      asking: 'a',
      version: '0.2.0',
      canary: 'venue',
      minutes: 30,
      by: 'root',
      stand: { kind: 'canary', since: 1 },
      screens: {},
    })
  rows.set('device/waiting', { code: 'ABCDEF', codeUntil: NOW + 1000, since: 1 })
  return {
    get: (key) => rows.get(key),
    below: (prefix) => [...rows].filter(([key]) => key.startsWith(prefix)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    document: () => undefined,
  }
}

const zonesOf = (place: Place) => {
  const zone = ZONE[place]
  return zone === undefined ? {} : { zones: { [zone]: true as const } }
}
const zoneOf = (place: Place) => {
  const zone = ZONE[place]
  return zone === undefined ? {} : { zone }
}
const targetsOf = (place: Place) =>
  place === 'venue' ? ({ venue: true } as const) : { screens: [place], groups: [place], zones: [ZONE[place] ?? ''] }

const DARK = { kind: 'dark' } as const
const toOf = (place: Place) => ({ [place === 'venue' ? 'venue' : `screen/${place}`]: true as const })

type Row = (place: Place) => Command | undefined

/**
 * One row for every command: what it looks like for a thing of one's own zone, of another zone, and of the venue; undefined where
 * there is no such thing. Who adds a command adds its row: the first test below, and the compiler, say so.
 */
const ROWS: Readonly<Record<Command['do'], Row>> = {
  'claim screen': (place) => ({ do: 'claim screen', code: 'ABCDEF', name: 'new', ...zoneOf(place) }),
  'set screen': (place) => ({ do: 'set screen', screen: place, name: 'renamed' }),
  'retire screen': (place) => ({ do: 'retire screen', screen: place }),
  'identify screens': (place) => ({ do: 'identify screens', targets: targetsOf(place) }),
  'reload screens': (place) => ({ do: 'reload screens', targets: targetsOf(place) }),
  'set group': (place) => ({ do: 'set group', group: `new-${place}`, name: 'New', ...zoneOf(place) }),
  'remove group': (place) => ({ do: 'remove group', group: `${place}-empty` }),
  'set zone': (place) => ({ do: 'set zone', zone: ZONE[place] ?? 'new', name: 'Renamed' }),
  'remove zone': (place) => ({ do: 'remove zone', zone: `${place}-empty` }),
  take: (place) => ({ do: 'take', targets: targetsOf(place), show: { kind: 'dark' } }),
  'call off take': (place) => ({ do: 'call off take', take: `${place}-later` }),
  'undo take': (place) => ({ do: 'undo take', take: place }),
  // The plan is the venue's, and nobody else's.
  'set plan': (place) => (place === 'venue' ? { do: 'set plan', picture: '' } : undefined),
  // Of no zone: all media are the venue's.
  'remove media': (place) => (place === 'venue' ? { do: 'remove media', media: place } : undefined),
  'set person': (place) => ({ do: 'set person', person: { name: 'New', role: 'viewer', ...zonesOf(place) } }),
  'remove person': (place) => ({ do: 'remove person', name: place }),
  'issue token': (place) => ({ do: 'issue token', token: { name: 'New', role: 'viewer', ...zonesOf(place) } }),
  'revoke token': (place) => ({ do: 'revoke token', name: place }),
  'send message': (place) => ({
    do: 'send message',
    texts: { en: 'Soon.' },
    targets: targetsOf(place),
    until: NOW + 1000,
  }),
  'end message': (place) => ({ do: 'end message', message: place }),
  'issue emergency': (place) => ({
    do: 'issue emergency',
    status: 'Actual',
    severity: 'Severe',
    infos: { en: { event: 'Fire' } },
    targets: targetsOf(place),
    until: NOW + 1000,
  }),
  'confirm emergency': (place) => ({ do: 'confirm emergency', emergency: place }),
  'cancel emergency': (place) => ({ do: 'cancel emergency', emergency: place }),
  'set rundown': (place) => ({
    do: 'set rundown',
    rundown: 'new',
    name: 'New',
    cues: { one: { sortOrder: 1, title: 'One', targets: targetsOf(place), show: DARK, begins: { after: 0 } } },
  }),
  'remove rundown': (place) => ({ do: 'remove rundown', rundown: place }),
  'start rundown': (place) => ({ do: 'start rundown', rundown: place }),
  'next rundown': (place) => ({ do: 'next rundown', rundown: place }),
  'hold rundown': (place) => ({ do: 'hold rundown', rundown: `${place}-on` }),
  // A result is the venue's: in a zone there is none to hold back.
  'put embargo': (place) => (place === 'own' ? undefined : { do: 'put embargo', key: `unit/${'NEW'.padEnd(34, '-')}` }),
  'release embargo': (place) =>
    place === 'own' ? undefined : { do: 'release embargo', key: `unit/${'HELD'.padEnd(34, '-')}` },
  'stop rundown': (place) => ({ do: 'stop rundown', rundown: `${place}-on` }),
  // An update is the venue's.
  'begin update': (place) =>
    place === 'own' ? undefined : { do: 'begin update', version: '0.3.0', canary: 'venue', group: 'venue' },
  'continue update': (place) => (place === 'own' ? undefined : { do: 'continue update' }),
  'hold update': (place) => (place === 'own' ? undefined : { do: 'hold update' }),
  'give up update': (place) => (place === 'own' ? undefined : { do: 'give up update' }),
}

function outcome(command: Command, role: Role, zones?: ReadonlySet<string>): string {
  const actor: Actor = { kind: 'person', name: 'Otto', role, zones, provenAt: NOW }
  let ids = 0
  const moment = { view: deskOf(command), actor, now: NOW, newId: () => `id-${(ids += 1)}` }
  const decision = decide(command, moment, 'hashed')
  return decision.kind === 'done' ? 'allowed' : `refused ${decision.status}`
}

describe('Every command', () => {
  it('has a row here', () => {
    const known = commandSchema.def.options.flatMap((option) => option.shape.do.def.values)
    expect(Object.keys(ROWS).toSorted()).toEqual(known.toSorted())
  })

  const cases = Object.entries(ROWS).flatMap(([name, row]) =>
    PLACES.flatMap((place) => {
      const command = row(place)
      return command === undefined ? [] : ROLES.map((role) => ({ name, place, role, command }))
    }),
  )
  it.each(cases)('$name of $place by a $role of one zone', ({ command, place, role }) => {
    const may = place === 'own' && atLeast(role, NEEDED_ROLE[command.do])
    expect(outcome(command, role, new Set(['north', 'own-empty']))).toBe(may ? 'allowed' : 'refused 403')
  })
  it.each(cases)('$name of $place by a $role of the whole venue', ({ command, role }) => {
    expect(outcome(command, role)).toBe(atLeast(role, NEEDED_ROLE[command.do]) ? 'allowed' : 'refused 403')
  })
})

describe('What puts an actual emergency on screens', () => {
  const grave = ['issue emergency', 'confirm emergency'] as const
  const by = (actor: Partial<Actor>, command: Command | undefined) => {
    if (command === undefined) throw new Error('no row')
    const whole: Actor = { kind: 'person', name: 'Otto', role: 'supervisor', ...actor }
    const decision = decide(command, { view: deskOf(command), actor: whole, now: NOW, newId: () => 'id' })
    return decision.kind === 'done' ? 'allowed' : decision.status
  }
  it.each(grave)('asks for a password or badge that was shown within ten minutes: %s', (name) => {
    const command = ROWS[name]('venue')
    expect(by({ provenAt: NOW - PROOF_MS }, command)).toBe('allowed')
    expect(by({ provenAt: NOW - PROOF_MS - 1 }, command)).toBe(428)
    expect(by({}, command)).toBe(428)
    expect(by({ kind: 'badge', provenAt: NOW - PROOF_MS - 1 }, command)).toBe(428)
  })

  it('asks no system for it, nor anybody who issues an exercise or takes one off', () => {
    expect(by({ kind: 'token' }, ROWS['issue emergency']('venue'))).toBe('allowed')
    const exercise = { ...ROWS['issue emergency']('venue'), status: 'Exercise' } as Command
    expect(by({}, exercise)).toBe('allowed')
    expect(by({}, ROWS['cancel emergency']('venue'))).toBe('allowed')
  })

  it('says first what no password would help against', () => {
    const elsewhere = { zones: new Set(['north']), role: 'supervisor' } as const
    for (const name of grave) expect(by(elsewhere, ROWS[name]('other'))).toBe(403)
  })
})

describe('Rights', () => {
  const token: Actor = { kind: 'token', name: 'Companion', role: 'administrator' }
  it.each(['set person', 'remove person', 'issue token', 'revoke token'] as const)(
    'are given by no token: %s',
    (name) => {
      const command = ROWS[name]('venue')
      if (command === undefined) throw new Error('no row')
      const moment = { view: deskOf(command), actor: token, now: NOW, newId: () => 'id' }
      expect(decide(command, moment, 'hashed')).toMatchObject({ kind: 'refused', status: 403 })
    },
  )

  it('are not widened by a change of what somebody has already', () => {
    const person = { name: 'venue', role: 'viewer', zones: { north: true } } as const
    expect(outcome({ do: 'set person', person }, 'administrator', new Set(['north']))).toBe('refused 403')
  })
})
