import type { SetsRoom } from './sets-layout.ts'
import type { SetsView } from './sets-view.ts'
import { layoutSquareSets } from './square-sets.ts'
import { layoutSquareTie } from './square-tie.ts'
import { isTie } from './tie-layout.ts'
import { DuelView } from '../parts/duel/DuelView.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import '../parts/sides/square.css'

/** The body of a match by sets in about a square. */
export function SquareSets({ view, room }: { view: SetsView; room: Omit<SetsRoom, 'measure'> }) {
  return (
    <DuelView
      picture={measured((measure) => (isTie(view) ? layoutSquareTie : layoutSquareSets)(view, { ...room, measure }))}
      title={view.frame.title}
      date={view.frame.date}
    />
  )
}
