import type { Words } from '../parts/words/say.ts'
import type { SetsSide, SetsView, Slot } from './sets-view.ts'

/** A match by sets in the words of a language; scores, names, codes and the way to here stay as sent. Pure. */
export function saySets(view: SetsView, { say }: Words): SetsView {
  const slot = (each: Slot): Slot => (each.kind === 'rank' ? { ...each, label: say(each.label) } : each)
  const side = (each: SetsSide): SetsSide => ({
    ...each,
    slot: slot(each.slot),
    chip: each.chip === undefined ? undefined : { ...each.chip, text: say(each.chip.text) },
    notes: each.notes.map(say),
  })
  return {
    ...view,
    frame: { ...view.frame, legend: view.frame.legend.map((item) => ({ ...item, sign: say(item.sign) })) },
    wonWord: say(view.wonWord),
    pointsWord: view.pointsWord === '' ? '' : say(view.pointsWord),
    words: {
      seed: say(view.words.seed),
      serve: say(view.words.serve),
      winner: say(view.words.winner),
      points: say(view.words.points),
    },
    columns: view.columns.map((column) => ({ ...column, spoken: say(column.spoken) })),
    sides: view.sides.map(side),
  }
}
