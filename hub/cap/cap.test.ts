import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../protocol/desk-people.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'
import { readCap } from './read-cap.ts'

const HOUR = 3_600_000

interface Said {
  readonly identifier?: string
  readonly status?: string
  readonly msgType?: string
  readonly references?: string
  readonly infos?: string
}
const isoIn = (ms: number) => new Date(Date.now() + ms).toISOString().replace(/\.\d+Z$/, '+00:00')
const info = (more = '', language = 'en', event = 'Storm') =>
  `<info><language>${language}</language><category>Met</category><event>${event}</event><urgency>Immediate</urgency>` +
  `<severity>Severe</severity><certainty>Observed</certainty><expires>${isoIn(HOUR)}</expires>` +
  `<headline>Stay &amp; wait</headline><instruction>Go inside.</instruction>${more}</info>`
const cap = ({ identifier = 'INV-1', status = 'Actual', msgType = 'Alert', references, infos = info() }: Said = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${identifier}</identifier><sender>weather@invented.example</sender><sent>2026-07-02T19:00:00+02:00</sent>
  <status>${status}</status><msgType>${msgType}</msgType><scope>Public</scope>
  ${references === undefined ? '' : `<references>weather@invented.example,${references},2026-07-02T18:00:00+02:00</references>`}
  ${infos}
</alert>`
const area = (desc: string, zone?: string) =>
  `<area><areaDesc>${desc}</areaDesc>${zone === undefined ? '' : `<geocode><valueName>TRIBUNE-ZONE</valueName><value>${zone}</value></geocode>`}</area>`
const bytes = (text: string) => new TextEncoder().encode(text)

describe('An alert is read', () => {
  it('with all that a screen needs', () => {
    const read = readCap(bytes(cap({ msgType: 'Update', references: 'INV-0', infos: info(area('North', 'n')) })))
    expect(read).toMatchObject({
      ok: true,
      value: {
        identifier: 'INV-1',
        sent: '2026-07-02T19:00:00+02:00',
        references: [{ sender: 'weather@invented.example', identifier: 'INV-0' }],
        infos: [
          {
            language: 'en',
            event: 'Storm',
            headline: 'Stay & wait',
            severity: 'Severe',
            areas: [{ areaDesc: 'North', geocodes: [{ valueName: 'TRIBUNE-ZONE', value: 'n' }] }],
          },
        ],
      },
    })
  })

  it('with a prefix of its namespace, too', () => {
    const prefixed = cap()
      .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1cap:')
      .replace('xmlns=', 'xmlns:cap=')
    expect(readCap(bytes(prefixed))).toMatchObject({ ok: true, value: { infos: [{ event: 'Storm' }] } })
  })

  it.each([
    ['no XML', 'hello', /^Not readable as XML/],
    ['something else', '<alert xmlns="urn:other"/>', /^It is no CAP alert, but "alert" of "urn:other"\.$/],
    ['half of one', cap().replace(/<status>.*<\/status>/, ''), /^The alert does not fit at status/],
    [
      'a time without offset',
      cap().replace('19:00:00+02:00', '19:00:00'),
      /does not fit at sent: a time with its offset/,
    ],
    ['an entity', `<!DOCTYPE a [<!ENTITY x "y">]>${cap().replace(/<\?.*\?>/, '')}`, /DOCTYPE/],
  ])('and refused with a sentence where it is %s', (_what, text, reason) => {
    const read = readCap(bytes(text))
    expect(read.ok ? '' : read.reason).toMatch(reason)
  })
})

describe('A hub that is sent alerts', () => {
  let rig: DeskRig
  let ada: string
  beforeEach(async () => {
    rig = await DeskRig.start()
    ada = await rig.first()
  })
  afterEach(() => rig.close())

  async function token(role: Role): Promise<string> {
    const { body } = await rig.command(ada, { do: 'issue token', token: { name: `feed ${role}`, role } })
    return textIn(body, 'secret')
  }
  async function send(text: string, secret?: string) {
    const response = await fetch(`${rig.hub.url}/cap`, {
      method: 'POST',
      headers: {
        'content-type': 'application/cap+xml',
        ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      },
      body: text,
    })
    const body = (await response.json()) as { emergencies?: { emergency: string; state: string }[]; notes?: string[] }
    return { status: response.status, ...body, id: body.emergencies?.[0]?.emergency ?? '' }
  }
  const document = (id: string) => rig.hub.store.documents.get(`emergency/${id}`)?.value

  it('lets an Actual wait for one person, where the system is an operator', async () => {
    const secret = await token('operator')
    const sent = await send(cap({ infos: info() + info('', 'fr', 'Orage') }), secret)
    expect(sent.emergencies).toMatchObject([{ state: 'waiting' }])
    expect(document(sent.id)).toBeUndefined()
    await rig.command(ada, { do: 'confirm emergency', emergency: sent.id })
    expect(document(sent.id)).toMatchObject({
      severity: 'Severe',
      infos: { en: { headline: 'Stay & wait' }, fr: { event: 'Orage' } },
    })
  })

  it('shows that of a supervisor’s token at once, once, and ends it when it is cancelled', async () => {
    const secret = await token('supervisor')
    const { id, emergencies } = await send(cap(), secret)
    expect(emergencies).toMatchObject([{ state: 'standing' }])
    expect((await send(cap(), secret)).emergencies, 'the same again').toEqual([{ emergency: id, already: true }])
    const cancel = cap({ identifier: 'INV-2', msgType: 'Cancel', references: 'INV-1', infos: '' })
    expect((await send(cancel, await token('operator'))).status, 'another system, whatever sender it names').toBe(403)
    expect(document(id)).toBeDefined()
    await send(cancel, secret)
    expect(document(id)).toBeUndefined()
  })

  it('lets nobody use up the identifier of another’s alert', async () => {
    const early = await send(cap(), await token('operator'))
    const { id, emergencies } = await send(cap(), await token('supervisor'))
    expect(emergencies).toMatchObject([{ state: 'standing' }])
    expect(id).not.toBe(early.id)
  })

  it('replaces what an Update refers to', async () => {
    const secret = await token('supervisor')
    const old = await send(cap(), secret)
    const update = await send(cap({ identifier: 'INV-2', msgType: 'Update', references: 'INV-1' }), secret)
    expect(document(old.id)).toBeUndefined()
    expect(document(update.id)).toBeDefined()
    const late = await send(cap({ identifier: 'INV-3', msgType: 'Update', references: 'INV-1' }), secret)
    expect(late.notes).toEqual(['Nothing it updates stands or waits here: it is taken as new.'])
  })

  it('takes its areas for zones, and the venue where one is none', async () => {
    await rig.command(ada, { do: 'set zone', zone: 'n', name: 'North Stand' })
    const secret = await token('supervisor')
    const to = async (identifier: string, areas: string) => {
      const { id, notes } = await send(cap({ identifier, infos: info(areas) }), secret)
      return [document(id)?.['to'], notes?.length]
    }
    expect(await to('a', area('north stand'))).toEqual([{ 'zone/n': true }, 0])
    expect(await to('b', area('Anything', 'n'))).toEqual([{ 'zone/n': true }, 0])
    expect(await to('c', area('North Stand') + area('The county'))).toEqual([{ venue: true }, 1])
    expect(await to('d', '')).toEqual([{ venue: true }, 0])
  })

  it('never shows System and Draft, and says what it made of an end that is none', async () => {
    const secret = await token('supervisor')
    for (const status of ['System', 'Draft'])
      expect(await send(cap({ status }), secret)).toMatchObject({ status: 200, emergencies: [] })
    const endless = await send(cap({ infos: info().replace(/<expires>.*<\/expires>/, '') }), secret)
    expect(endless.notes).toEqual(['It names no end: it ends in 24 hours.'])
    const over = await send(
      cap({ identifier: 'old', infos: info().replace(/<expires>.*<\/expires>/, `<expires>${isoIn(-HOUR)}</expires>`) }),
      secret,
    )
    expect(over.status).toBe(400)
  })

  it('refuses who has no right to it', async () => {
    expect((await send(cap())).status).toBe(401)
    expect((await send(cap(), await token('viewer'))).status).toBe(403)
    await rig.command(ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
    const { cookie = '' } = await rig.signIn('Otto')
    const byHand = await fetch(`${rig.hub.url}/cap`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/xml' },
      body: cap(),
    })
    expect(byHand.status, 'a person may, too').toBe(200)
  })
})
