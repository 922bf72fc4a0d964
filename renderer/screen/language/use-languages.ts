import { useEffect, useMemo, useState } from 'react'
import { inTurn, languagesOf, type Words } from '../../../sports/parts/words/say.ts'
import { measureIn } from '../../../sports/parts/layout/text-measure.ts'
import { needScript } from '../../fonts/script-fonts.ts'
import { loadWords, wordsAtHand } from './dictionaries.ts'

/** How long the labels of one language stand where a screen speaks several; ms. */
const TURN = 10_000

/**
 * The words of the language a screen speaks now; several languages take turns.
 * @param setting what the screen is set to: "fr", "en+fr".
 * @param held no turns: a held page, a picture for a test.
 * @returns undefined until the dictionaries are here: nothing is drawn in another language first.
 */
export function useLanguages(setting: string | undefined, held: boolean): Words | undefined {
  const tags = useMemo(() => languagesOf(setting), [setting])
  const [words, setWords] = useState(() => wordsAtHand(tags))
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let wanted = true
    void loadWords(tags, (reason) => console.warn(reason)).then((all) => {
      if (wanted) setWords(all)
    })
    return () => {
      wanted = false
    }
  }, [tags])
  const many = tags.length > 1 && !held
  useEffect(() => {
    if (!many) return undefined
    const timer = setInterval(() => setTurn((count) => count + 1), TURN)
    return () => clearInterval(timer)
  }, [many])
  const spoken = useMemo(() => (words === undefined ? undefined : inTurn(words, many ? turn : 0)), [words, many, turn])
  const tag = spoken?.tag ?? 'en'
  // Before any board of this picture is laid out.
  measureIn(tag)
  useEffect(() => needScript(tag), [tag])
  return spoken
}
