import { describe, expect, it } from 'vitest'
import { FakeClock } from '../../tests/support/fake-clock.ts'
import { Photographer } from './photographer.ts'

function open(chance = 0.25) {
  const clock = new FakeClock()
  const taken: number[] = []
  const said: string[] = []
  const hold = { work: () => Promise.resolve() }
  const photographer = new Photographer({
    timers: clock,
    random: () => chance,
    take() {
      taken.push(clock.monotonic())
      return hold.work()
    },
    log: (sentence) => said.push(sentence),
  })
  const settle = async () => {
    for (let i = 0; i < 10; i += 1) await Promise.resolve()
  }
  return { clock, photographer, taken, said, hold, settle }
}

describe('A screen that photographs itself (SPEC PI2)', () => {
  it('begins at a moment of its own, then goes on once a minute, out of step with others', async () => {
    const { clock, photographer, taken, settle } = open()
    photographer.start()
    for (let second = 0; second < 180; second += 1) {
      clock.advance(1000)
      await settle()
    }
    expect(taken).toEqual([15_000, 72_000, 129_000])
    photographer.stop()
    expect(clock.pending()).toBe(0)
  })

  it('six thousand of them do not send in the same second', () => {
    let seed = 7
    const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    const clock = new FakeClock()
    const perSecond = new Map<number, number>()
    for (let screen = 0; screen < 6000; screen += 1)
      new Photographer({
        timers: {
          after: (ms) => (
            perSecond.set(Math.floor(ms / 1000), (perSecond.get(Math.floor(ms / 1000)) ?? 0) + 1),
            () => {}
          ),
        },
        random: chance,
        take: () => Promise.resolve(),
        log: () => {},
      }).start()
    expect(clock.pending()).toBe(0)
    expect(perSecond.size).toBe(60)
    expect(Math.max(...perSecond.values())).toBeLessThan(160)
  })

  it('takes one when asked; asked often meanwhile, one more', async () => {
    const { photographer, taken, hold, settle } = open()
    let done = () => {}
    hold.work = () => new Promise((resolve) => (done = resolve))
    photographer.ask()
    photographer.ask()
    photographer.ask()
    expect(taken).toHaveLength(1)
    hold.work = () => Promise.resolve()
    done()
    await settle()
    expect(taken).toHaveLength(2)
  })

  it('a picture that fails is said, and the next is taken all the same', async () => {
    const { clock, photographer, taken, said, hold, settle } = open()
    hold.work = () => Promise.reject(new Error('the hub answers 413'))
    photographer.start()
    clock.advance(15_000)
    await settle()
    clock.advance(57_000)
    await settle()
    expect(taken).toHaveLength(2)
    expect(said[0]).toBe('no picture of this screen: the hub answers 413')
  })
})
