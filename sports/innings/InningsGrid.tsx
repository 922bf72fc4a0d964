import { BodyBoard, bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import type { BodyForm } from '../parts/board-frame/body-form.ts'
import type { Row } from '../parts/board-spec.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import type { LayoutInnings } from './innings-layout.ts'
import type { InningsView } from './innings-view.ts'
import { LineScore } from './LineScore.tsx'
import { MomentFacts } from './MomentFacts.tsx'

export interface InningsGridProps {
  readonly view: InningsView
  readonly accent: string
  readonly told: readonly Row[]
  readonly form: BodyForm
  /** Where everything stands. */
  readonly layoutOf: LayoutInnings
}

/** A match by innings on any raster but a ribbon. */
export function InningsGrid({ view, accent, told, form, layoutOf }: InningsGridProps) {
  const stage = useStage()
  useFontEpoch()
  const body = bodyOf(view.frame, stage, form)
  const layout = measured((measure) => layoutOf(view, body, measure))
  return (
    <BodyBoard spec={view.frame} accent={accent} told={told} form={form}>
      {() => (
        <>
          <LineScore view={view} layout={layout} unit={body.unit} upright={form !== 'landscape'} />
          <MomentFacts facts={view.facts} box={layout.facts} lines={layout.factLines} unit={body.unit} />
        </>
      )}
    </BodyBoard>
  )
}
