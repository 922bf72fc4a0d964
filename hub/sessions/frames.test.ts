import { describe, expect, it } from 'vitest'
import type { Versioned } from '../../protocol/documents.ts'
import { HeldDocuments } from '../../protocol/held-documents.ts'
import { changeSchema } from '../../protocol/messages.ts'
import { diff } from '../../protocol/patch.ts'
import { changeText, commitFrame, snapshotText } from './frames.ts'

function document(version: number, rest: Partial<Versioned>): Versioned {
  return { key: 'unit/a', epoch: 'one', version, receivedAt: 1_471_224_300_000, value: { n: 1 }, ...rest }
}

/** What a client holds after it got `before` whole and then the change. */
function held(before: Versioned, after: Versioned): Versioned | undefined {
  const client = new HeldDocuments()
  client.begin('one')
  client.change(changeSchema.parse(JSON.parse(snapshotText(before))))
  const patch = diff(before.value, after.value)
  client.change(changeSchema.parse(JSON.parse(changeText({ key: before.key, before, after, patch }))))
  return client.get(before.key)
}

describe('a change on the wire', () => {
  const TIMES = [undefined, '2016-08-14T22:25:07.000-03:00', '2016-08-14T22:25:09.000-03:00', '2016-08-15', 'x', '']
  it.each(TIMES.flatMap((before) => TIMES.map((after) => [before, after] as const)))(
    'PA6: leads from the time %s to %s',
    (before, after) => {
      const next = document(2, { ...(after !== undefined && { asOf: after }), receivedAt: 1_471_224_303_500 })
      expect(held(document(1, before === undefined ? {} : { asOf: before }), next)).toEqual(next)
    },
  )

  it('PA2, PA6: says only what differs', () => {
    const before = document(1, { asOf: '2016-08-14T22:25:07.000-03:00' })
    const after = document(2, { asOf: '2016-08-14T22:25:19.000-03:00', receivedAt: before.receivedAt + 12_034 })
    expect(JSON.parse(changeText({ key: 'unit/a', before, after, patch: {} }))).toEqual({
      key: 'unit/a',
      from: 1,
      asOf: [17, '19.000-03:00'],
      later: 12_034,
      patch: {},
    })
  })

  it('a live unit of 40 with one row changed and five moved costs at most 4 % of the document', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      sortOrder: i + 1,
      name: { full: `Competitor Number${i}`, short: `NUMBER C${i}`, family: `Number${i}` },
      organisation: 'KEN',
      bib: String(2000 + i),
      startOrder: String(i + 1),
      startSortOrder: String(i + 1),
      rank: String(i + 1),
      result: '2:08:44',
      resultType: 'TIME',
      diff: `+0:${10 + i}`,
      splits: { '1': { rank: String(i + 1), result: '1:04:20' } },
    }))
    const unit = (order: readonly number[]) => ({
      family: 'gaps',
      discipline: 'ATH',
      status: 'LIVE',
      title: { discipline: 'Athletics', event: "Men's Marathon", sub: 'Final' },
      competitors: Object.fromEntries(
        order.map((who, i) => [`10${1000 + who}`, { ...rows[who], sortOrder: i + 1, rank: String(i + 1) }]),
      ),
    })
    const order = rows.map((_, i) => i)
    const value = unit([...order.slice(0, 14), 19, ...order.slice(14, 19), ...order.slice(20)])
    const moved = value.competitors['101019']
    if (moved === undefined) throw new Error('no such row')
    moved.result = '2:08:01'
    const before = document(16, {
      key: `unit/${'A'.repeat(34)}`,
      asOf: '2016-08-21T11:38:07.000-03:00',
      value: unit(order),
    })
    const after = {
      ...before,
      version: 17,
      asOf: '2016-08-21T11:39:19.000-03:00',
      receivedAt: before.receivedAt + 72_123,
      value,
    }
    const frame = commitFrame([changeText({ key: before.key, before, after, patch: diff(before.value, value) })])
    expect(frame.length / JSON.stringify(after).length).toBeLessThanOrEqual(0.04)
  })
})
