import type { CombatSide, CombatView } from './combat-view.ts'
import type { DuelPicture } from '../parts/duel/picture.ts'
import { layoutRibbonDuel, ribbonNames, type RibbonRoom, type RibbonSide } from '../parts/duel/ribbon-duel.ts'

/** A bout on a ribbon: colour, code and score against each other; the clock or the decision at the end. */
export function layoutRibbonCombat(view: CombatView, room: RibbonRoom): DuelPicture {
  const start = view.frame.facts.find((fact) => fact.id === 'start')
  const decision = view.sides.find((side) => side.decision !== undefined)?.decision
  const { clock } = view
  return layoutRibbonDuel(
    view.sides.map((side) => ribbonSide(view, side)),
    clock === undefined
      ? { value: start?.value ?? decision, label: start?.label ?? view.round }
      : { value: { text: clock.value, tone: 'ink', clock: clock.clock }, label: view.round },
    room,
  )
}

function ribbonSide(view: CombatView, side: CombatSide): RibbonSide {
  const [first, second] = view.columns
  const score = first === undefined ? undefined : side.scores[first.id]
  const names = side.names.kind === 'pair' ? side.names.names : [side.names.name]
  const [penalty] = side.penalties.filter(({ count }) => count !== '0')
  return {
    id: side.id,
    code: side.organisation,
    names: ribbonNames(names, side.fullName),
    fullName: side.fullName,
    score: score?.text,
    scoreColumn: first?.id ?? 'result',
    second: second === undefined ? side.irm : (side.scores[second.id]?.text ?? side.irm),
    higher: !side.beaten && score?.weight !== 'lower',
    winner: side.winner,
    sign: view.words.sign,
    chip:
      side.chip ?? (penalty === undefined ? undefined : { text: `${penalty.word} ${penalty.count}`, fill: 'outline' }),
    colour: side.side.colour,
  }
}
