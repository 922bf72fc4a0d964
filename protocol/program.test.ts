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

describe('What a rundown has announced', () => {
  const coming = { c1: program(5, 100), c2: program(5, 200) }
  const [first, second] = [coming.c1, coming.c2]

  it('comes on air at its instant, also where the hub is lost by then', () => {
    const group = { program: program(5, 0), coming }
    expect(dueOf([group], 99)).toEqual({ now: group.program, next: first })
    expect(dueOf([group], 100)).toEqual({ now: first, next: second })
    expect(dueOf([group], 200)).toEqual({ now: second })
  })

  it('does not come back over what was taken after it', () => {
    const group = { program: program(6, 150), coming }
    expect(dueOf([group], 160)).toEqual({ now: group.program, next: second })
    expect(dueOf([group], 200).now).toEqual(second)
  })

  it('goes on where somebody took something in between, whatever its number', () => {
    const own = { program: program(9, 50) }
    expect(dueOf([own, { coming }], 60)).toEqual({ now: own.program, next: first })
    expect(dueOf([own, { coming }], 100).now).toEqual(first)
  })

  it('is followed by what the hub then takes in its place, at the same instant', () => {
    const taken = { program: { ...first, order: 7 }, coming: { c2: second } }
    expect(dueOf([taken], 100)).toEqual({ now: taken.program, next: second })
  })
})
