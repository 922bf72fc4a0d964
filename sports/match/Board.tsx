import { BodyBoard, bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { toldSides } from '../parts/board-frame/told-sides.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Row } from '../parts/board-spec.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { useWords } from '../parts/words/use-say.ts'
import { LineUps, lineupPages } from './LineUps.tsx'
import { MatchBody } from './MatchBody.tsx'
import { matchBoxes } from './match-layout.ts'
import { MatchRibbon } from './MatchRibbon.tsx'
import { matchView, type MatchView } from './match-view.ts'
import { schema } from './model.ts'
import { sayMatch } from './say-match.ts'
import { sideRows } from './side-rows.ts'
import './match.css'
import './match-line-ups.css'
import './match-states.css'

/** A match of two teams. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  const view = sayMatch(matchView(unit, props), useWords())
  const told = toldSides(unit)
  const { form } = useStage()
  const { accent } = props.profile
  const key = props.document.key
  if (form === 'ribbon') return <MatchRibbon key={key} view={view} accent={accent} told={told} />
  return <MatchGrid key={key} view={view} accent={accent} told={told} />
}

/** Turns the pages of what stands under the scores, and of the line-ups. */
const HOLD = 8000

function MatchGrid({ view, accent, told }: { view: MatchView; accent: string; told: readonly Row[] }) {
  const stage = useStage()
  useFontEpoch()
  const portrait = stage.form === 'portrait'
  const { frame } = view
  const body = bodyOf(frame, stage)
  const boxes = matchBoxes(body, {
    portrait,
    aged: stage.aged !== undefined,
    clock: view.clock !== undefined,
    moment: hasMoment(view),
    strip: view.strip !== undefined,
  })
  const lineups = view.moment === 'start list' ? lineupPages(view, boxes, body.unit) : undefined
  const rows = measured((measure) => sideRows(view, boxes.facts[0].width, boxes.type.fact, measure, portrait))
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
      page={{ from, to, of, page: page + 1, pages, hold: stage.fixedPage === undefined ? hold : undefined }}
    >
      {() => (
        <MatchBody view={view} boxes={boxes} rows={lineups === undefined ? rows.slice(from, to) : []} leaving={leaving}>
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
