import { schema } from './model.ts'
import { layoutPairs, layoutRibbonPair, pairsPerPage } from './stats-layout.ts'
import { statsView, type StatsView } from './stats-view.ts'
import { BodyBoard, bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { RibbonBodyBoard } from '../parts/board-frame/RibbonBodyBoard.tsx'
import type { BoardProps } from '../parts/board-props.ts'
import { DuelView } from '../parts/duel/DuelView.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { useStage } from '../parts/stage-context.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

const HOLD = 8000
const NO_NEWS = [] as const

/** Statistics: two sides compared, else a table. @throws where the document is none: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const view = statsView(schema.parse(props.document.value), props)
  const { accent } = props.profile
  return view.kind === 'table' ? (
    <TableBoard spec={view.spec} boardKey={props.document.key} accent={accent} />
  ) : (
    <Pairs view={view} accent={accent} />
  )
}

function Pairs({ view, accent }: { view: Extract<StatsView, { kind: 'pair' }>; accent: string }) {
  const stage = useStage()
  const { frame, sides, pairs } = view
  const ribbon = stage.form === 'ribbon'
  const perPage = ribbon ? 1 : pairsPerPage(bodyOf(frame, stage))
  const pages = Math.max(1, Math.ceil(pairs.length / perPage))
  const { page } = usePage(pages, HOLD)
  const from = page * perPage
  const shown = pairs.slice(from, from + perPage)
  const rows = { from, of: pairs.length }
  if (ribbon) {
    return (
      <RibbonBodyBoard spec={frame} accent={accent} told={NO_NEWS}>
        {(body) => (
          <DuelView
            picture={measured((measure) => layoutRibbonPair(sides, shown[0], body, measure))}
            title={frame.title}
            date={frame.date}
            rows={rows}
          />
        )}
      </RibbonBodyBoard>
    )
  }
  const hold = stage.fixedPage === undefined ? HOLD : undefined
  return (
    <BodyBoard
      spec={frame}
      accent={accent}
      told={NO_NEWS}
      page={{ from, to: from + shown.length, of: pairs.length, page: page + 1, pages, hold }}
    >
      {(body) => (
        <DuelView
          picture={measured((measure) => layoutPairs(sides, shown, perPage, body, measure))}
          title={frame.title}
          date={frame.date}
          rows={rows}
        />
      )}
    </BodyBoard>
  )
}
