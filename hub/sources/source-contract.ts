import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildRig, message, type Rig } from './source-rig.ts'
import type { SourceDesk } from './source-desk.ts'
import type { Source } from './source.ts'

/** One message on its way in: what a sender calls it, and its bytes. */
export interface Delivery {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the suite runs on: a place where a source finds messages. */
export interface SourceHome {
  /** A source on that place, as a hub that starts anew would build it. */
  source(): Source
  /** Starts it and sends; resolves when all of this is durable. */
  deliver(desk: SourceDesk, rig: Rig, deliveries: readonly Delivery[]): Promise<void>
  remove(): Promise<void>
}

/** The rules for every way in. */
export function sourceContract(name: string, build: () => Promise<SourceHome>): void {
  describe(`source ${name}`, () => {
    let home: SourceHome
    let rig: Rig

    beforeEach(async () => {
      home = await build()
      rig = await buildRig()
    })
    afterEach(async () => {
      await rig.close()
      await home.remove()
    })

    const three = [
      { name: '1', bytes: message('A', { time: '100000000' }) },
      { name: '2', bytes: message('B', { time: '100000001' }) },
      { name: '3', bytes: message('C', { time: '100000002' }) },
    ]

    test('brings each message once, in order, byte for byte', async () => {
      const desk = rig.desk(home.source())
      await home.deliver(desk, rig, three)
      expect(rig.units()).toEqual(['A', 'B', 'C'])
      const bodies = await Promise.all([...rig.store.journal.list()].map(([number]) => rig.store.journal.bytes(number)))
      expect(bodies.map((body) => body && [...body])).toEqual(three.map(({ bytes }) => [...bytes]))
      expect(desk.status()).toMatchObject({ accepted: 3, unchanged: 0, rejected: 0 })
    })

    test('sets aside byte for byte what cannot be read, and what the hub fails on; the rest goes on', async () => {
      const broken = new TextEncoder().encode('<OdfBody DocumentType="DT_RESULT" no end\u0000')
      const deliveries = [
        { name: '1', bytes: message('A', { time: '100000000' }) },
        { name: '2', bytes: broken },
        { name: '3', bytes: message('X', { time: '100000001', body: 'explode' }) },
        { name: '4', bytes: message('B', { time: '100000002' }) },
      ]
      const desk = rig.desk(home.source())
      await home.deliver(desk, rig, deliveries)
      expect(rig.units()).toEqual(['A', 'B'])
      expect(desk.status()).toMatchObject({ accepted: 2, rejected: 2 })
      const lines = rig.store.setAside.list()
      expect(lines.map((line) => line.reason).sort()).toEqual([
        'the hub failed on this message: exploded',
        'this is no message',
      ])
      const kept = lines.find((line) => line.reason === 'this is no message')
      expect([...((await rig.store.setAside.bytes(kept?.id ?? '')) ?? [])]).toEqual([...broken])
    })

    test('changes nothing when it brings the same again after a restart of the hub', async () => {
      await home.deliver(rig.desk(home.source()), rig, three)
      const before = rig.store.documents.list({ limit: 100 })
      rig = await rig.again()
      const desk = rig.desk(home.source())
      await home.deliver(desk, rig, [...three, { name: '4', bytes: message('D', { time: '100000003' }) }])
      const after = rig.store.documents.list({ limit: 100 }).filter(isUnit)
      expect(after.slice(0, 3)).toEqual(before.filter(isUnit))
      expect(after.map((document) => document.key)).toEqual(['unit/A', 'unit/B', 'unit/C', 'unit/D'])
      expect(desk.status()).toMatchObject({ accepted: 4, rejected: 0 })
    })

    test('tells screens how it stands, in a document that changes only when that does', async () => {
      const desk = rig.desk(home.source())
      await home.deliver(desk, rig, three)
      desk.check()
      await rig.store.durable()
      const document = rig.store.documents.published(`source/${desk.source.id}`)
      expect(document?.value).toMatchObject({ name: desk.source.name, state: desk.status().feed })
      expect(['running', 'done']).toContain(document?.value['state'])
      desk.check()
      expect(rig.store.documents.get(`source/${desk.source.id}`)).toBe(document)
    })

    test('lets go of everything when it is stopped', async () => {
      const desk = rig.desk(home.source())
      await home.deliver(desk, rig, three.slice(0, 1))
      await desk.stop()
      expect(desk.host.signal.aborted).toBe(true)
      expect(desk.status()).toMatchObject({ accepted: 1 })
    })
  })
}

function isUnit(document: { readonly key: string }): boolean {
  return document.key.startsWith('unit/')
}
