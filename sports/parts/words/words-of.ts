import type { Dictionary, Words } from './say.ts'
import { sayFrame, saySpec } from './say-spec.ts'

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
  return { tag, say, whole: { frame: sayFrame, table: saySpec }, others: [] }
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
