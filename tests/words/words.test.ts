import { describe, expect, it } from 'vitest'
import type { Dictionary } from '../../sports/parts/words/say.ts'
import { askedTexts, missingWords } from './missing-words.ts'

const dictionaries = import.meta.glob<Dictionary>('../../sports/parts/words/dictionaries/*.json', {
  eager: true,
  import: 'default',
})
const tags = Object.entries(dictionaries).map(
  ([file, words]) => [/([\w-]+)\.json$/.exec(file)?.[1] ?? file, words] as const,
)

describe('What the boards of all samples say of themselves', () => {
  const asked = askedTexts()

  it.each(tags)('has its word in "%s"', (_tag, dictionary) => {
    expect(missingWords(asked, dictionary)).toEqual([])
  })

  it('is missed where a dictionary has no word for it', () => {
    expect(missingWords(asked, {}).length).toBeGreaterThan(100)
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
