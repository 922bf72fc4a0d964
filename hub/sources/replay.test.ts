import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Time } from '../time.ts'
import { Replay, type ReplaySetting } from './replay.ts'
import { buildRig, message } from './source-rig.ts'

/** A clock that goes to where somebody waits for, at once; waits beyond `end` never end. */
class JumpingTime implements Time {
  private now = 0
  private readonly end: number
  constructor(end = Infinity) {
    this.end = end
  }
  monotonic = () => this.now
  wall = () => this.now
  after(ms: number, run: () => void): () => void {
    const due = this.now + ms
    if (due > this.end) return () => undefined
    const soon = setImmediate(() => {
      this.now = Math.max(this.now, due)
      run()
    })
    return () => clearImmediate(soon)
  }
}

async function recording(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-replay-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), bytes)
  }
  return folder
}

const replay = (folder: string, setting: Partial<ReplaySetting> = {}) =>
  new Replay('replay:1', { kind: 'replay', folder, speed: 'max', loop: false, ...setting })

const done = (desk: { status(): { state: string } }) =>
  vi.waitUntil(() => desk.status().state !== 'running', { timeout: 5_000, interval: 5 })

describe('replay', () => {
  test('sends in the order of Date + Time, then name, from all folders below, what has no time first', async () => {
    const folder = await recording({
      'b/1.xml': message('SECOND', { time: '100000001' }),
      'a/2.xml': message('FOURTH', { time: '100000002' }),
      'a/1.XML': message('THIRD', { time: '100000002' }),
      'z.xml': message('FIRST', { time: 'morning' }),
      'notes.txt': message('NEVER'),
      'a/.hidden.xml': message('NEVER'),
    })
    const rig = await buildRig(new JumpingTime())
    const desk = rig.desk(replay(folder))
    desk.start()
    await done(desk)
    expect(rig.units()).toEqual(['FIRST', 'SECOND', 'THIRD', 'FOURTH'])
    await rig.close()
  })

  test.each([
    ['life', { speed: 1 }, [0, 1000, 3_601_000]],
    ['sixty times faster', { speed: 60 }, [0, 1000 / 60, 3_601_000 / 60]],
    ['life with silences shortened to 20 s', { speed: 1, gap: 20 }, [0, 1000, 21_000]],
    ['sixty times faster, with silences of 20 s of the recording', { speed: 60, gap: 20 }, [0, 1000 / 60, 21_000 / 60]],
  ] as const)('keeps the distances of %s', async (_name, setting, expected) => {
    const folder = await recording({
      '1.xml': message('A', { time: '100000000' }),
      '2.xml': message('B', { time: '100001000' }),
      '3.xml': message('C', { time: '110001000' }),
    })
    const rig = await buildRig(new JumpingTime())
    const desk = rig.desk(replay(folder, setting))
    desk.start()
    await done(desk)
    await rig.store.durable()
    const at = rig.units().map((unit) => rig.store.documents.published(`unit/${unit}`)?.receivedAt ?? 0)
    expect(at.map((time) => Math.round(time - (at[0] ?? 0)))).toEqual(expected.map(Math.round))
    await rig.close()
  })

  test('goes on where it stopped after a restart', async () => {
    const folder = await recording({
      '1.xml': message('A', { time: '100000000' }),
      '2.xml': message('B', { time: '100000001' }),
      '3.xml': message('C', { time: '200000000' }),
    })
    let rig = await buildRig(new JumpingTime(3_600_000))
    const first = rig.desk(replay(folder, { speed: 1 }))
    first.start()
    await vi.waitUntil(() => first.status().accepted === 2, { timeout: 5_000 })
    rig = await rig.again()
    const second = rig.desk(replay(folder))
    second.start()
    await done(second)
    expect(rig.units()).toContain('C')
    expect(second.status()).toMatchObject({ state: 'done', accepted: 3, unchanged: 0 })
    rig = await rig.again()
    const before = rig.store.documents.list({ limit: 10 })
    const third = rig.desk(replay(folder))
    third.start()
    await third.stop()
    expect(rig.store.documents.list({ limit: 10 })).toEqual(before)
    await rig.close()
  })

  test('in a loop begins each round, the first after a restart too, in a new epoch on an empty store', async () => {
    const folder = await recording({ '1.xml': message('A'), '2.xml': message('B') })
    let rig = await buildRig(new JumpingTime())
    const rounds = new Map<string, Set<string>>()
    const follow = () =>
      rig.store.documents.subscribe(() => {
        const units = rounds.get(rig.store.documents.epoch) ?? new Set()
        for (const document of rig.store.documents.list({ prefix: 'unit/', limit: 10 })) units.add(document.key)
        rounds.set(rig.store.documents.epoch, units)
      })
    const born = rig.store.documents.epoch
    follow()
    rig.desk(replay(folder, { loop: true })).start()
    await vi.waitUntil(() => rounds.size >= 3, { timeout: 5_000, interval: 1 })
    rig = await rig.again()
    const left = rig.store.documents.epoch
    follow()
    const desk = rig.desk(replay(folder, { loop: true }))
    desk.start()
    await vi.waitUntil(() => rig.store.documents.epoch !== left, { timeout: 5_000, interval: 1 })
    expect(rounds.get(born)?.size ?? 0).toBe(0)
    expect([...rounds.values()].filter((units) => units.size > 2)).toEqual([])
    expect(rig.store.documents.published('source/replay:1')?.epoch).toBe(rig.store.documents.epoch)
    expect(desk.status().accepted).toBeLessThanOrEqual(2)
    await rig.close()
  })

  test('an empty folder is a fault that says so', async () => {
    const folder = await recording({})
    const rig = await buildRig(new JumpingTime())
    const desk = rig.desk(replay(folder))
    desk.start()
    await done(desk)
    expect(desk.status()).toMatchObject({ state: 'failed', reason: `the folder ${folder} holds no *.xml` })
    await rig.close()
  })
})
