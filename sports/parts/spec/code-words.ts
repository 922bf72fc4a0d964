/**
 * A code of the feed as words, where nobody has said better ones: "PARTLY_CLOUDY" → "Partly cloudy". A code of up to three
 * letters that nobody could speak stays as it is: it is read as a sign.
 */
export function codeWords(code: string): string {
  const words = code.replaceAll('_', ' ').trim()
  const sign = words.length < 3 || (words.length === 3 && !/^[A-Z]*[AEIOU][A-Z]*$/.test(words))
  if (sign || words !== words.toUpperCase()) return words
  return words.charAt(0) + words.slice(1).toLowerCase()
}
