import { useEffect, useState } from 'react'
import { ENGLISH, type Words } from '../../../sports/parts/words/say.ts'
import { needScript } from '../../fonts/script-fonts.ts'
import { loadWords, wordsAtHand, LANGUAGES } from '../language/dictionaries.ts'

/** The labels of a language; English until they are here, and where there are none: an alert waits for nothing. */
export function useWordsOf(language: string): Words {
  const tag = LANGUAGES.find((known) => known === language) ?? language.split('-')[0] ?? 'en'
  const isKnown = LANGUAGES.includes(tag)
  const [words, setWords] = useState(() => (isKnown ? wordsAtHand([tag])?.[0] : undefined))
  useEffect(() => needScript(language), [language])
  useEffect(() => {
    let wanted = true
    if (isKnown)
      void loadWords([tag], (reason) => console.warn(reason)).then(([loaded]) => {
        if (wanted) setWords(loaded)
      })
    return () => {
      wanted = false
    }
  }, [tag, isKnown])
  return words ?? ENGLISH
}
