import { givenWeight } from '../parts/layout/measures.ts'
import { schema } from './model.ts'
import { sayCombat } from './say-combat.ts'
import { layoutCombat } from './combat-layout.ts'
import { layoutRibbonCombat } from './combat-ribbon.ts'
import { combatView } from './combat-view.ts'
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
const SquareCombat = laterPart(async () => (await import('./SquareCombat.tsx')).SquareCombat)

/** A bout. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const stage = useStage()
  const { form, look } = stage
  const unit = schema.parse(props.document.value)
  const view = sayCombat(combatView(unit, props), useWords())
  const told = toldSides(unit)
  const { frame } = view
  const { accent } = props.profile
  if (form === 'ribbon') {
    return (
      <RibbonBodyBoard spec={frame} accent={accent} told={told}>
        {(body) => (
          <DuelView
            picture={measured((measure) => layoutRibbonCombat(view, { ...body, measure }))}
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
          <SquareCombat view={view} room={room} />
        ) : (
          <DuelView
            picture={measured((measure) => layoutCombat(view, { ...room, measure }))}
            title={frame.title}
            date={frame.date}
          />
        )
      }}
    </BodyBoard>
  )
}
