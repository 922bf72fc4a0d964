import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import type { JsonObject } from '../../protocol/json.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
})
afterEach(() => rig.close())

const csv = async (query = '') => {
  const { status, body } = await rig.ask('GET', `/api/audit.csv${query}`, { cookie: ada })
  expect(status).toBe(200)
  return parse<Record<string, string>>(textIn(body, 'text'), { columns: true })
}

describe('The audit as a table', () => {
  it('has every line of it, newest first, more than are written in one go', async () => {
    for (let i = 0; i < 620; i += 1) rig.hub.store.desk.put(`audit/${String(i + 2).padStart(9, '0')}`, lineOf(i))
    await rig.restart()
    const rows = await csv()
    expect(rows).toHaveLength(621)
    expect(rows[0]).toEqual({
      number: '621',
      at: '1970-01-01T00:00:00.619Z',
      who: 'Otto, "O"',
      kind: 'person',
      from: '::1',
      do: 'take',
      command: '{"show":"x,y"}',
      outcome: 'refused',
      status: '403',
      reason: `'=HYPERLINK("x")`,
    })
    expect(rows.at(-1)).toMatchObject({ who: 'the first start', do: 'set person' })
  })

  it('is kept to a person and a time, here and page by page', async () => {
    for (let i = 0; i < 5; i += 1) rig.hub.store.desk.put(`audit/${String(i + 2).padStart(9, '0')}`, lineOf(i))
    await rig.restart()
    const query = '?from=1970-01-01T00:00:00.001Z&to=3&person=Otto%2C%20%22O%22'
    expect((await csv(query)).map((row) => row['number'])).toEqual(['5', '4', '3'])
    const { body } = await rig.ask('GET', `/api/audit${query}&limit=2&before=5`, { cookie: ada })
    expect((body['rows'] as JsonObject[]).map((row) => row['number'])).toEqual([4, 3])
    const bad = await rig.ask('GET', '/api/audit.csv?from=yesterday', { cookie: ada })
    expect(bad.status).toBe(400)
    expect(bad.body['error']).toMatch(/^The query does not fit at from: a time like /)
  })

  it('is for supervisors', async () => {
    await rig.command(ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
    const { cookie = '' } = await rig.signIn('Otto')
    expect(await rig.ask('GET', '/api/audit.csv', { cookie })).toMatchObject({
      status: 403,
      body: { error: 'Otto is operator; the audit is for supervisors.' },
    })
    expect((await rig.ask('GET', '/api/audit.csv')).status).toBe(401)
  })
})

function lineOf(at: number): JsonObject {
  const command = { do: 'take', show: 'x,y' }
  const refused = { outcome: 'refused', status: 403, reason: '=HYPERLINK("x")' }
  return { at, id: `id-${at}-long-enough`, who: 'Otto, "O"', kind: 'person', from: '::1', command, ...refused }
}
