import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CueBegins } from '../../protocol/desk-rundown-commands.ts'
import { dueOf, onAirSchema, type Show } from '../../protocol/program.ts'
import { DeskRig, PASSWORD } from '../../tests/support/desk-rig.ts'
import { readRow } from './desk-rows.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
  await rig.command(ada, { do: 'set group', group: 'hall', name: 'Hall' })
})
afterEach(() => rig.close())

const text = (words: string): Show => ({ kind: 'text', text: words })
const hall = { groups: ['hall'] }
interface Line {
  readonly begins: CueBegins
  readonly hold?: true
}
/** Cues "c1", "c2" … that put their own name on air. */
async function plan(...lines: readonly Line[]) {
  const cues = lines.map(({ begins, hold }, i) => [
    `c${i + 1}`,
    { sortOrder: i, title: `Cue ${i + 1}`, targets: hall, show: text(`c${i + 1}`), begins, ...(hold && { hold }) },
  ])
  const set = await rig.command(ada, {
    do: 'set rundown',
    rundown: 'r',
    name: 'Evening',
    cues: Object.fromEntries(cues),
  })
  expect(set.status).toBe(200)
}
const run = (what: 'start' | 'next' | 'hold' | 'stop') => rig.command(ada, { do: `${what} rundown`, rundown: 'r' })
const onAir = () => readRow('group/hall', rig.hub.store.documents.get('group/hall')?.value ?? {}, onAirSchema)
/** What a screen of the hall shows at an instant, by what it has been told until now. */
const shownAt = (at: number) => {
  const show = dueOf([onAir()], at).now?.show
  return show?.kind === 'text' ? show.text : undefined
}
const state = async () => (await rig.ask('GET', '/api/rundowns/r', { cookie: ada })).body

describe('A rundown', () => {
  it('goes on by itself at its instants, in the name of who started it', async () => {
    await plan({ begins: { after: 0 } }, { begins: { after: 200 } }, { begins: { after: 200 } })
    await run('start')
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'done', cue: 'c3' }), { timeout: 5000 })
    expect(onAir().program).toMatchObject({ show: text('c3') })
    expect(onAir().coming).toBeUndefined()
    const { body } = await rig.ask('GET', '/api/audit?limit=1', { cookie: ada })
    expect(body['rows']).toMatchObject([{ who: 'the hub', from: 'asked by Ada', outcome: 'done' }])
    const takes = await rig.ask('GET', '/api/takes', { cookie: ada })
    expect(takes.body['takes']).toMatchObject([{ by: 'Ada' }, { by: 'Ada' }, { by: 'Ada' }])
  })

  it('tells screens what comes, so that they go on without the hub', async () => {
    const soon = Date.now() + 60_000
    await plan({ begins: { at: soon } }, { begins: { after: 1000 } }, { begins: { after: 1000 }, hold: true })
    await run('start')
    expect([soon - 1, soon, soon + 1000, soon + 9000].map(shownAt)).toEqual([undefined, 'c1', 'c2', 'c2'])
    await run('hold')
    expect(onAir().coming).toBeUndefined()
  })

  it('takes a cue under the name it was announced with: no screen sees a change', async () => {
    await plan({ begins: { after: 0 } }, { begins: { after: 60_000 } })
    await run('start')
    const [announced] = Object.values(onAir().coming ?? {})
    await vi.waitFor(() => expect(onAir().program).toBeDefined())
    expect(onAir().program).toMatchObject({ take: announced?.take, at: announced?.at })
    expect(Object.values(onAir().coming ?? {})).toMatchObject([{ show: text('c2') }])
  })

  it('waits for somebody where it is held, and for a status where a cue says so', async () => {
    await plan(
      { begins: { after: 0 }, hold: true },
      { begins: { key: 'unit/X', status: 'OFFICIAL' } },
      { begins: { after: 60_000 } },
    )
    await run('start')
    expect(onAir()).not.toHaveProperty('program')
    await run('next')
    expect(onAir().program).toMatchObject({ show: text('c1') })
    rig.hub.store.documents.put('unit/X', { family: 'table', status: 'OFFICIAL' }, { receivedAt: 1 })
    await vi.waitFor(() => expect(onAir().program).toMatchObject({ show: text('c2') }))
    expect(Object.values(onAir().coming ?? {})).toMatchObject([{ show: text('c3') }])
    await run('next')
    expect(onAir().program).toMatchObject({ show: text('c3') })
    expect((await run('next')).status).toBe(409)
  })

  it('that fell due while the hub was down is taken up at the instant it had', async () => {
    const soon = Date.now() + 600
    await plan({ begins: { at: soon } }, { begins: { after: 60_000 } })
    await run('start')
    await rig.restart()
    await vi.waitFor(() => expect(onAir().program).toMatchObject({ at: soon, show: text('c1') }), { timeout: 3000 })
    expect(Object.values(onAir().coming ?? {})).toMatchObject([{ at: soon + 60_000 }])
  })

  it('is stopped, begins anew from any cue, and leaves nothing behind when it is removed', async () => {
    await plan({ begins: { after: 60_000 } }, { begins: { after: 60_000 } })
    await run('start')
    await run('stop')
    expect(onAir().coming).toBeUndefined()
    await rig.command(ada, { do: 'start rundown', rundown: 'r', cue: 'c2' })
    expect(Object.values(onAir().coming ?? {})).toMatchObject([{ show: text('c2') }])
    await rig.command(ada, { do: 'remove rundown', rundown: 'r' })
    expect(onAir().coming).toBeUndefined()
    expect((await run('start')).status).toBe(404)
  })

  it('is jumped in, forth and back, and goes on from there', async () => {
    await plan({ begins: { after: 0 } }, { begins: { after: 60_000 } }, { begins: { after: 60_000 } })
    const jump = (cue: string, more: object = {}) =>
      rig.command(ada, { do: 'next rundown', rundown: 'r', cue, ...more })
    await jump('c3')
    expect(await state()).toMatchObject({ state: 'done', cue: 'c3' })
    await jump('c1')
    expect(await state()).toMatchObject({ state: 'running', cue: 'c1', next: 'c2' })
    expect(onAir().program).toMatchObject({ show: text('c1') })
    expect(Object.values(onAir().coming ?? {}).map(({ show }) => show)).toEqual([text('c2'), text('c3')])
    expect((await jump('c9')).status).toBe(404)
  })

  it('goes one cue on where two operators press at once', async () => {
    await plan({ begins: { after: 0 }, hold: true }, { begins: { after: 0 }, hold: true }, { begins: { after: 0 } })
    const press = () => rig.command(ada, { do: 'next rundown', rundown: 'r', after: '' })
    const [first, second] = await Promise.all([press(), press()])
    expect(new Set([first.status, second.status])).toEqual(new Set([200, 409]))
    expect(await state()).toMatchObject({ cue: 'c1', next: 'c2' })
    expect((second.status === 409 ? second : first).body['error']).toBe('The rundown has gone on since you looked.')
  })

  it('is not written over by who has not seen what another one changed', async () => {
    await plan({ begins: { after: 60_000 } })
    const set = (name: string, revision: number) =>
      rig.command(ada, { do: 'set rundown', rundown: 'r', name, cues: {}, revision })
    expect((await set('Mine', 1)).body).toMatchObject({ revision: 2 })
    const refused = await set('Other', 1)
    expect([refused.status, refused.body['error']]).toEqual([
      409,
      'This rundown has been changed by Ada since you looked.',
    ])
    expect(await state()).toMatchObject({ name: 'Mine', revision: 2, changedBy: 'Ada' })
    await rig.command(ada, { do: 'remove rundown', rundown: 'r' })
    expect((await set('Gone', 2)).body['error']).toBe('This rundown has been removed since you looked.')
  })

  it('that was through and gets another cue is held before it', async () => {
    await plan({ begins: { after: 0 } })
    await run('next')
    expect(await state()).toMatchObject({ state: 'done' })
    await plan({ begins: { after: 0 } }, { begins: { after: 0 } })
    expect(await state()).toMatchObject({ state: 'held', cue: 'c1', next: 'c2' })
    expect(onAir().program).toMatchObject({ show: text('c1') })
  })

  it('is nobody’s who may not switch what it switches', async () => {
    for (const zone of ['north', 'south']) await rig.command(ada, { do: 'set zone', zone, name: zone })
    await plan({ begins: { after: 0 } })
    const person = { name: 'Otto', role: 'operator', zones: { north: true } } as const
    await rig.command(ada, { do: 'set person', person, password: PASSWORD })
    const { cookie } = await rig.signIn('Otto')
    expect((await rig.command(cookie, { do: 'start rundown', rundown: 'r' })).status).toBe(403)
  })
})
