import { describe, expect, it } from 'vitest'
import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { TableSpec } from '../board-spec.ts'
import { inTurn, languagesOf } from './say.ts'
import { wordsOf } from './words-of.ts'
import { sayFrame, saySpec } from './say-spec.ts'

const FRENCH = {
  Final: 'Finale',
  '# of #': '# sur #',
  'After set #': 'Après le set #',
  leads: 'mène',
  Time: 'Temps',
  'Round # of #': 'Tour # sur #',
  ahead: 'devant',
  OFFICIAL: 'OFFICIEL',
  Order: 'Ordre',
}
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

  it('leave alone what the feed says in a subtitle, and say what we counted', () => {
    const spec: FrameSpec = {
      mark: 'sets',
      title: 'Final',
      subtitle: ['Final', 'After set 2'],
      sent: ['Final'],
      facts: [
        { id: 'started', value: '12 of 16', label: 'Time' },
        { id: 'leader', value: 'Final 8.38', label: 'leads' },
      ],
      legend: [],
    }
    const said = sayFrame(spec, fr)
    expect(said.subtitle).toEqual(['Final', 'Après le set 2'])
    expect(said.facts.map(({ value, label }) => `${value} ${label}`)).toEqual(['12 sur 16 Temps', 'Final 8.38 mène'])
  })

  it('are named by a setting, alone or together', () => {
    expect(languagesOf('fr')).toEqual(['fr'])
    expect(languagesOf('en+fr it, fr')).toEqual(['en', 'fr', 'it'])
    expect(languagesOf('Francais!')).toEqual(['en'])
    expect(languagesOf(undefined)).toEqual(['en'])
  })
})

describe('What the feed says in the language of the screen', () => {
  const spec: FrameSpec = {
    mark: 'lanes',
    title: 'Men’s 100 m',
    shortTitle: 'M 100 m',
    subtitle: ['Athletics', 'Final', 'After set 2'],
    sent: ['Athletics', 'Final'],
    in: {
      fr: { discipline: 'Athlétisme', event: '100m hommes', sub: 'Finale' },
      de: { discipline: '', event: '100 m' },
    },
    facts: [],
    legend: [],
  }

  it('stands in place of its first language, and what we count after it', () => {
    const said = sayFrame(spec, fr)
    expect([said.title, said.shortTitle]).toEqual(['100\u00a0m hommes', '100\u00a0m hommes'])
    expect(said.subtitle).toEqual(['Athlétisme', 'Finale', 'Après le set 2'])
  })

  it('keeps the first language’s phase where it says none, and all of it in a language the feed does not speak', () => {
    expect(sayFrame(spec, wordsOf('de', {})).subtitle).toEqual(['Final', 'After set 2'])
    expect(sayFrame(spec, it_).title).toBe('Men’s 100 m')
  })

  it('keeps each part together where lines run from the right', () => {
    expect(sayFrame(spec, wordsOf('ar', {})).subtitle[1]).toBe('\u2068Final\u2069')
  })
})
