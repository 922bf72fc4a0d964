/**
 * Sets the feed's words as a typesetter would: "Men's 100m" → "Men’s 100 m", "4x100m" → "4×100 m". Only the drawing
 * changes; what is compared or spoken stays as sent.
 */
export function typeset(text: string): string {
  return text
    .replace(/(\w)'(\w|\b)/g, '$1’$2')
    .replace(/(\d)\s?[x×]\s?(\d)/g, '$1×$2')
    .replace(/(\d)\s?(km|m|kg)\b/g, '$1\u00a0$2')
}

/** Short event form for a ribbon: "Men's 100m" → "M 100 m". */
export function shortEvent(event: string): string {
  return typeset(
    event
      .replace(/^men(['’]s)?\s+/i, 'M ')
      .replace(/^women(['’]s)?\s+/i, 'W ')
      .replace(/^mixed\s+/i, 'X '),
  )
}

/** The time of day of an ISO time, as the venue reads it: "2016-08-14T21:00:00-03:00" → "21:00". */
export function timeOfDay(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : /T(\d\d:\d\d)/.exec(iso)?.[1]
}

/** The day of an ISO time, YYYY-MM-DD. */
export function dayOf(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : /^\d{4}-\d\d-\d\d/.exec(iso)?.[0]
}

/** What a board says at the foot while nobody is on the list yet. */
export const NO_ROWS = 'The start list follows'
