import type { SetsSide, SetsView } from './sets-view.ts'
import type { DuelPicture } from '../parts/duel/picture.ts'
import { layoutRibbonDuel, ribbonNames, type RibbonRoom, type RibbonSide } from '../parts/duel/ribbon-duel.ts'

/** A match by sets on a ribbon: code, sets and points against each other, the set scores at the end. */
export function layoutRibbonSets(view: SetsView, room: RibbonRoom): DuelPicture {
  const playing = view.columns.find((column) => column.state === 'now')
  const over = view.columns.filter((column) => column.state === 'over')
  const start = view.frame.facts.find((fact) => fact.id === 'start')
  const [home, away] = view.sides
  const scores = over
    .map((column) => [home?.scores[column.id]?.text, away?.scores[column.id]?.text])
    .flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [`${a}–${b}`]))
  return layoutRibbonDuel(
    view.sides.map((side) => ribbonSide(side, view.words)),
    {
      value: start?.value ?? (scores.length === 0 ? undefined : scores.join(' ')),
      label:
        start?.label ??
        (playing === undefined ? undefined : /^\d+$/.test(playing.label) ? playing.spoken : playing.label),
    },
    room,
  )
}

function ribbonSide(side: SetsSide, words: SetsView['words']): RibbonSide {
  const points = side.slot.kind === 'points' ? side.slot.text : undefined
  const names = side.names.kind === 'pair' ? side.names.names : [side.names.name]
  return {
    id: side.id,
    code: side.organisation,
    names: ribbonNames(names, side.fullName),
    fullName: side.fullName,
    score: points ?? side.won,
    scoreColumn: points === undefined ? 'result' : 'points',
    second: points === undefined ? (side.slot.kind === 'irm' ? side.slot.text : undefined) : side.won,
    higher: !side.beaten,
    serves: side.serves,
    winner: side.winner,
    sign: side.winner ? words.winner : words.serve,
    chip: side.chip,
  }
}
