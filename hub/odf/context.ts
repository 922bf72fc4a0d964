import type { DocumentStore, Stamp } from '../store/store.ts'
import type { Message } from './header.ts'
import type { OdfMemory } from './memory.ts'
import type { Picture } from './picture.ts'
import type { XmlElement } from './xml-element.ts'

/** What a handler of one message type works with. */
export interface Context {
  readonly store: DocumentStore
  readonly memory: OdfMemory
  readonly picture: Picture
  /** Of the message at hand. */
  readonly stamp: Stamp
  /** Something odd that was accepted all the same: a sentence for the log. */
  readonly note: (sentence: string) => void
}

/** What a message did: undefined when it changed something, else why it changed nothing. */
export type Effect = string | undefined

/** Replaces what the key holds. Reads everything before it changes anything. */
export type Apply = (context: Context, message: Message, competition: XmlElement) => Effect
/** Takes back what the key holds: an invalidation, or a bulk message without content. */
export type Clear = (context: Context, message: Message) => Effect
