import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Versioned } from '../../protocol/documents.ts'
import type { FeedState } from '../../protocol/feed.ts'
import type { Offer } from '../../protocol/updates.ts'
import type { Log } from '../log.ts'
import type { Fetched } from './fetch-package.ts'
import { UpdateKeeper } from './keep-updates.ts'
import { Slots } from './slots.ts'

const OFFER: Offer = { asking: 'first', version: '0.3.0', to: { 'screen/north': true } }

/** A machine with one screen, a hub that offers, and a clock that a test moves. */
class Machine {
  now = 0
  state: FeedState = { kind: 'live', since: 0 }
  isQuiet = true
  fetched: Fetched = { kind: 'later', why: 'the hub does not answer.' }
  readonly relaunched: string[] = []
  readonly said: string[] = []
  readonly asked: string[] = []
  #listener: (document: Versioned | undefined, key: string) => void = () => {}
  readonly keeper: UpdateKeeper<string>

  constructor(folder: string, { hasKey = true, isOnTrial = false, launched = true } = {}) {
    const say = (sentence: string) => void this.said.push(sentence)
    const by = { folder, packaged: '0.2.0', slot: isOnTrial ? '0.3.0' : 'packaged', isOnTrial }
    const own = isOnTrial ? '0.3.0' : '0.2.0'
    this.keeper = new UpdateKeeper({
      feed: {
        state: () => this.state,
        subscribe: (_pattern, listener) => {
          this.#listener = listener
          return () => {}
        },
      },
      windows: ['a window'],
      names: () => ['north'],
      isQuiet: () => this.isQuiet,
      slots: launched ? new Slots(by, own, say) : undefined,
      own,
      key: hasKey ? 'a key' : undefined,
      provenAfter: 5_000,
      hubs: ['http://hub:8787'],
      arch: 'x64',
      relaunch: (why) => this.relaunched.push(why),
      log: { info: say, warn: say, error: say, last: say } satisfies Log,
      now: () => this.now,
      random: () => 0,
      fetch: ({ version }) => {
        this.asked.push(version)
        return Promise.resolve(this.fetched)
      },
    })
  }

  offer(value: object): void {
    this.#listener({ key: 'update', epoch: 'e', version: 1, receivedAt: 0, value: { ...value } }, 'update')
  }

  /** Seconds pass, with a look and a painted picture each. */
  async pass(seconds: number): Promise<void> {
    for (let i = 0; i < seconds; i++) {
      this.now += 1_000
      this.keeper.painted('a window')
      this.keeper.look()
      await vi.advanceTimersByTimeAsync(0)
    }
  }
}

let folder = ''
beforeEach(() => {
  vi.useFakeTimers()
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'tribune-keep-')), 'versions')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(path.dirname(folder), { recursive: true, force: true })
})

describe('New versions of a machine', () => {
  it('are asked for again when the hub did not answer, and what was refused is not', async () => {
    const machine = new Machine(folder)
    machine.offer(OFFER)
    await machine.pass(15)
    expect(machine.asked).toHaveLength(1)
    expect(machine.keeper.facts()).toMatchObject({ kind: 'fetching', why: 'the hub does not answer.' })
    machine.fetched = { kind: 'cannot', why: 'it is not ours.' }
    await machine.pass(10)
    expect(machine.asked).toHaveLength(2)
    expect(machine.keeper.facts()).toEqual({
      kind: 'cannot',
      version: '0.3.0',
      asking: 'first',
      why: 'it is not ours.',
    })
    await machine.pass(3_000)
    expect(machine.asked).toHaveLength(2)
    machine.offer({ ...OFFER, asking: 'second' })
    await machine.pass(1)
    expect(machine.asked).toHaveLength(3)
    machine.keeper.stop()
  })

  it('do not come out of the cache: only a live hub offers', async () => {
    const machine = new Machine(folder)
    machine.state = { kind: 'offline', since: 0, reason: 'no hub' }
    machine.offer(OFFER)
    await machine.pass(30)
    expect(machine.asked).toEqual([])
    machine.keeper.stop()
  })

  it('are not taken from an offer that cannot be read, which is said', async () => {
    const machine = new Machine(folder)
    machine.offer({ ...OFFER, version: '../0.3.0' })
    await machine.pass(5)
    expect(machine.asked).toEqual([])
    expect(machine.said).toContainEqual(expect.stringMatching(/the offer of a version does not fit at version/))
    machine.keeper.stop()
  })

  it('are not taken without a key, which is said once, nor without the start script; the hub hears why', async () => {
    const machine = new Machine(folder, { hasKey: false })
    machine.offer(OFFER)
    await machine.pass(30)
    expect(machine.said.filter((line) => line.startsWith('no updates are taken'))).toHaveLength(1)
    expect(machine.keeper.facts()).toMatchObject({
      kind: 'cannot',
      why: expect.stringMatching(/no key of a publisher/),
    })
    machine.keeper.stop()
    const alone = new Machine(folder, { launched: false })
    alone.offer(OFFER)
    await alone.pass(1)
    expect(alone.keeper.facts()).toMatchObject({ kind: 'cannot', why: expect.stringMatching(/tribune-start/) })
    expect(machine.asked.concat(alone.asked)).toEqual([])
    alone.keeper.stop()
  })

  it('on trial are settled when they were well for long enough, and called back when the update is given up', async () => {
    const machine = new Machine(folder, { isOnTrial: true })
    await machine.pass(5)
    expect(machine.keeper.facts().kind).toBe('trying')
    await machine.pass(2)
    expect(machine.keeper.facts().kind).toBe('well')
    machine.keeper.stop()
  })
})
