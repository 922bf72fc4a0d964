import { bodyForm } from '../parts/board-frame/body-form.ts'
import { toldSides } from '../parts/board-frame/told-sides.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { useStage } from '../parts/stage-context.ts'
import { useWords } from '../parts/words/use-say.ts'
import { inningsLayout } from './innings-layout.ts'
import { inningsView } from './innings-view.ts'
import { InningsGrid } from './InningsGrid.tsx'
import { InningsRibbon } from './InningsRibbon.tsx'
import { schema } from './model.ts'
import { sayInnings } from './say-innings.ts'
import { laterPart } from '../parts/later-part.ts'
import './innings.css'

/** Only about-square pictures load it. */
const SquareInnings = laterPart(async () => (await import('./SquareInnings.tsx')).SquareInnings)

/** A match by innings or ends. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  const view = sayInnings(inningsView(unit, props), useWords())
  const stage = useStage()
  const { key } = props.document
  const all = { view, accent: props.profile.accent, told: toldSides(unit) }
  if (stage.form === 'ribbon') return <InningsRibbon {...all} />
  const form = bodyForm(stage)
  return form === 'square' ? (
    <SquareInnings key={key} {...all} />
  ) : (
    <InningsGrid key={key} {...all} form={form} layoutOf={inningsLayout} />
  )
}
