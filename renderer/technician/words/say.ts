import { languagesOf } from '../../../sports/parts/words/say.ts'
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'

export type Language = 'en' | 'fr'
export type Text = keyof typeof ENGLISH
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string

/** What a language calls itself, for those who cannot read the other. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }
const WORDS: Readonly<Record<Language, Readonly<Record<Text, string>>>> = { en: ENGLISH, fr: FRENCH }
/** French sets a space before these and inside quotes, which no line may break. */
const FRENCH_SPACES = / (?=[:;?!»])|(?<=«) /g

/** Says texts in a language; "{name}" stands for a value. */
export function sayIn(language: Language): Say {
  return (text, values = {}) => {
    const words = WORDS[language][text]
    const spaced = language === 'fr' ? words.replaceAll(FRENCH_SPACES, '\u00A0') : words
    return spaced.replaceAll(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
  }
}

/** The first language of a screen's setting ("de fr en") that the page has; English where there is none. */
export function firstOf(setting: string | undefined): Language {
  for (const tag of languagesOf(setting)) {
    const [language] = tag.split('-')
    if (language === 'en' || language === 'fr') return language
  }
  return 'en'
}

export function otherThan(language: Language): Language {
  return language === 'en' ? 'fr' : 'en'
}
