/** Sizes and widths in px. */
export interface FitRoom {
  /** The largest and the smallest size of type. Nothing is set smaller: what does not fit turns pages. */
  readonly largest: number
  readonly smallest: number
  /** Does the text fit at this size? */
  readonly fits: (text: string, size: number) => boolean
}

/** A text as it is set: one size for all pages. */
export interface FittedPages {
  readonly size: number
  readonly pages: readonly string[]
}

/** Fine enough for the eye. */
const STEPS = 7

/**
 * The largest size at which a text fits as a whole; where even the smallest is too large, pages of whole words at that size. Pure
 * but for `fits`. Nothing is left out and nothing cut: words together are the text.
 */
export function fitPages(text: string, { largest, smallest, fits }: FitRoom): FittedPages {
  if (fits(text, largest)) return { size: largest, pages: [text] }
  if (!fits(text, smallest)) return { size: smallest, pages: pagesOf(text, (part) => fits(part, smallest)) }
  let [small, large] = [smallest, largest]
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2
    if (fits(text, middle)) small = middle
    else large = middle
  }
  return { size: small, pages: [text] }
}

function pagesOf(text: string, fits: (part: string) => boolean): readonly string[] {
  const words = wordsOf(text)
  const pages: string[] = []
  let from = 0
  while (from < words.length) {
    // The most words that fit; one at least, so that this ends.
    let [some, tooMany] = [from + 1, words.length + 1]
    while (tooMany - some > 1) {
      const middle = Math.floor((some + tooMany) / 2)
      if (fits(words.slice(from, middle).join('').trim())) some = middle
      else tooMany = middle
    }
    pages.push(words.slice(from, some).join('').trim())
    from = some
  }
  return pages.filter((page) => page !== '')
}

/** Words with the spaces after them; scripts that write none between words are told apart as their readers do. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    // Marks and spaces stay with the word before them.
    if (isWordLike === true || words.length === 0) words.push(segment)
    else words[words.length - 1] += segment
  }
  return words
}
