import * as z from 'zod/mini'
import { directionOf, ENGLISH, type Words } from '../../../sports/parts/words/say.ts'

/** One file a language, fetched only by screens that speak it. */
const files = import.meta.glob<unknown>('../../../sports/parts/words/dictionaries/*.json', { import: 'default' })
const dictionarySchema = z.record(z.string(), z.string())
const loaded = new Map<string, Words>([['en', ENGLISH]])

/** Languages whose labels are there, English first. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(files)
    .flatMap((file) => /([\w-]+)\.json$/.exec(file)?.[1] ?? [])
    .toSorted(),
]

/** Words that are here already; undefined where one of the languages has yet to come. */
export function wordsAtHand(tags: readonly string[]): readonly Words[] | undefined {
  const known = tags.flatMap((tag) => loaded.get(tag) ?? [])
  return known.length === tags.length ? known : undefined
}

/**
 * The words of these languages, in order. A language without a dictionary speaks English, and so does one whose file cannot be
 * had: a board without labels in the right language is better than none.
 * @param fault told in one sentence what could not be had.
 */
export async function loadWords(tags: readonly string[], fault: (reason: string) => void): Promise<readonly Words[]> {
  for (const tag of tags) {
    if (loaded.has(tag)) continue
    const words = await readWords(tag).catch((error: unknown) => {
      fault(`The words of the language "${tag}" cannot be had: ${String(error)}`)
      return { ...ENGLISH, tag }
    })
    loaded.set(tag, words)
  }
  return tags.flatMap((tag) => loaded.get(tag) ?? [])
}

async function readWords(tag: string): Promise<Words> {
  const load = files[`../../../sports/parts/words/dictionaries/${tag}.json`]
  if (load === undefined) throw new Error('there is no such dictionary')
  if (directionOf(tag) !== undefined) await import('../../look/rtl.css')
  const [{ wordsOf }, dictionary] = await Promise.all([import('../../../sports/parts/words/words-of.ts'), load()])
  return wordsOf(tag, dictionarySchema.parse(dictionary))
}
