import { describe, expect, it } from 'vitest'
import type { TableSpec } from '../board-spec.ts'
import { inTurn, languagesOf, wordsOf } from './say.ts'
import { saySpec } from './say-spec.ts'

const FRENCH = { Time: 'Temps', 'Round # of #': 'Tour # sur #', ahead: 'devant', OFFICIAL: 'OFFICIEL', Order: 'Ordre' }
const missed: string[] = []
const fr = wordsOf('fr', FRENCH, (text) => missed.push(text))
const it_ = wordsOf('it', { Time: 'Tempo' })

describe('Labels in another language', () => {
  it('are found by their English text, with the numbers of the text in their place', () => {
    expect(fr.say('Time')).toBe('Temps')
    expect(fr.say('Round 3 of 6')).toBe('Tour 3 sur 6')
  })

  it('are found part by part between dots, and the feed’s own words stay', () => {
    expect(fr.say('ahead · Inter 2')).toBe('devant · Inter 2')
  })

  it('stay English where nobody has translated them, and a figure is nobody’s to miss', () => {
    expect(fr.say('Splits')).toBe('Splits')
    expect(fr.say('9.81')).toBe('9.81')
    expect(missed).toEqual(['Splits'])
  })

  it('take turns, and a column keeps room for all of them', () => {
    const spec: TableSpec = {
      mark: 'table',
      title: 'Time',
      subtitle: [],
      facts: [],
      status: { shape: 'official', word: 'OFFICIAL' },
      columns: [{ id: 'result', kind: 'result', label: 'Time', spoken: 'Time', priority: 0 }],
      rows: [],
      legend: [],
    }
    const said = saySpec(spec, inTurn([fr, it_], 0))
    expect(said.columns[0]).toMatchObject({ label: 'Temps', spoken: 'Temps', labelRoom: ['Tempo'] })
    expect(said.status?.word).toBe('OFFICIEL')
    expect(said.title, 'a title is the feed’s').toBe('Time')
    expect(saySpec(spec, inTurn([fr, it_], 1)).columns[0]).toMatchObject({ label: 'Tempo', labelRoom: ['Temps'] })
  })

  it('are named by a setting, alone or together', () => {
    expect(languagesOf('fr')).toEqual(['fr'])
    expect(languagesOf('en+fr it, fr')).toEqual(['en', 'fr', 'it'])
    expect(languagesOf('Francais!')).toEqual(['en'])
    expect(languagesOf(undefined)).toEqual(['en'])
  })
})
