import type { Language, Say } from '../words/say.ts'

const NAMES = { en: 'English', fr: 'Français' } as const

interface Props {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly say: Say
}

/** One button that leads to the other language, in its own words. */
export function LanguageSwitch({ language, setLanguage }: Props) {
  const other = language === 'en' ? 'fr' : 'en'
  return (
    <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
      {NAMES[other]}
    </button>
  )
}
