import { expect, it } from 'vitest'
import { FRENCH, ONE } from './french.ts'
import { languageOf, sayIn } from './say.ts'

const SOURCES = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const code = Object.entries(SOURCES)
  .filter(([name]) => !name.includes('.test.') && !/\/french[\w-]*\.ts$/.test(name))
  .map(([, text]) => text)
  .join('\n')
const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).toSorted()

it('Every text that the console says has a French word, and none is said by nobody', () => {
  const said = [...code.matchAll(/say\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text ?? '')
  expect(said.filter((text) => !(text in FRENCH))).toEqual([])
  expect(Object.keys(FRENCH).filter((text) => !code.includes(`'${text}'`) && !code.includes(` ${text}:`))).toEqual([])
})

it('A French text holds the values of the English one', () => {
  for (const [text, french] of Object.entries(FRENCH)) expect(valuesIn(french), text).toEqual(valuesIn(text))
})

it('One thing is said in other words than many', () => {
  expect(sayIn('en')('{n} screens', { n: 1 })).toBe('1 screen')
  expect(sayIn('fr')('{n} screens', { n: 3 })).toBe('3 écrans')
  expect(Object.keys(ONE.en).filter((text) => !(text in ONE.fr))).toEqual([])
})

it('A browser is met in its own language where that is one of ours', () => {
  expect(languageOf(['de-DE', 'fr-CA', 'en'])).toBe('fr')
  expect(languageOf(['ko'])).toBe('en')
})
