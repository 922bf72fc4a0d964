import { expect, it } from 'vitest'
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { firstOf, sayIn } from './say.ts'

const SOURCES = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const code = Object.entries(SOURCES)
  .filter(([name]) => !/\.test\.|\/(english|french)\.ts$/.test(name))
  .map(([, text]) => text)
  .join('\n')
const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).toSorted()

it('every text of the page stands in both languages, with the same values, and none is said by nobody', () => {
  expect(Object.keys(FRENCH).toSorted()).toEqual(Object.keys(ENGLISH).toSorted())
  for (const [text, english] of Object.entries(ENGLISH)) {
    const french = Object.entries(FRENCH).find(([name]) => name === text)?.[1] ?? ''
    expect(french.trim(), text).not.toBe('')
    expect(valuesIn(french), text).toEqual(valuesIn(english))
  }
  expect(Object.keys(ENGLISH).filter((text) => !code.includes(`'${text}'`) && !code.includes(` ${text}:`))).toEqual([])
})

/** What follows an element where the code goes on. */
const CODE = /^(const|export|function|return)\b/
/** Names of keys, and what is typed. */
const SAME_EVERYWHERE = ['Esc', 'L', 'http://', 'https://']

it('the page says nothing but its texts: no words stand in its elements or in their labels', () => {
  const pages = Object.entries(SOURCES).filter(([name]) => name.endsWith('.tsx'))
  expect(pages.length).toBeGreaterThan(5)
  for (const [name, text] of pages) {
    const elements = text.matchAll(/>\s*([A-Za-z][^<>{}=;()]*?)\s*(?:<\/?[a-z]|\{)/g)
    const labels = text.matchAll(/(?:aria-label|title|placeholder|name)="([^"]+)"/g)
    const said = [...elements, ...labels].flatMap(([, words = '']) => (CODE.test(words) ? [] : [words]))
    expect(
      said.filter((words) => !SAME_EVERYWHERE.includes(words)),
      name,
    ).toEqual([])
  }
})

it('French keeps a sign with its word', () => {
  expect(sayIn('fr')('wrong', { n: 3 })).toBe('Code faux\u00A0: 3 essais restent')
  expect(sayIn('fr')('faultUnseen', { wanted: 'HDMI-1 : 2' })).toMatch(/^«\u00A0HDMI-1 : 2\u00A0»/)
})

it.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['de fr en', 'fr'],
  ['en+fr', 'en'],
  ['ja', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a screen that speaks %j has the page in %s', (setting, language) => {
  expect(firstOf(setting)).toBe(language)
})
