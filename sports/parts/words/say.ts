import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { TableSpec } from '../board-spec.ts'

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
  /** Whole boards in this language; English needs none. */
  readonly whole?: WholeBoards | undefined
  /** The other languages that take turns on this screen: columns keep room for all of them. */
  readonly others: readonly Pick<Words, 'tag' | 'say' | 'whole'>[]
}

/** Says whole boards in a language: it comes with the first dictionary, and screens that speak English never load it. */
export interface WholeBoards {
  frame<Spec extends FrameSpec>(spec: Spec, words: Words): Spec
  table(spec: TableSpec, words: Words): TableSpec
}

/** How a language runs: 'rtl' mirrors the whole picture (look.md, Type and scripts). */
export function directionOf(tag: string): 'rtl' | undefined {
  return /^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : undefined
}

export const ENGLISH: Words = { tag: 'en', say: (text) => text, others: [] }

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
