import type { ReactNode } from 'react'
import type { Row } from '../board-spec.ts'
import { layoutRibbon, RIBBON } from '../layout/ribbon-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { useStage } from '../stage-context.ts'
import { boardStyle } from '../table-board/board-style.ts'
import { useFontEpoch } from '../use-fonts.ts'
import { useSaidFrame } from '../words/use-say.ts'
import { MomentContext } from './body-moment.ts'
import type { FrameSpec } from './frame-spec.ts'
import { RibbonFrame } from './RibbonFrame.tsx'
import { useBodyNews } from './use-body-news.ts'

/** Where the body of a ribbon may draw, px of the stage: right of the title and the plate, above the status line. */
export interface RibbonBody {
  readonly unit: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** A ribbon whose body is of one piece: a score, who is up. Needs a `StageContext`. */
export function RibbonBodyBoard({
  spec: english,
  accent,
  told,
  children,
}: {
  spec: FrameSpec
  accent: string
  /** What news of the board is told from: `toldSides`. */
  told: readonly Row[]
  children: (body: RibbonBody) => ReactNode
}) {
  const stage = useStage()
  const spec = useSaidFrame(english)
  useFontEpoch()
  const { moment, line } = useBodyNews(spec, told)
  const { width, height } = stage
  const layout = measured((measure) =>
    layoutRibbon(spec.shortTitle ?? spec.title, spec.status?.word ?? '', width, height, measure, 1),
  )
  const style = boardStyle(stage, accent, {
    unit: height,
    rowHeight: height * (1 - RIBBON.edge),
    body: RIBBON.body * height,
    sizes: {
      name: RIBBON.name * height,
      fact: RIBBON.fact * height,
      chip: RIBBON.fact * height,
      label: RIBBON.fact * height,
    },
    figures: RIBBON.figures,
  })
  return (
    <RibbonFrame spec={spec} layout={layout} style={style} news={line?.sign}>
      <MomentContext value={moment}>
        {children({ unit: height, left: layout.cellsX, width: layout.cellWidth, height: height * (1 - RIBBON.edge) })}
      </MomentContext>
    </RibbonFrame>
  )
}
