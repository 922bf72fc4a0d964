import { headerClock } from '../layout/header-clock.ts'
import { memo, type CSSProperties, type ReactNode } from 'react'
import type { Row } from '../board-spec.ts'
import { useFontEpoch } from '../use-fonts.ts'
import { useKept, useSame } from '../use-kept.ts'
import { layoutHeader } from '../layout/header-layout.ts'
import type { Frame } from '../layout/measures.ts'
import { measured } from '../layout/text-measure.ts'
import type { NewsWords } from '../motion/news-words.ts'
import { lookWords, useStage } from '../stage-context.ts'
import { StatusLine } from '../StatusLine.tsx'
import { boardClass } from '../table-board/board-style.ts'

import { PinnedPanel } from '../table-board/PinnedPanel.tsx'
import type { PageView } from '../table-board/PageIndicator.tsx'
import { TableFooter } from '../table-board/TableFooter.tsx'
import { shownStatus, TableHeader } from '../table-board/TableHeader.tsx'
import { directionOf } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'
import type { FrameSpec } from './frame-spec.ts'
import './sheets.ts'

export interface BoardFrameProps {
  readonly spec: FrameSpec
  /** Where the parts stand, px. */
  readonly frame: Frame
  /** The custom properties of the board: `boardStyle` of `table-board`. */
  readonly style: CSSProperties
  /** Rows on the page: the legend names the marks they carry. Absent: the whole legend is of this page. */
  readonly rows?: readonly Row[] | undefined
  readonly page?: PageView | undefined
  /** A moment of the board, in the legend's place for as long as it is news. */
  readonly news?: NewsWords | undefined
  /** One more class of the board. */
  readonly shape?: string | undefined
  /** The body, from under the status line to over the footer. */
  readonly children: ReactNode
}

/**
 * What stands around the body of a landscape or portrait board, whatever the body is: header with mark, title, facts and status
 * slab; status line; who is up; footer with legend, sentence or fault, page and clock. For boards that are no tables
 * `BodyBoard` does the rest.
 */
export const BoardFrame = memo(function BoardFrame(props: BoardFrameProps) {
  const { spec, frame, style, rows, page, news, shape, children } = props
  const stage = useStage()
  const aged = stage.aged !== undefined
  const portrait = stage.form === 'portrait'
  const { say, tag } = useWords()
  const slab = useSame(shownStatus(spec.status, aged, say))
  const header = useKept([spec, slab, portrait, frame, stage.logo, useFontEpoch()], () =>
    measured((measure) =>
      layoutHeader(
        { spec, status: slab, clock: headerClock(spec, portrait, frame, measure), logo: stage.logo, portrait, frame },
        measure,
      ),
    ),
  )
  return (
    <section
      className={`${boardClass(stage)} ${shape ?? ''}`}
      style={style}
      data-status={spec.status?.shape}
      data-look={lookWords(stage)}
      lang={tag}
      dir={directionOf(tag)}
      aria-label={spec.title}
    >
      <TableHeader spec={spec} status={slab} layout={header} frame={frame} />
      <div
        className="tb-line-place"
        style={{ top: frame.lineTop, blockSize: frame.lineHeight, insetInline: frame.margin }}
      >
        <StatusLine status={spec.status} aged={aged} />
      </div>
      {spec.pinned === undefined ? null : <PinnedPanel pinned={spec.pinned} frame={frame} date={spec.date} />}
      {children}
      <TableFooter spec={spec} rows={rows} frame={frame} page={page} news={useSame(news)} />
    </section>
  )
})
