import type { Words } from '../parts/words/say.ts'
import type { Fact } from '../parts/board-spec.ts'
import type { CombatSide, CombatView } from './combat-view.ts'

/** A bout in the words of a language; scores, names and the way to here stay as sent. Facts' labels are the frame's. Pure. */
export function sayCombat(view: CombatView, { say }: Words): CombatView {
  const side = (each: CombatSide): CombatSide => ({
    ...each,
    side: { ...each.side, word: say(each.side.word) },
    head: each.head.map((fact) => (fact.label === undefined ? fact : { ...fact, label: say(fact.label) })),
    penalties: each.penalties.map((penalty) => ({ ...penalty, word: say(penalty.word) })),
    marks: each.marks.map(say),
    grid: each.grid.map((line) => ({ ...line, spoken: say(line.spoken) })),
    chip: each.chip === undefined ? undefined : { ...each.chip, text: say(each.chip.text) },
    decision: each.decision === undefined ? undefined : say(each.decision),
  })
  return {
    ...view,
    frame: { ...view.frame, facts: view.frame.facts.map((fact) => sayFact(fact, view.round, say)) },
    round: view.round === undefined ? undefined : say(view.round),
    columns: view.columns.map((column) => ({ ...column, word: say(column.word) })),
    words: { rank: say(view.words.rank), sign: say(view.words.sign) },
    sides: view.sides.map(side),
  }
}

/** A decision is a value of words; "Golden" over "score" is one expression, which another language does not part there. */
function sayFact(fact: Fact, round: string | undefined, say: Words['say']): Fact {
  if (fact.id === 'decision') return { ...fact, value: say(fact.value) }
  if (fact.id !== 'round' || round === undefined || /\d$/.test(round)) return fact
  const said = say(round)
  return said === round ? fact : { ...fact, value: said, label: '' }
}
