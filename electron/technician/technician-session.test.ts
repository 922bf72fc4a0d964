import { describe, expect, it } from 'vitest'
import { FakeClock } from '../../tests/support/fake-clock.ts'
import { TechnicianSession } from './technician-session.ts'

function visit(answer: 'right' | 'wrong' = 'right') {
  const clock = new FakeClock()
  const ends: string[] = []
  const session = new TechnicianSession({
    attempts: {
      async try(check) {
        return (await check()) ? { kind: 'right' } : { kind: 'wrong', tries: 4, wait: 0 }
      },
    },
    check: (pin) => Promise.resolve(answer === 'right' && pin === '1234'),
    timers: clock,
    onEnd: (why) => ends.push(why),
  })
  return { clock, ends, session }
}

describe('a visit of a technician', () => {
  it('is open from the right PIN on, and not before', async () => {
    const { session } = visit()
    expect(session.isOpen).toBe(false)
    await session.pin('9999')
    expect(session.isOpen).toBe(false)
    await session.pin('1234')
    expect(session.isOpen).toBe(true)
  })

  it('ends after a minute without a key, before the PIN and after it', async () => {
    const { clock, ends, session } = visit()
    await session.pin('1234')
    clock.advance(59_000)
    session.stirred()
    clock.advance(59_000)
    expect(ends).toEqual([])
    clock.advance(1_000)
    expect(ends).toEqual(['nobody used it any more'])
    expect(session.isOpen, 'and nothing is told any more').toBe(false)
  })

  it('stands longer while a test picture is looked at, and goes back to a minute after it', async () => {
    const { clock, ends, session } = visit()
    await session.pin('1234')
    session.card(true)
    clock.advance(4 * 60_000)
    expect(ends).toEqual([])
    session.card(false)
    clock.advance(60_000)
    expect(ends).toHaveLength(1)
  })

  it('asks for the PIN anew after half an hour, whatever is typed', async () => {
    const { clock, ends, session } = visit()
    await session.pin('1234')
    for (let i = 0; i < 60; i++) {
      clock.advance(30_000)
      session.stirred()
    }
    expect(ends).toEqual(['it was open for half an hour'])
  })

  it('a PIN that was still being checked when it ended opens nothing', async () => {
    const { session, ends } = visit()
    const answer = session.pin('1234')
    session.end('the technician left')
    await answer
    expect(session.isOpen).toBe(false)
    session.end('twice')
    expect(ends).toEqual(['the technician left'])
  })
})
