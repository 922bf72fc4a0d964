import type { ReactNode } from 'react'
import type { Row } from '../board-spec.ts'
import { bodyHeight, frameOf, MEASURE, type Frame } from '../layout/measures.ts'

import { typeSizes } from '../layout/paging.ts'
import { useStage } from '../stage-context.ts'
import { boardStyle } from '../table-board/board-style.ts'
import type { PageView } from '../table-board/PageIndicator.tsx'
import { useFontEpoch } from '../use-fonts.ts'
import { useSame } from '../use-kept.ts'
import { useSaidFrame } from '../words/use-say.ts'
import { Band } from './AsOf.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import { MomentContext } from './body-moment.ts'
import { bodyScale, SQUARE_HEADER, SQUARE_LARGE, SQUARE_TITLE, type BodyForm } from './body-form.ts'
import type { FrameSpec } from './frame-spec.ts'
import { useBodyNews } from './use-body-news.ts'

/** Where the body may draw, px of the stage: full width, between status line (or the band "As of …") and footer. */
export interface Body {
  readonly frame: Frame
  readonly form: BodyForm
  readonly unit: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface BodyBoardProps {
  readonly spec: FrameSpec
  /** The discipline's accent, "#C9F24B". */
  readonly accent: string
  /** What news of the board is told from: `toldSides`; none where the body has no news. */
  readonly told: readonly Row[]
  readonly page?: PageView | undefined
  /** `bodyForm` of the stage where the body can be drawn in about a square; that of the stage where absent. */
  readonly form?: BodyForm | undefined
  /** Draws the body; what it returns is placed by itself, `position: absolute` in the stage. */
  readonly children: (body: Body) => ReactNode
}

/**
 * A landscape or portrait board whose body is no table of rows: match, bracket, panels. Header, status line, band "As of …",
 * footer and all custom properties (`--H`, `--name-size` …) are those of every board. Needs a `StageContext`; on a ribbon use
 * `RibbonFrame`. The body says `role="table"` itself where it is one to a screen reader.
 */
export function BodyBoard({ spec: english, accent, told, page, form, children }: BodyBoardProps) {
  const { spec, moment, line } = useBodyNews(useSaidFrame(english), told)
  const stage = useStage()
  // Bodies measure their texts: once more when a font has come.
  useFontEpoch()
  const body = bodyOf(spec, stage, form)
  const { frame } = body
  const cap = MEASURE.usualCap * frame.unit
  const style = boardStyle(stage, accent, {
    unit: frame.unit,
    rowHeight: cap / 0.51,
    body: bodyHeight(cap / 0.51, cap),
    sizes: typeSizes(cap, frame.unit, stage.form === 'portrait' ? 2 : 1),
  })
  return (
    <BoardFrame
      spec={useSame(body.form === 'square' && stage.form === 'landscape' ? shortHead(spec) : spec)}
      frame={frame}
      style={style}
      page={page}
      news={line}
      shape={body.form === 'square' ? 'tb-square' : undefined}
    >
      <Band frame={frame} />
      <MomentContext value={moment}>{children(body)}</MomentContext>
    </BoardFrame>
  )
}

/** A clock in a header of one line leaves the title little room. */
function shortHead(spec: FrameSpec): FrameSpec {
  const { title, shortTitle = title, facts } = spec
  const long = title.length > SQUARE_TITLE && facts.some(({ large }) => large === true)
  return long ? { ...spec, title: shortTitle } : spec
}

/** Room of the body of a landscape or portrait board. Pure: a family may lay itself out before it is drawn. */
export function bodyOf(
  spec: Pick<FrameSpec, 'pinned' | 'facts' | 'status'>,
  stage: Pick<ReturnType<typeof useStage>, 'width' | 'height' | 'form' | 'aged' | 'type'>,
  form: BodyForm = stage.form === 'portrait' ? 'portrait' : 'landscape',
): Body {
  const upright = stage.form === 'portrait'
  const second = spec.facts.length > 0 || spec.status !== undefined
  const usual = frameOf({
    width: stage.width,
    height: stage.height,
    form: upright ? 'portrait' : 'landscape',
    scale: bodyScale(stage, form),
    pinned: spec.pinned !== undefined,
    targets: (spec.pinned?.targets.length ?? 0) > 0,
    strip: (spec.pinned?.strip?.items.length ?? 0) > 0,
    labels: false,
    band: stage.aged !== undefined,
    second,
  })
  const frame = form === 'square' ? squareFrame(usual, upright, second) : usual
  return {
    frame,
    form,
    unit: frame.unit,
    left: frame.margin,
    top: frame.rowsTop,
    width: frame.content,
    height: frame.rowsHeight,
  }
}

/** About a square has less height than a portrait board: the two lines of its header stand closer. */
function squareFrame(usual: Frame, upright: boolean, second: boolean): Frame {
  const up = upright && second ? usual.headerHeight - SQUARE_HEADER * usual.unit : 0
  return {
    ...usual,
    large: SQUARE_LARGE[upright ? 'upright' : 'wide'],
    headerHeight: usual.headerHeight - up,
    lineTop: usual.lineTop - up,
    pinnedTop: usual.pinnedTop - up,
    stripTop: usual.stripTop - up,
    labelsTop: usual.labelsTop - up,
    rowsTop: usual.rowsTop - up,
    rowsHeight: usual.rowsHeight + up,
  }
}
