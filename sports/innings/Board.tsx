import { BodyBoard, bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { toldSides } from '../parts/board-frame/told-sides.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Row } from '../parts/board-spec.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { useWords } from '../parts/words/use-say.ts'
import { inningsLayout } from './innings-layout.ts'
import { inningsView, type InningsView } from './innings-view.ts'
import { InningsRibbon } from './InningsRibbon.tsx'
import { LineScore } from './LineScore.tsx'
import { MomentFacts } from './MomentFacts.tsx'
import { schema } from './model.ts'
import { sayInnings } from './say-innings.ts'
import './innings.css'

/** A match by innings or ends. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  const view = sayInnings(inningsView(unit, props), useWords())
  const { form } = useStage()
  const { accent } = props.profile
  return form === 'ribbon' ? (
    <InningsRibbon view={view} accent={accent} told={toldSides(unit)} />
  ) : (
    <InningsGrid key={props.document.key} view={view} accent={accent} told={toldSides(unit)} />
  )
}

function InningsGrid({ view, accent, told }: { view: InningsView; accent: string; told: readonly Row[] }) {
  const stage = useStage()
  useFontEpoch()
  const portrait = stage.form === 'portrait'
  const body = bodyOf(view.frame, stage)
  const layout = measured((measure) => inningsLayout(view, body, portrait, measure))
  return (
    <BodyBoard spec={view.frame} accent={accent} told={told}>
      {() => (
        <>
          <LineScore view={view} layout={layout} />
          <MomentFacts facts={view.facts} box={layout.facts} unit={body.unit} />
        </>
      )}
    </BodyBoard>
  )
}
