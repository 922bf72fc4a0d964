import { BodyBoard, bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import type { BodyForm } from '../parts/board-frame/body-form.ts'
import type { Row } from '../parts/board-spec.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { LineUps, lineupPages } from './LineUps.tsx'
import { MatchBody } from './MatchBody.tsx'
import type { MatchLayout } from './match-layout.ts'
import type { MatchView } from './match-view.ts'
import { sideRows } from './side-rows.ts'

export interface MatchGridProps {
  readonly view: MatchView
  readonly accent: string
  readonly told: readonly Row[]
  readonly form: BodyForm
  /** Where everything stands. */
  readonly layout: MatchLayout
}

/** Turns the pages of what stands under the scores, and of the line-ups. */
const HOLD = 8000

/** A match on any raster but a ribbon. */
export function MatchGrid({ view, accent, told, form, layout }: MatchGridProps) {
  const stage = useStage()
  useFontEpoch()
  const { frame } = view
  const body = bodyOf(frame, stage, form)
  const boxes = layout(body, {
    portrait: form === 'portrait',
    aged: stage.aged !== undefined,
    clock: view.clock !== undefined,
    moment: hasMoment(view),
    strip: view.strip !== undefined,
    start: view.moment === 'start list',
  })
  const lineups = view.moment === 'start list' ? lineupPages(view, boxes, body.unit) : undefined
  const rows = measured((measure) =>
    sideRows(view, boxes.facts[0].width, boxes.type.fact, measure, form !== 'landscape'),
  )
  const perPage = lineups?.perPage ?? boxes.factRows
  const of = lineups?.of ?? rows.length
  const pages = Math.max(1, Math.ceil(of / perPage))
  const hold = lineups === undefined ? HOLD : Math.max(HOLD, perPage * 1000)
  const { page, leaving } = usePage(pages, hold)
  const from = page * perPage
  const to = Math.min(of, from + perPage)
  return (
    <BodyBoard
      spec={frame}
      accent={accent}
      told={told}
      form={form}
      page={{ from, to, of, page: page + 1, pages, hold: stage.fixedPage === undefined ? hold : undefined }}
    >
      {() => (
        <MatchBody
          view={view}
          unit={body.unit}
          upright={form !== 'landscape'}
          boxes={boxes}
          rows={lineups === undefined ? rows.slice(from, to) : []}
          leaving={leaving}
        >
          {lineups === undefined ? null : (
            <LineUps view={view} boxes={boxes} from={from} perPage={perPage} unit={body.unit} leaving={leaving} />
          )}
        </MatchBody>
      )}
    </BodyBoard>
  )
}

/** Is there something to say under the clock? */
function hasMoment({ shotClock, additional, sides }: MatchView): boolean {
  return shotClock !== undefined || additional !== undefined || sides.some(({ possession }) => possession)
}
