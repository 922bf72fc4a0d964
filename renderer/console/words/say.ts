import { FRENCH, ONE } from './french.ts'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]
/** A text of the console, in English, as it stands in the French list: one that is missing there does not compile. */
export type Text = keyof typeof FRENCH
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string

/** Says texts in a language; "{name}" stands for a value. */
export function sayIn(language: Language): Say {
  return (text, values = {}) => {
    const one = values['n'] === 1 ? ONE[language][text] : undefined
    const words = one ?? (language === 'fr' ? FRENCH[text] : text)
    return words.replaceAll(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
  }
}

/** The language of a browser, where it is one of ours. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language))
    if (found !== undefined) return found
  }
  return 'en'
}
