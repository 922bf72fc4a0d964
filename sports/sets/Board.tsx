import { givenWeight } from '../parts/layout/measures.ts'
import { withLeader } from './lead.ts'
import { schema } from './model.ts'
import { saySets } from './say-sets.ts'
import { layoutSets } from './sets-layout.ts'
import { layoutRibbonSets } from './sets-ribbon.ts'
import { isTie, layoutTie } from './tie-layout.ts'
import { setsView } from './sets-view.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { BodyBoard } from '../parts/board-frame/BodyBoard.tsx'
import { bodyForm } from '../parts/board-frame/body-form.ts'
import { RibbonBodyBoard } from '../parts/board-frame/RibbonBodyBoard.tsx'
import { toldSides } from '../parts/board-frame/told-sides.ts'
import { DuelView } from '../parts/duel/DuelView.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'

import { useWords } from '../parts/words/use-say.ts'
import { laterPart } from '../parts/later-part.ts'

/** Only about-square pictures load it. */
const SquareSets = laterPart(async () => (await import('./SquareSets.tsx')).SquareSets)

/** A match by sets. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const stage = useStage()
  const { form, look } = stage
  const unit = schema.parse(props.document.value)
  const view = saySets(setsView(unit, props), useWords())
  const told = withLeader(toldSides(unit), view.leader)
  const { frame } = view
  const { accent } = props.profile
  if (form === 'ribbon') {
    return (
      <RibbonBodyBoard spec={frame} accent={accent} told={told}>
        {(body) => (
          <DuelView
            picture={measured((measure) => layoutRibbonSets(view, { ...body, measure }))}
            title={frame.title}
            date={frame.date}
          />
        )}
      </RibbonBodyBoard>
    )
  }
  const shape = bodyForm(stage)
  return (
    <BodyBoard spec={frame} accent={accent} told={told} form={shape}>
      {({ unit, left, top, width, height }) => {
        const room = { unit, left, top, width, height, form, givenWeight: givenWeight(look) }
        return shape === 'square' ? (
          <SquareSets view={view} room={room} />
        ) : (
          <DuelView
            picture={measured((measure) => (isTie(view) ? layoutTie : layoutSets)(view, { ...room, measure }))}
            title={frame.title}
            date={frame.date}
          />
        )
      }}
    </BodyBoard>
  )
}
