import { describe, expect, it } from 'vitest'
import { chooseHubs } from './choose-hubs.ts'

const north = { name: 'North', address: 'http://10.0.0.1:8787' }
const spare = { name: 'North', address: 'http://10.0.0.2:8787' }
const south = { name: 'South', address: 'http://10.0.1.1:8787' }

describe('which hubs of a network are ours', () => {
  it('the only one there is', () => {
    expect(chooseHubs([north], undefined, undefined)).toEqual({
      kind: 'hubs',
      name: 'North',
      addresses: [north.address],
    })
    expect(chooseHubs([], undefined, undefined)).toEqual({ kind: 'none' })
  })

  it('several of one name stand in for each other, the one it was with first', () => {
    expect(chooseHubs([north, spare, north], undefined, spare)).toEqual({
      kind: 'hubs',
      name: 'North',
      addresses: [spare.address, north.address],
    })
  })

  it('of several names none, unless it was with one of them or the configuration says so', () => {
    expect(chooseHubs([south, north], undefined, undefined)).toEqual({ kind: 'several', names: ['North', 'South'] })
    expect(chooseHubs([south, north], undefined, north)).toMatchObject({ kind: 'hubs', name: 'North' })
    expect(chooseHubs([south, north], 'South', north)).toMatchObject({ kind: 'hubs', name: 'South' })
  })

  it('of another name than the wanted one none', () => {
    expect(chooseHubs([south], 'North', undefined)).toEqual({ kind: 'none' })
  })

  it('one that moved is followed by its name', () => {
    const moved = { ...north, address: 'http://10.0.0.9:8787' }
    expect(chooseHubs([moved], undefined, north)).toMatchObject({ addresses: [moved.address] })
  })
})
