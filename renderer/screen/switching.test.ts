import { describe, expect, test } from 'vitest'
import type { Picture } from './scene.ts'
import { NOTHING_STANDS, switching, type SwitchEvent, type Switching } from './switching.ts'

const board = (key: string, version = 1): Picture => ({
  kind: 'document',
  document: { key, epoch: 'e', version, receivedAt: 0, value: { family: 'lanes' } },
  beside: {},
})
const picture = (key: string, version?: number): SwitchEvent => ({ type: 'picture', picture: board(key, version) })
const after = (...events: readonly SwitchEvent[]): Switching => events.reduce(switching, NOTHING_STANDS)
const version = (layer: Switching['standing']) =>
  layer?.picture.kind === 'document' ? layer.picture.document.version : undefined

describe('Switching from one board to another', () => {
  test('The first picture stands as soon as it is ready', () => {
    expect(after(picture('unit/A'))).toMatchObject({ standing: undefined, coming: { number: 1 } })
    const state = after(picture('unit/A'), { type: 'ready', number: 1 })
    expect(state).toMatchObject({ standing: { number: 1 }, coming: undefined, fading: false })
  })

  test('The old board stands until the new one is ready, then both, then the new one', () => {
    const events: SwitchEvent[] = [picture('unit/A'), { type: 'ready', number: 1 }, picture('unit/B')]
    expect(after(...events)).toMatchObject({ standing: { number: 1 }, coming: { number: 2 }, fading: false })
    events.push({ type: 'ready', number: 2 })
    expect(after(...events)).toMatchObject({ standing: { number: 1 }, coming: { number: 2 }, fading: true })
    events.push({ type: 'faded', number: 2 })
    expect(after(...events)).toMatchObject({ standing: { number: 2 }, coming: undefined, fading: false })
  })

  test('News of the same document stays in its layer', () => {
    const state = after(picture('unit/A'), { type: 'ready', number: 1 }, picture('unit/A', 2))
    expect(state.standing?.number).toBe(1)
    expect(version(state.standing)).toBe(2)
    expect(state.coming).toBeUndefined()
  })

  test('A document that changes its family is another board', () => {
    const stood = after(picture('unit/A'), { type: 'ready', number: 1 })
    const other = board('unit/A', 2)
    if (other.kind !== 'document') throw new Error('a board is a document')
    const document = { ...other.document, value: { family: 'gaps' } }
    const state = switching(stood, { type: 'picture', picture: { ...other, document } })
    expect(state.coming?.number).toBe(2)
  })

  test('One that is asked back before the other was ready simply stays', () => {
    const state = after(picture('unit/A'), { type: 'ready', number: 1 }, picture('unit/B'), picture('unit/A', 2))
    expect(state).toMatchObject({ standing: { number: 1 }, coming: undefined })
  })

  test('What is asked for during a fade comes after it', () => {
    const fading: SwitchEvent[] = [
      picture('unit/A'),
      { type: 'ready', number: 1 },
      picture('unit/B'),
      { type: 'ready', number: 2 },
      picture('unit/C'),
    ]
    expect(after(...fading)).toMatchObject({ standing: { number: 1 }, coming: { number: 2 }, fading: true })
    expect(after(...fading, { type: 'faded', number: 2 })).toMatchObject({
      standing: { number: 2 },
      coming: { number: 3, name: 'unit/C lanes' },
      fading: false,
    })
    expect(after(...fading, picture('unit/B', 3), { type: 'faded', number: 2 }).coming).toBeUndefined()
  })

  test('A late word of a layer that is gone changes nothing', () => {
    const state = after(picture('unit/A'), picture('unit/B'))
    expect(switching(state, { type: 'ready', number: 1 })).toBe(state)
    expect(switching(state, { type: 'faded', number: 2 })).toBe(state)
  })
})

describe('A picture that is drawn before its instant (SPEC TK2)', () => {
  const soon = (now: string, next?: string): SwitchEvent => ({
    type: 'picture',
    picture: board(now),
    prepare: next === undefined ? undefined : board(next),
  })
  const stands: readonly SwitchEvent[] = [soon('unit/A'), { type: 'ready', number: 1 }]

  test('waits unseen when it is ready, and at the instant comes at once', () => {
    const ready = after(...stands, soon('unit/A', 'unit/B'), { type: 'ready', number: 2 })
    expect(ready).toMatchObject({ standing: { number: 1 }, coming: { number: 2 }, fading: false, early: 'ready' })
    const due = switching(ready, soon('unit/B'))
    expect(due).toMatchObject({ standing: { number: 1 }, coming: { number: 2 }, fading: true })
    expect(due.early).toBeUndefined()
  })

  test('that is not ready at the instant comes as soon as it is', () => {
    const due = after(...stands, soon('unit/A', 'unit/B'), soon('unit/B'))
    expect(due).toMatchObject({ coming: { number: 2 }, fading: false })
    expect(switching(due, { type: 'ready', number: 2 })).toMatchObject({ coming: { number: 2 }, fading: true })
  })

  test('stays while what stands has news, and goes when its take is called off', () => {
    const ready = after(...stands, soon('unit/A', 'unit/B'), { type: 'ready', number: 2 })
    const news = switching(ready, { type: 'picture', picture: board('unit/A', 2), prepare: board('unit/B') })
    expect(news).toMatchObject({ coming: { number: 2 }, early: 'ready' })
    expect(version(news.standing)).toBe(2)
    expect(switching(news, soon('unit/A'))).toMatchObject({ coming: undefined, fading: false, early: undefined })
  })

  test('gives way to one that is due before it, and is drawn after that', () => {
    const other = after(...stands, soon('unit/A', 'unit/B'), soon('unit/C', 'unit/B'))
    expect(other).toMatchObject({ coming: { number: 3, name: 'unit/C lanes' }, early: undefined })
    const done = after(
      ...stands,
      soon('unit/A', 'unit/B'),
      soon('unit/C', 'unit/B'),
      { type: 'ready', number: 3 },
      { type: 'faded', number: 3 },
    )
    expect(done).toMatchObject({ standing: { number: 3 }, coming: { name: 'unit/B lanes' }, early: 'drawing' })
  })

  test('of what stands already needs no drawing', () => {
    expect(after(...stands, soon('unit/A', 'unit/A')).coming).toBeUndefined()
  })
})
