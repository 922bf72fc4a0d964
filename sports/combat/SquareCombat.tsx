import type { CombatRoom } from './combat-layout.ts'
import type { CombatView } from './combat-view.ts'
import { layoutSquareCombat } from './square-combat.ts'
import { DuelView } from '../parts/duel/DuelView.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import '../parts/sides/square.css'

/** The body of a bout in about a square. */
export function SquareCombat({ view, room }: { view: CombatView; room: Omit<CombatRoom, 'measure'> }) {
  return (
    <DuelView
      picture={measured((measure) => layoutSquareCombat(view, { ...room, measure }))}
      title={view.frame.title}
      date={view.frame.date}
    />
  )
}
