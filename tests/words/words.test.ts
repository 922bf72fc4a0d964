import { beforeAll, describe, expect, it } from 'vitest'
import { ENGLISH, type Dictionary } from '../../sports/parts/words/say.ts'
import { wordsOf } from '../../sports/parts/words/words-of.ts'
import { askedTexts, drawnIn, missingWords } from './missing-words.ts'

const dictionaries = import.meta.glob<Dictionary>('../../sports/parts/words/dictionaries/*.json', {
  eager: true,
  import: 'default',
})
const tags = Object.entries(dictionaries).map(
  ([file, words]) => [/([\w-]+)\.json$/.exec(file)?.[1] ?? file, words] as const,
)

describe('What the boards of all samples say of themselves', () => {
  let asked: ReadonlySet<string> = new Set()
  beforeAll(async () => {
    asked = await askedTexts()
  }, 300_000)

  it.each(tags)('has its word in "%s"', (_tag, dictionary) => {
    expect(missingWords(asked, dictionary)).toEqual([])
  })

  it('is missed where a dictionary has no word for it', () => {
    expect(missingWords(asked, {}).length).toBeGreaterThan(100)
  })
})

describe('A board whose body is no table', () => {
  it.each([
    ['match/live', 'Fouls', 'Fautes'],
    ['innings/live', 'Outs', 'Retraits'],
    ['sets/live', 'Serve', 'Service'],
    ['combat/live', 'BLUE', 'BLEU'],
    ['bracket/start-list', 'Semi-finals', 'Demi-finales'],
  ])('draws its own words in the language of the screen (%s)', async (file, english, french) => {
    const fr = wordsOf('fr', dictionaries['../../sports/parts/words/dictionaries/fr.json'] ?? {})
    expect(await drawnIn(file, ENGLISH)).toContain(`>${english}<`)
    const said = await drawnIn(file, fr)
    expect(said).toContain(`>${french}<`)
    expect(said).not.toContain(`>${english}<`)
    expect(said).toContain('lang="fr"')
  })
})

describe('A dictionary', () => {
  it.each(tags)('"%s" is sorted, and has a number for each number of the English text', (_tag, dictionary) => {
    const keys = Object.keys(dictionary)
    expect(keys).toEqual(keys.toSorted())
    const numbers = (text: string) => text.split('#').length
    expect(Object.entries(dictionary).filter(([english, said]) => numbers(english) < numbers(said))).toEqual([])
    expect(
      Object.entries(dictionary).filter(([english, said]) => english.includes('{}') !== said.includes('{}')),
    ).toEqual([])
  })
})
