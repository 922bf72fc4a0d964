import type { Words } from '../parts/words/say.ts'
import type { InningsView, LineColumn, MomentFact } from './innings-view.ts'

/** A match by innings or ends in the words of a language; scores, names and codes stay. The frame is said by the board. Pure. */
export function sayInnings(view: InningsView, { say }: Words): InningsView {
  const [home, away] = view.sides
  const column = (each: LineColumn): LineColumn => ({ ...each, label: say(each.label), spoken: say(each.spoken) })
  // What is on now is a number or a word of ours ("Extra"); a decision is a word, all else is the feed's.
  const fact = (each: MomentFact): MomentFact => ({
    ...each,
    label: say(each.label),
    text: each.id === 'now' || each.id === 'decision' ? say(each.text) : each.text,
  })
  return {
    ...view,
    sides: [
      { ...home, marks: home.marks.map(say) },
      { ...away, marks: away.marks.map(say) },
    ],
    columns: view.columns.map(column),
    total: say(view.total),
    more: view.more.map((each) => ({ ...each, label: say(each.label), spoken: say(each.spoken) })),
    facts: view.facts.map(fact),
  }
}
