import { describe, expect, it } from 'vitest'
import { info, infos, message } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { basesOf, playersOf } from './play-part.ts'

const source = (...all: string[]) => resultSource(message({ DocumentType: 'DT_CURRENT' }, [infos(...all)]))
const FROM = ['DISPLAY/BASE', 'DISPLAY/BASES']
const base = (Pos: number, Value: string) => info('DISPLAY', 'BASE', { Pos, Value })
const bases = (Value: string) => basesOf(source(info('DISPLAY', 'BASES', { Value })), FROM)

describe('the bases', () => {
  it('are read one by one: Y, or who stands there', () => {
    expect(basesOf(source(base(3, 'Y'), base(1, '1234567'), base(2, 'N')), FROM)).toBe('13')
    expect(basesOf(source(base(1, 'N'), base(2, 'N'), base(3, 'N')), FROM)).toBe('0')
  })

  it.each([
    ['Y-Y', '13'],
    ['101', '13'],
    ['NNN', '0'],
    ['3,1', '13'],
    ['2', '2'],
    ['-', '0'],
  ])('are read in one piece: "%s" is %s', (sent, read) => {
    expect(bases(sent)).toBe(read)
  })

  it('are not said where the feed says nothing, or what nobody knows', () => {
    expect(basesOf(source(), FROM)).toBeUndefined()
    expect(bases('LOADED')).toBeUndefined()
    expect(bases('4')).toBeUndefined()
  })
})

it('Who is in the play stands in the order of the profile, then of Pos, with the figures as sent', () => {
  const all = source(
    info('DISPLAY', 'BOWLER', { Value: '9', Value2: '2/24' }),
    info('DISPLAY', 'BATTER', { Pos: 2, Value: '8' }),
    info('DISPLAY', 'BATTER', { Pos: 1, Value: '7', Value2: '42 (31)' }),
  )
  expect(playersOf(all, ['DISPLAY/BATTER', 'DISPLAY/BOWLER'])).toEqual({
    'BATTER/1': { sortOrder: 1, code: '7', figures: '42 (31)' },
    'BATTER/2': { sortOrder: 2, code: '8' },
    BOWLER: { sortOrder: 3, code: '9', figures: '2/24' },
  })
  expect(playersOf(all, ['DISPLAY/PITCHER'])).toBeUndefined()
})
