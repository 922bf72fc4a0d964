import type { Measure, TypeStyle } from '../parts/layout/text-measure.ts'

/**
 * Words in lines of a width; nothing is cut, no word is parted: one that is wider than the line stands on a line of its own, and
 * whoever draws it narrows it. Scripts without spaces break between letters, but never before a closing sign. Words are measured
 * one by one: a long text is laid out in one go. Pure.
 */
export function wrapText(text: string, width: number, style: TypeStyle, measure: Measure): readonly string[] {
  const space = measure('n n', style) - measure('nn', style)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { words, after } of piecesOf(text)) {
    const own = measure(words, style)
    if (line !== '' && used + own > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += words + after
    used += own + (after === '' ? 0 : space)
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** A letter with the signs that close after it, and the marks that stand on it. */
const LETTERS = /\P{M}[\p{M}。、，．・：；？！」』）】〉》ー]*/gu

interface Piece {
  readonly words: string
  readonly after: '' | ' '
}

function piecesOf(text: string): readonly Piece[] {
  const words = text.trim().split(/\s+/)
  return words.flatMap((word): readonly Piece[] => {
    const letters = UNSPACED.test(word) ? (word.match(LETTERS) ?? [word]) : [word]
    return letters.map((letter, i) => ({ words: letter, after: i === letters.length - 1 ? ' ' : '' }))
  })
}
