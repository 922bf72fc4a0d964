import { pino } from 'pino'
import { expect, it } from 'vitest'
import { FakeClock } from '../tests/support/fake-clock.ts'
import { RACE, result, row, schedule, unit } from '../tests/support/odf-xml.ts'
import { Intake } from './intake.ts'
import { createIngest } from './odf/ingest.ts'
import { openHubStore } from './store/hub-store.ts'
import { MemoryDisk } from './store/memory-disk.ts'

const OTHER_RACE = `${RACE.slice(0, 29)}200--`
const DAY = 'schedule/2016-07-02'

async function openIntake() {
  const clock = new FakeClock()
  const store = await openHubStore({
    disk: new MemoryDisk(),
    time: clock,
    journal: { bytes: 1e6, age: 1e9 },
    setAsideBytes: 1e6,
    fault: (error) => {
      throw error
    },
  })
  const note = () => {
    throw new Error('a fault of the program')
  }
  const build = () => createIngest({ store: store.documents, tables: store.tables, note })
  const intake = new Intake(store, build, pino({ level: 'silent' }))
  const send = (text: string) => {
    const arrival = { source: 'test', bytes: new TextEncoder().encode(text), receivedAt: clock.wall() }
    return intake.take(arrival, () => {}).outcome.kind
  }
  /** All that was sent so far is one commit. */
  const commit = async () => {
    const durable = store.durable()
    clock.advance(1000)
    await durable
  }
  return { store, send, commit }
}

it('derives the schedule and the field of play once for all messages of a commit', async () => {
  const { store, send, commit } = await openIntake()
  const keys: string[] = []
  store.documents.subscribe((changes) => keys.push(...changes.map(({ key }) => key)))
  send(schedule({}, unit(RACE, { Venue: 'STA' }), unit(OTHER_RACE, { Venue: 'STA' })))
  send(result({ ResultStatus: 'LIVE' }, row('1', { Result: '9.81' })))
  send(result({ Version: 2 }, row('1', { Rank: 1, Result: '9.80' })))
  expect(store.documents.get(DAY)).toBeUndefined()
  await commit()
  expect(keys.sort()).toEqual(['competition', 'now/STA', DAY, `unit/${RACE}`])
  expect(store.documents.published(DAY)).toMatchObject({
    version: 1,
    value: { units: { [RACE]: { resultStatus: 'OFFICIAL' } } },
  })
  expect(store.documents.published('now/STA')).toMatchObject({
    version: 1,
    value: { units: { [RACE]: { moment: 'result' }, [OTHER_RACE]: { moment: 'next' } } },
  })
  await store.close()
})

it('a message the ingest fails on takes nothing from the pictures of those before it', async () => {
  const { store, send, commit } = await openIntake()
  expect(send(schedule({}, unit(RACE, { Venue: 'STA' })))).toBe('accepted')
  // Too short a code deserves a note, and the note fails.
  expect(send(result({ DocumentCode: RACE.slice(0, 33) }, row('1', { Result: '9.81' })))).toBe('rejected')
  await commit()
  expect(store.documents.published(DAY)).toMatchObject({ value: { units: { [RACE]: { name: expect.anything() } } } })
  expect(store.documents.published('now/STA')).toMatchObject({ value: { units: { [RACE]: { moment: 'next' } } } })
  expect(send(result({}, row('1', { Result: '9.81' })))).toBe('accepted')
  await commit()
  expect(store.documents.published('now/STA')).toMatchObject({ value: { units: { [RACE]: { moment: 'result' } } } })
  await store.close()
})
