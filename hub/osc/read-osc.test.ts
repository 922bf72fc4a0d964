import { fromBuffer, toBuffer, type OscArgInput } from 'osc-min'
import { describe, expect, it } from 'vitest'
import { readOsc } from './read-osc.ts'

/** As it comes from the wire. */
function read(address: string, ...args: OscArgInput[]) {
  const message = fromBuffer(toBuffer({ address, args }))
  if (message.oscType !== 'message') throw new Error('a bundle')
  return readOsc(message)
}

describe('An OSC message', () => {
  it.each([
    ['follow', { kind: 'follow' }],
    ['dark', { kind: 'dark' }],
    ['card clock', { kind: 'card', card: 'clock' }],
    ['board unit/ATHM100M--FNL-000100--', { kind: 'board', key: 'unit/ATHM100M--FNL-000100--' }],
  ])('takes "%s"', (words, show) => {
    const wanted = { kind: 'take', token: 't', targets: { groups: ['hall'] }, show }
    expect(read('/tribune/take/group/hall', 't', words)).toEqual(wanted)
    expect(read('/tribune/take/group/hall', 't', ...words.split(' '))).toEqual(wanted)
  })

  it('names a group, a screen or a zone', () => {
    expect(read('/tribune/take/screen/north-4', 't', 'dark')).toMatchObject({ targets: { screens: ['north-4'] } })
    expect(read('/tribune/take/zone/1', 't', 'dark')).toMatchObject({ targets: { zones: ['1'] } })
  })

  it('undoes', () => {
    expect(read('/tribune/undo', 't')).toEqual({ kind: 'undo', token: 't' })
  })

  it.each([
    ['/tribune/take/group/hall', [], '/tribune/take/group/hall has no token as its first argument'],
    ['/tribune/take/group/hall', ['t'], '"" is no show: follow, dark, card clock, board KEY are some'],
    ['/tribune/take/group/hall', ['t', 'party'], '"party" is no show: follow, dark, card clock, board KEY are some'],
    ['/tribune/take/group/hall', ['t', 'card', 7], '"card 7" is no show: follow, dark, card clock, board KEY are some'],
    ['/tribune/take/venue/all', ['t', 'dark'], 'nothing is done at /tribune/take/venue/all'],
    ['/tribune/take/group/a b', ['t', 'dark'], '"a b" is no id'],
    ['/line\nbreak', ['t'], 'nothing is done at /line?break'],
  ])('that cannot be understood says why: %s %j', (address, args, reason) => {
    expect(read(address, ...args)).toEqual({ kind: 'bad', reason })
  })
})
