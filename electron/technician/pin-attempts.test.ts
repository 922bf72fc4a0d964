import { describe, expect, it } from 'vitest'
import { PinAttempts, waitAfter } from './pin-attempts.ts'

/** A machine whose disk outlives it. */
function machine() {
  const disk = { wrong: 0 }
  const clock = { now: 0, monotonic: () => clock.now }
  const start = () => new PinAttempts({ read: () => disk.wrong, write: (wrong) => (disk.wrong = wrong) }, clock)
  return { disk, clock, start }
}
const wrong = () => Promise.resolve(false)
const right = () => Promise.resolve(true)

describe('wrong PINs', () => {
  it('four cost nothing, the fifth half a minute, then twice as long each time, an hour at most', () => {
    expect([0, 4, 5, 6, 7, 11, 12, 500].map(waitAfter)).toEqual([
      0, 0, 30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000,
    ])
  })

  it('are told with how many tries are left; then nothing is checked until the wait is over', async () => {
    const { clock, start } = machine()
    const attempts = start()
    for (const tries of [4, 3, 2, 1]) expect(await attempts.try(wrong)).toEqual({ kind: 'wrong', tries, wait: 0 })
    expect(await attempts.try(wrong)).toEqual({ kind: 'wrong', tries: 0, wait: 30_000 })
    clock.now = 29_000
    let asked = false
    expect(await attempts.try(() => ((asked = true), right()))).toEqual({ kind: 'wait', wait: 1_000 })
    expect(asked, 'not even the right one').toBe(false)
    clock.now = 30_000
    expect(await attempts.try(right)).toEqual({ kind: 'right' })
    expect(await attempts.try(wrong), 'and all is forgotten').toMatchObject({ tries: 4 })
  })

  it('are not forgotten by a restart: the wait begins anew with it', async () => {
    const { clock, start } = machine()
    const before = start()
    for (let i = 0; i < 6; i++) {
      await before.try(wrong)
      clock.now += before.wait()
    }
    expect(before.wait()).toBe(0)
    expect(start().wait()).toBe(60_000)
  })

  it('a try is counted before it is checked: pulling the plug meanwhile does not help', async () => {
    const { disk, start } = machine()
    const attempts = start()
    void attempts.try(() => new Promise(() => {}))
    expect(disk.wrong).toBe(1)
    expect(await attempts.try(right), 'and one is checked at a time').toMatchObject({ kind: 'wait' })
  })
})
