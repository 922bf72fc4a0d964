import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import type { Context, Effect } from './context.ts'
import type { Message } from './header.ts'
import { objectIn } from './json-read.ts'
import { childOf } from './read-xml.ts'

/** Documents with a title of the message's own code. */
const KINDS = ['unit', 'phase', 'cumulative', 'pool', 'ranking', 'bracket']

/** OdfBody@Language (three letters) as screens name languages; what is not here stays as it is, in small letters. */
const TAGS: Readonly<Record<string, string>> = {
  ARA: 'ar',
  CHI: 'zh-Hans',
  DEU: 'de',
  ENG: 'en',
  FRA: 'fr',
  FRE: 'fr',
  GER: 'de',
  ITA: 'it',
  JPN: 'ja',
  KOR: 'ko',
  POR: 'pt',
  RUS: 'ru',
  SPA: 'es',
  ZHO: 'zh-Hans',
}

/**
 * A message in another language than the one that is shown changes no result; what it calls the event and the phase is kept
 * beside the first language's words (`title.in`), for screens that speak it. No news: the documents keep their stamps.
 * @param shown the language that is shown. @returns why nothing changed, else undefined.
 */
export function keepOtherWords(
  { store, memory }: Pick<Context, 'store' | 'memory'>,
  message: Message,
  shown: string,
): Effect {
  const refused = `In ${message.language}, while ${shown} is shown`
  const said = wordsOf(message)
  if (said === undefined) return refused
  const tag = TAGS[message.language] ?? message.language.toLowerCase()
  const words = { ...memory.otherWords.get(message.code)?.words, [tag]: said }
  if (!memory.otherWords.set(message.code, { words })) return refused
  for (const kind of KINDS) {
    const held = store.get(`${kind}/${message.code}`)
    const title = objectIn(held?.value, 'title')
    if (held === undefined || title === undefined) continue
    const { asOf, receivedAt } = held
    store.put(held.key, { ...held.value, title: withOtherWords(title, words) }, { asOf, receivedAt })
  }
  return undefined
}

/** A title with what other languages say in its place. */
export function withOtherWords(title: JsonObject, words: JsonObject | undefined): JsonObject {
  return words === undefined ? title : { ...title, in: words }
}

/** What the message calls it; nothing where it has no words. */
function wordsOf(message: Message): JsonObject | undefined {
  if (message.competition === undefined) return undefined
  const attrs = childOf(childOf(message.competition, 'ExtendedInfos'), 'SportDescription')?.attrs
  const event = attrs?.['EventName']
  if (attrs === undefined || event === undefined || event === '') return undefined
  return present({ discipline: attrs['DisciplineName'] ?? '', event, sub: attrs['SubEventName'] || undefined })
}
