/** One page of a result in the ticker. */
export interface TickerPage {
  readonly title: boolean
  /** Indexes. */
  readonly entries: readonly number[]
}

/**
 * Which entries of a result stand on one page of the ticker: whole ones only, under the same title each time, about as many on each
 * page. A title that leaves no room for an entry stands alone, before them. Pure.
 * @param title its width. @param widths of the entries, with the space after each. @param room all in px.
 */
export function tickerPages(title: number, widths: readonly number[], room: number): readonly TickerPage[] {
  const besideTitle = room - title
  const isLong = widths.some((width) => width > besideTitle)
  const pages = inParts(widths, isLong ? room : besideTitle).map((entries) => ({ title: !isLong, entries }))
  return isLong ? [{ title: true, entries: [] }, ...pages] : pages
}

function inParts(widths: readonly number[], room: number): readonly (readonly number[])[] {
  const all = widths.map((_, i) => i)
  for (let pages = 1; pages < all.length; pages += 1) {
    const side = Math.ceil(all.length / pages)
    const parts = Array.from({ length: pages }, (_, page) => all.slice(page * side, (page + 1) * side))
    const fits = parts.every((part) => part.reduce((sum, i) => sum + (widths[i] ?? 0), 0) <= room)
    if (fits) return parts.filter((part) => part.length > 0)
  }
  return all.map((i) => [i])
}
