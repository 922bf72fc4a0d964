import { schema } from './model.ts'
import { layoutRibbonWeather, layoutWeather, POINTS_PER_PAGE } from './weather-layout.ts'
import { weatherView } from './weather-view.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { BodyBoard } from '../parts/board-frame/BodyBoard.tsx'
import { RibbonBodyBoard } from '../parts/board-frame/RibbonBodyBoard.tsx'
import { DuelView } from '../parts/duel/DuelView.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { useStage } from '../parts/stage-context.ts'
import { useWords } from '../parts/words/use-say.ts'
import { sayWeather } from './say-weather.ts'

const HOLD = 8000
const NO_NEWS = [] as const

/** The weather at the points of a venue. @throws where the document is none: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const { form, fixedPage } = useStage()
  const { frame, points } = sayWeather(weatherView(schema.parse(props.document.value), props), useWords())
  const perPage = form === 'ribbon' ? 1 : POINTS_PER_PAGE
  const pages = Math.max(1, Math.ceil(points.length / perPage))
  const { page } = usePage(pages, HOLD)
  const from = page * perPage
  const shown = points.slice(from, from + perPage)
  const rows = { from, of: points.length }
  const { accent } = props.profile
  if (form === 'ribbon') {
    return (
      <RibbonBodyBoard spec={frame} accent={accent} told={NO_NEWS}>
        {(body) => (
          <DuelView
            picture={measured((measure) => layoutRibbonWeather(shown[0], body, measure))}
            title={frame.title}
            date={frame.date}
            rows={rows}
          />
        )}
      </RibbonBodyBoard>
    )
  }
  const view = {
    from,
    to: from + shown.length,
    of: points.length,
    page: page + 1,
    pages,
    hold: fixedPage === undefined ? HOLD : undefined,
  }
  return (
    <BodyBoard spec={frame} accent={accent} told={NO_NEWS} page={view}>
      {({ unit, left, top, width, height }) => (
        <DuelView
          picture={measured((measure) =>
            layoutWeather(shown, { unit, left, top, width, height, portrait: form === 'portrait' }, measure),
          )}
          title={frame.title}
          date={frame.date}
          rows={rows}
        />
      )}
    </BodyBoard>
  )
}
