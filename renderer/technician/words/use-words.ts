import { createContext, use } from 'react'
import { sayIn, type Language, type Say } from './say.ts'

/** The language of the page now, and the way to the other one. */
export interface PageWords {
  readonly language: Language
  readonly say: Say
  readonly change: () => void
}

export const WordsContext = createContext<PageWords>({ language: 'en', say: sayIn('en'), change: () => {} })

export function useWords(): PageWords {
  return use(WordsContext)
}
