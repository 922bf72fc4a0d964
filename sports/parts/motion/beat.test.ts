import { describe, expect, it } from 'vitest'
import { barLeft, BEAT, Beat, liveOpacity } from './beat.ts'

/** A timer that beats when the test says so. */
function handTimer() {
  const running = new Set<() => void>()
  const beat = new Beat((ms, tick) => {
    expect(ms).toBe(BEAT)
    running.add(tick)
    return () => running.delete(tick)
  })
  return { beat, running, tick: () => running.forEach((each) => each()) }
}

describe('the beat of a page', () => {
  it('is one timer for all who listen, and they are in step', () => {
    const { beat, running, tick } = handTimer()
    const heard: string[] = []
    beat.join((count) => heard.push(`a${count}`))
    tick()
    beat.join((count) => heard.push(`b${count}`))
    tick()
    expect(heard).toEqual(['a1', 'a2', 'b2'])
    expect(running.size).toBe(1)
  })

  it('stops with the last one who leaves, and begins anew with the next', () => {
    const { beat, running, tick } = handTimer()
    const leaveA = beat.join(() => undefined)
    const leaveB = beat.join(() => undefined)
    leaveA()
    leaveA()
    expect(running.size).toBe(1)
    leaveB()
    expect(running.size).toBe(0)
    const heard: number[] = []
    beat.join((count) => heard.push(count))
    tick()
    expect(heard).toEqual([1])
  })

  it('lets a listener leave while it is told', () => {
    const { beat, tick } = handTimer()
    const heard: number[] = []
    const leave = beat.join((count) => {
      heard.push(count)
      leave()
    })
    tick()
    tick()
    expect(heard).toEqual([1])
  })
})

describe('what the beat draws', () => {
  it('takes a LIVE dot from 100 to 55 % and back in two seconds', () => {
    const cycle = Array.from({ length: 7 }, (_, count) => liveOpacity(count))
    expect(cycle[0]).toBe(1)
    expect(Math.min(...cycle)).toBe(0.55)
    expect(cycle[6]).toBe(1)
    expect(6 * BEAT).toBe(2000)
  })

  it('drains the bar of a page to nothing, and no further', () => {
    expect([0, 2000, 8000, 9000, -50].map((age) => barLeft(8000, age))).toEqual([1, 0.75, 0, 0, 1])
  })
})
