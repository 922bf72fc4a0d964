import type { Words } from '../parts/words/say.ts'
import type { MatchView } from './match-view.ts'

/**
 * A match in the words of a language: period, heads of the period scores, words of events. Counters and flags are said where they
 * are drawn; the frame by the board around it. Pure.
 */
export function sayMatch(view: MatchView, { say }: Words): MatchView {
  return {
    ...view,
    period: view.period === undefined ? undefined : say(view.period),
    strip:
      view.strip === undefined
        ? undefined
        : { columns: view.strip.columns.map((column) => ({ ...column, spoken: say(column.spoken) })) },
    events: view.events.map((event) => (event.word === undefined ? event : { ...event, word: say(event.word) })),
  }
}
