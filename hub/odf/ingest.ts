import { present } from '../../protocol/odf.ts'
import { profileOf } from '../../sports/disciplines/find-profile.ts'
import type { DocumentStore, Stamp, Tables } from '../store/store.ts'
import type { Context, Effect } from './context.ts'
import { asOf, isControl, readMessage, type Message } from './header.ts'
import type { Arrival, Ingest, Outcome } from './ingest-types.ts'
import { stringIn } from './json-read.ts'
import { OdfMemory } from './memory.ts'
import { keepOtherWords } from './other-words.ts'
import { messageTypes } from './message-types.ts'
import { Picture } from './picture.ts'
import { offsetOf } from './plan.ts'
import { readXml } from './read-xml.ts'
import { disciplineOf } from './rsc.ts'

export interface IngestOptions {
  readonly store: DocumentStore
  readonly tables: Tables
  /** Name of the competition; told from discipline and month where absent: "Athletics, August 2016". */
  readonly competitionName?: string | undefined
  /** Messages of other languages change nothing; the first language that comes where absent. */
  readonly language?: string | undefined
  /** Take messages with FeedFlag T, too: rehearsals. */
  readonly acceptTest?: boolean | undefined
  /** Something odd that was accepted all the same: a sentence for the log. */
  readonly note?: ((sentence: string) => void) | undefined
}

/** Stands in the tables of an epoch once the ingest has worked on them. */
const READ = 'odf/read'

/**
 * From ODF messages to documents (odf.md 1-6). Everything that must outlive a restart stands in `tables`, written in the
 * same batch as the documents. A fault of the program inside a handler is thrown: the caller takes back what was done
 * and sets the message aside.
 */
export function createIngest(options: IngestOptions): Ingest {
  const { store } = options
  const memory = new OdfMemory(options.tables)
  const picture = new Picture(store, memory)
  const counts = new Map<string, number>()
  const noted = new Set<string>()
  /** Memory says something else than the tables: nothing read yet, or a handler was taken back half way. */
  let stale = true

  function note(sentence: string): void {
    if (noted.has(sentence)) return
    noted.add(sentence)
    options.note?.(sentence)
  }

  function accept(arrival: Arrival): Outcome {
    const root = readXml(arrival.bytes)
    if (!root.ok) return { kind: 'rejected', reason: root.reason }
    const message = readMessage(root.value)
    if (!message.ok) return { kind: 'rejected', reason: message.reason }
    const { type } = message.value
    counts.set(type, (counts.get(type) ?? 0) + 1)
    refreshMemory()
    stale = true
    const reason = take(message.value, arrival)
    stale = false
    return reason === undefined ? { kind: 'accepted' } : { kind: 'unchanged', reason }
  }

  function refreshMemory(): void {
    // A new epoch begins on empty tables: the sign is gone with them.
    const anew = options.tables.get(READ) === undefined
    if (!stale && !anew) return
    memory.load()
    picture.load(anew)
    options.tables.put(READ, true)
    stale = false
  }

  function settle(): void {
    // Before the first message there is nothing to settle: a start writes nothing.
    if (counts.size === 0) return
    refreshMemory()
    stale = true
    picture.settle()
    stale = false
  }

  /** @returns why it changed nothing, else undefined. */
  function take(message: Message, arrival: Arrival): Effect {
    for (const oddity of message.oddities) note(oddity)
    if (message.test && options.acceptTest !== true) return 'A test message (FeedFlag T)'
    if (isControl(message.type)) return `${message.type} tells of the line, not of the sport`
    const type = messageTypes.get(message.type)
    if (type === undefined) return `${message.type} is kept, but not shown yet`
    const language = options.language ?? memory.meta?.language ?? message.language
    if (message.language !== language) return keepOtherWords({ store, memory }, message, language)

    const held = memory.versions.get(message.key)
    if (held !== undefined && held.source !== message.source) {
      note(`Two sources publish ${message.key}: ${held.source} and ${message.source}`)
    }
    const content = message.competition
    const takenBack = content === undefined && held?.version === message.version && held.cleared !== 'Y'
    if (held !== undefined && !takenBack && !type.byEntity) {
      if (message.version === held.version) return `Version ${message.version} has come before`
      if (message.version < held.version) return `Version ${message.version} is older than ${held.version}`
    }

    const context = contextOf(message, arrival)
    const effect = content === undefined ? type.clear(context, message) : type.apply(context, message, content)
    if (!type.byEntity || message.version > (held?.version ?? 0)) {
      const cleared = content === undefined ? 'Y' : undefined
      memory.versions.set(message.key, { version: message.version, source: message.source, cleared })
    }
    if (effect !== undefined) return effect
    const newDay = learnMeta(message, language)
    picture.note(context.stamp, newDay)
    putCompetition(message, context.stamp)
    return undefined
  }

  function contextOf(message: Message, arrival: Arrival): Context {
    const offset = offsetOf(message.competition) ?? memory.meta?.offset
    const stamp: Stamp = { asOf: asOf(message, offset), receivedAt: arrival.receivedAt }
    return { store, memory, picture, note, stamp }
  }

  /** @returns true where a new competition day began. */
  function learnMeta(message: Message, language: string): boolean {
    const held = memory.meta
    const offset = offsetOf(message.competition) ?? held?.offset
    const newDay = message.logicalDate > (held?.today ?? '')
    const today = newDay ? message.logicalDate : (held?.today ?? '')
    if (held === undefined || newDay || offset !== held.offset) memory.meta = { today, language, offset }
    return newDay
  }

  function putCompetition(message: Message, stamp: Stamp): void {
    const held = store.get('competition')
    const { offset } = memory.meta ?? {}
    if (held !== undefined && stringIn(held.value, 'offset') === offset) return
    const name = options.competitionName ?? stringIn(held?.value, 'name') ?? plainName(message)
    store.put('competition', present({ name, code: message.competitionCode, offset }), stamp)
  }

  return { accept, settle, counts: () => counts }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What the feed itself allows, no organiser's name: discipline and month, "Athletics, August 2016". */
function plainName(message: Message): string {
  const discipline = disciplineOf(message.code)
  const [year, month] = message.logicalDate.split('-')
  const word = MONTHS[Number(month) - 1]
  const name = profileOf(discipline).name ?? discipline
  return word === undefined ? name : `${name}, ${word} ${year}`
}
