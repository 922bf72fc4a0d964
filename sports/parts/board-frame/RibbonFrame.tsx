import type { CSSProperties, ReactNode } from 'react'
import { ribbonWord, type RibbonLayout } from '../layout/ribbon-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { lookWords, useStage } from '../stage-context.ts'
import { StatusGlyph } from '../StatusGlyph.tsx'
import { StatusLine } from '../StatusLine.tsx'
import { faultSentence } from '../table-board/fault-sentence.ts'
import { boardClass } from '../table-board/board-style.ts'
import { shownStatus } from '../table-board/TableHeader.tsx'
import { VenueClock } from '../table-board/VenueClock.tsx'
import { directionOf } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'
import type { FrameSpec } from './frame-spec.ts'
import './sheets.ts'

/**
 * What stands around the body of a ribbon: status plate, short event form with the status word (or "AS OF …"), status line as
 * the bottom edge.
 * @param layout where the title stands: `layoutRibbon`.
 * @param news the sign of a moment, in the word's place for as long as it is news and where it has room.
 */
export function RibbonFrame({
  spec,
  layout,
  style,
  news,
  children,
}: {
  spec: FrameSpec
  layout: RibbonLayout
  style: CSSProperties
  news?: string | undefined
  children: ReactNode
}) {
  const stage = useStage()
  const { status } = spec
  const { say, tag } = useWords()
  const slab = shownStatus(status, stage.aged !== undefined, say)
  // What has no status ages too: then the sign of what is cut goes before the time of day.
  const shape = slab?.shape ?? (stage.aged === undefined ? undefined : 'last known')
  const word = status?.word ?? ''
  const age = stage.aged && { label: say('AS OF'), time: stage.aged.asOf }
  const placed = spec.place === undefined ? undefined : word === '' ? spec.place : `${word} · ${spec.place}`
  const said = measured((measure) => ribbonWord(word, age, layout.titleWidth, stage.height, measure, [news, placed]))
  return (
    <section
      className={boardClass(stage)}
      style={style}
      data-status={status?.shape}
      data-look={lookWords(stage)}
      lang={tag}
      dir={directionOf(tag)}
      aria-label={spec.title}
    >
      <div className={`tb-plate tb-plate-${(shape ?? 'none').replace(' ', '-')}`}>
        {shape === undefined ? (
          <VenueClock className="tb-plate-clock" />
        ) : (
          <StatusGlyph shape={shape} fault={stage.fault?.kind} />
        )}
        <FaultSaid />
      </div>
      <div
        className={layout.titleWraps ? 'tb-ribbon-title tb-ribbon-wrapped' : 'tb-ribbon-title'}
        style={{ insetInlineStart: layout.titleX, width: layout.titleWidth }}
      >
        <span className="tb-ribbon-event" style={{ fontStretch: `${layout.titleAxis}%` }}>
          {spec.shortTitle ?? spec.title}
        </span>
        {said.text === '' ? null : (
          <span className="tb-ribbon-word" style={{ fontStretch: `${said.axis}%` }} role="status">
            {said.text}
          </span>
        )}
      </div>
      {children}
      <div className="tb-line-place tb-ribbon-line">
        <StatusLine status={status} aged={stage.aged !== undefined} />
      </div>
    </section>
  )
}

/** A ribbon draws the fault as a sign; who listens gets the words. */
function FaultSaid() {
  const { fault, now } = useStage()
  const { say } = useWords()
  if (fault === undefined) return null
  return <span role="img" data-fault={fault.kind} aria-label={faultSentence(fault, now(), say).short} />
}
