import type { Name } from '../../../protocol/documents.ts'

/** A piece of a name: the family name is bold, the given name lighter. */
export interface NamePiece {
  readonly text: string
  readonly part: 'family' | 'given'
}
export type FormId = 'full' | 'short' | 'initial' | 'family'
export interface NameForm {
  readonly id: FormId
  readonly pieces: readonly NamePiece[]
}

/** Splits a form of a name into its bold and its light pieces, in the feed's own order. */
export function namePieces(text: string, family: string | undefined): readonly NamePiece[] {
  if (family === undefined || family === '') return [{ text, part: 'family' }]
  const at = text.toLocaleLowerCase().indexOf(family.toLocaleLowerCase())
  if (at < 0) return [{ text, part: 'family' }]
  const before = text.slice(0, at).trim()
  const after = text.slice(at + family.length).trim()
  const pieces: NamePiece[] = [{ text: text.slice(at, at + family.length), part: 'family' }]
  if (before !== '') pieces.unshift({ text: before, part: 'given' })
  if (after !== '') pieces.push({ text: after, part: 'given' })
  return pieces
}

/** "Anne-Marie" → "A.-M.", "Ben Youssef" → "B. Y.": initials keep the hyphen. */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .filter((part) => part !== '')
        .map((part) => `${Array.from(part)[0] ?? ''}.`)
        .join('-'),
    )
    .join(' ')
}

/**
 * The forms of a name from the longest to the shortest: full, the feed's shorter form, with initials, family name alone
 * (look.md, Name fitting). Forms that would repeat the one before are left out.
 */
export function nameForms(name: Name): readonly NameForm[] {
  const full = namePieces(name.full, name.family)
  const forms: NameForm[] = [{ id: 'full', pieces: full }]
  if (name.short !== undefined && name.short !== name.full) {
    forms.push({ id: 'short', pieces: namePieces(name.short, name.family) })
  }
  if (full.some((p) => p.part === 'given') && full.some((p) => p.part === 'family')) {
    const initial = full.map((p) => (p.part === 'given' ? { part: p.part, text: initials(p.text) } : p))
    // The feed's "HOFSTETTER N" says the same in less room, and names stand beside each other in one way.
    if (name.short === undefined || wordsOf(initial).replaceAll('.', '') !== name.short)
      forms.push({ id: 'initial', pieces: initial })
    forms.push({ id: 'family', pieces: full.filter((p) => p.part === 'family') })
  }
  return forms
}

const wordsOf = (pieces: readonly NamePiece[]) => pieces.map(({ text }) => text).join(' ')
