import { schema } from './model.ts'
import { layoutNotice, layoutRibbonNotice, ribbonPages, textRoom } from './notice-layout.ts'
import { noticePages } from './notice-pages.ts'
import { noticesView, type NoticesView } from './notice-view.ts'
import { sayNotices } from './say-notices.ts'
import { BodyBoard, bodyOf, type Body } from '../parts/board-frame/BodyBoard.tsx'
import { RibbonBodyBoard, type RibbonBody } from '../parts/board-frame/RibbonBodyBoard.tsx'
import type { BoardProps } from '../parts/board-props.ts'
import { DuelView } from '../parts/duel/DuelView.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { useWords } from '../parts/words/use-say.ts'

/** A text is read slower than a table. */
const HOLD = 12_000
const NO_NEWS = [] as const

/** What officials communicate, on an operator's word. @throws where the document is none: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const view = sayNotices(noticesView(schema.parse(props.document.value), props), useWords())
  const { form } = useStage()
  const { accent } = props.profile
  if (form === 'ribbon') {
    return (
      <RibbonBodyBoard spec={view.frame} accent={accent} told={NO_NEWS}>
        {(body) => <RibbonPages view={view} body={body} />}
      </RibbonBodyBoard>
    )
  }
  return <Pages view={view} accent={accent} />
}

function Pages({ view, accent }: { view: NoticesView; accent: string }) {
  const stage = useStage()
  useFontEpoch()
  const body = bodyOf(view.frame, stage)
  const room = textRoom(body)
  const pages = measured((measure) => view.notices.flatMap((notice) => noticePages(notice, room, measure)))
  const { page } = usePage(Math.max(1, pages.length), HOLD)
  const hold = stage.fixedPage === undefined ? HOLD : undefined
  const shown = pages[page]
  return (
    <BodyBoard
      spec={view.frame}
      accent={accent}
      told={NO_NEWS}
      page={{ from: page, to: page + 1, of: pages.length, page: page + 1, pages: pages.length, hold }}
    >
      {(at: Body) => (
        <DuelView
          picture={
            shown === undefined
              ? { under: [], labels: [], rows: [] }
              : measured((measure) => layoutNotice(shown, at, measure))
          }
          title={view.frame.title}
          date={view.frame.date}
          rows={{ from: page, of: pages.length }}
        />
      )}
    </BodyBoard>
  )
}

function RibbonPages({ view, body }: { view: NoticesView; body: RibbonBody }) {
  const pages = measured((measure) =>
    view.notices.flatMap((notice) => ribbonPages(notice, body, measure).map((lines) => ({ notice, lines }))),
  )
  const { page } = usePage(Math.max(1, pages.length), HOLD)
  const shown = pages[page]
  return (
    <DuelView
      picture={
        shown === undefined
          ? { under: [], labels: [], rows: [] }
          : measured((measure) => layoutRibbonNotice(shown.notice, shown.lines, body, measure))
      }
      title={view.frame.title}
      date={view.frame.date}
      rows={{ from: page, of: pages.length }}
    />
  )
}
