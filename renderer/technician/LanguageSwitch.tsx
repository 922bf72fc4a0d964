import { OWN_NAMES, otherThan } from './words/say.ts'
import { useWords } from './words/use-words.ts'

/** Its key, on the page and on the pad. */
export const LANGUAGE_KEY = /^l$/i

/** Leads to the other language, under the name that it gives itself. */
export function LanguageSwitch() {
  const { language, change } = useWords()
  const other = otherThan(language)
  return (
    <button className="language" type="button" tabIndex={-1} lang={other} onClick={change}>
      <kbd aria-hidden="true">L</kbd> {OWN_NAMES[other]}
    </button>
  )
}
