/**
 * Labels in other languages. The boards are written in English; a dictionary gives the same words in another language, by the
 * English text itself, so that a family names no keys and a word nobody has translated yet stays English, never empty.
 * What the feed says (names, events, phases, results) is never translated.
 */
export type Dictionary = Readonly<Record<string, string>>

/** One language of labels. */
export interface Words {
  /** BCP 47: "fr". */
  readonly tag: string
  /** The text in this language; itself where the dictionary has no word for it. */
  readonly say: (text: string) => string
  /** The other languages that take turns on this screen: columns keep room for all of them. */
  readonly others: readonly Pick<Words, 'say'>[]
}

/** How a language runs: 'rtl' mirrors the whole picture (look.md, Type and scripts). */
export function directionOf(tag: string): 'rtl' | undefined {
  return /^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : undefined
}

export const ENGLISH: Words = { tag: 'en', say: (text) => text, others: [] }

const NUMBER = /\d+(?:[.:]\d+)*/g

/**
 * Words of a dictionary. "Round 3 of 6" is found under "Round # of #", its numbers come in the order of the English text; a text
 * in capitals is found under its own entry only: capitals of other languages are the dictionary's matter.
 * @param missed told of every text without a word, for the test that looks for them.
 */
export function wordsOf(tag: string, dictionary: Dictionary, missed?: (text: string) => void): Words {
  const known = new Map<string, string>()
  const say = (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = lookUp(dictionary, text)
    if (found === undefined && /\p{L}{2}/u.test(text)) missed?.(text)
    const said = found ?? text
    // Sentences carry times; what is remembered stays bounded.
    if (known.size > 2000) known.clear()
    known.set(text, said)
    return said
  }
  return { tag, say, others: [] }
}

function lookUp(dictionary: Dictionary, sent: string): string | undefined {
  const text = sent.replaceAll('\u00a0', ' ')
  if (Object.hasOwn(dictionary, text)) return dictionary[text]
  if (text.includes(' · ')) return lookUpParts(dictionary, text.split(' · '))
  const numbers = text.match(NUMBER) ?? []
  const pattern = text.replaceAll(NUMBER, '#')
  if (numbers.length === 0 || !Object.hasOwn(dictionary, pattern)) return undefined
  let next = 0
  return dictionary[pattern]?.replaceAll('#', () => numbers[next++] ?? '#')
}

/** "ahead · Inter 2": what stands between the dots is looked up by itself, the feed's own words stay. */
function lookUpParts(dictionary: Dictionary, parts: readonly string[]): string | undefined {
  const said = parts.map((part) => lookUp(dictionary, part))
  return said.every((part) => part === undefined) ? undefined : parts.map((part, i) => said[i] ?? part).join(' · ')
}

/** Several languages in turn: the first, each with the others beside it. @throws where there is none. */
export function inTurn(languages: readonly Words[], turn: number): Words {
  const words = languages[turn % languages.length]
  if (words === undefined) throw new Error('A screen speaks at least one language')
  return { ...words, others: languages.filter((other) => other.tag !== words.tag) }
}

/**
 * The languages a setting names, in order: "fr", "en+fr", "it fr en". What is no language tag is left out; English where nothing
 * is left.
 */
export function languagesOf(setting: string | undefined): readonly string[] {
  const tags = (setting ?? '').split(/[\s,+/]+/).filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
  return tags.length === 0 ? ['en'] : [...new Set(tags)]
}
