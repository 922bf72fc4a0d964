import { present } from '../../protocol/odf.ts'
import type { Apply } from './context.ts'
import { partKey } from './part-key.ts'
import { childrenOf } from './read-xml.ts'

/** A code table may have tens of thousands of entries (places, organisations): no screen needs them. */
const MOST = 500

/** DT_CODES → `codes/<rsc>`, or `codes/<rsc>/<part>` for one table of several: words of codes in the language shown. */
export const applyCodes: Apply = ({ store, stamp }, message, competition) => {
  const words: Record<string, string> = {}
  let leftOut = 0
  for (const set of childrenOf(competition, 'CodeSet')) {
    const said = childrenOf(set, 'Language')
    const own = said.find(({ attrs }) => attrs['Language'] === message.language) ?? said[0]
    const code = set.attrs['Code'] ?? ''
    const word = own?.attrs['Description'] ?? own?.attrs['LongDescription']
    if (code === '' || code === '__proto__' || word === undefined) continue
    if (Object.keys(words).length < MOST) words[code] = word
    else leftOut += 1
  }
  if (Object.keys(words).length === 0) return 'It has no words'
  store.put(partKey('codes', message), present({ words, leftOut: leftOut === 0 ? undefined : leftOut }), stamp)
  return undefined
}
