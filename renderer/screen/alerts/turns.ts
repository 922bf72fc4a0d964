/** Nobody reads a page in less; ms. */
const LEAST_MS = 6_000
/** To find it, and then for every word; ms. Slower than one reads, since one is walking. */
const FIND_MS = 1_500
const WORD_MS = 400
/** Letters of scripts that have no spaces, for one word. */
const LETTERS = 3

/** How long a page of a text stands, ms. @param pages the text has so many pages of about the same length. */
export function holdOf(text: string, pages = 1): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + dense / LETTERS
  return Math.max(LEAST_MS, FIND_MS + (words / Math.max(1, pages)) * WORD_MS)
}

/** Which of some things that take turns stands, and for how much longer (ms). */
export interface Turn {
  readonly index: number
  readonly left: number
}

/**
 * Things take turns by the hub's clock, so that screens of one kind turn together. Pure.
 * @param holds how long each stands, ms; at least one.
 * @param since ms since the first of them came up.
 */
export function turnAt(holds: readonly number[], since: number): Turn {
  const round = holds.reduce((sum, hold) => sum + hold, 0)
  if (round <= 0) return { index: 0, left: Infinity }
  let at = ((since % round) + round) % round
  for (const [index, hold] of holds.entries()) {
    if (at < hold) return { index, left: hold - at }
    at -= hold
  }
  return { index: 0, left: holds[0] ?? round }
}
