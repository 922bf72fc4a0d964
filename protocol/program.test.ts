import { describe, expect, it } from 'vitest'
import { dueOf, type Program } from './program.ts'

const program = (order: number, at: number): Program => ({ take: `t${order}`, order, at, show: { kind: 'dark' } })

describe('What is on air for a screen', () => {
  it('is nothing where nobody took anything to it: it follows', () => {
    expect(dueOf([undefined, {}], 10)).toEqual({ now: undefined })
  })

  it('is the newest take of those it obeys, whichever way it was told', () => {
    const own = { program: program(1, 0) }
    const group = { program: program(3, 0) }
    const venue = { program: program(2, 0) }
    expect(dueOf([own, group, undefined, venue], 10).now?.take).toBe('t3')
  })

  it('changes at the instant of the take, not when the document comes', () => {
    const group = { before: program(1, 0), program: program(2, 100) }
    expect(dueOf([group], 99)).toMatchObject({ now: { take: 't1' }, next: { take: 't2', at: 100 } })
    expect(dueOf([group], 100)).toEqual({ now: group.program })
  })

  it('does not go back to an older take whose instant comes later', () => {
    const late = { program: program(1, 100) }
    const newer = { program: program(2, 50) }
    expect(dueOf([late, newer], 60)).toEqual({ now: newer.program })
    expect(dueOf([late, newer], 100).now?.take).toBe('t2')
  })
})
