import { memo } from 'react'
import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { StatusView } from '../board-spec.ts'
import { FamilyMark } from '../FamilyMark.tsx'
import type { HeaderLayout } from '../layout/header-layout.ts'
import { MEASURE, type Frame } from '../layout/measures.ts'
import { useDelayed } from '../motion/use-changes.ts'
import { useStage } from '../stage-context.ts'
import { StatusSlab } from '../StatusSlab.tsx'
import { FactView } from './FactView.tsx'
import { VenueClock } from './VenueClock.tsx'
import type { Words } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'
import type { StatusShape } from '../slab-size.ts'

/** The slab swaps when the line has grown (look.md, Motion). */
const LINE_MS = 600

export interface ShownStatus {
  readonly shape: StatusShape
  readonly word: string
}

/** What the slab says: the status, or LAST KNOWN where the picture is old. */
export function shownStatus(status: StatusView | undefined, aged: boolean, say: Words['say']): ShownStatus | undefined {
  return status !== undefined && aged ? { shape: 'last known', word: say('LAST KNOWN') } : status
}

/**
 * Over a pinned panel the header is lower: all of it moves up a little, lest a subtitle's descenders touch the status line. Hangul,
 * kana and Han fill their line, over them there is nothing to give: nor in the languages that take turns with theirs. px
 */
function headerTop({ headerHeight, unit }: Frame, words: Words): number {
  if ([words, ...words.others].some(({ tag }) => /^(ja|ko|zh)/.test(tag))) return 0
  return Math.min(0, headerHeight - MEASURE.header * unit) / 2
}

export const TableHeader = memo(function TableHeader({
  spec,
  status,
  layout,
  frame,
}: {
  spec: FrameSpec
  status: ShownStatus | undefined
  layout: HeaderLayout
  frame: Frame
}) {
  const { reducedMotion, aged, logo } = useStage()
  const words = useWords()
  const next = status === undefined ? undefined : { ...status, width: layout.slab }
  const slab = useDelayed(next, reducedMotion || aged !== undefined ? 0 : LINE_MS)
  return (
    <header
      className="tb-header"
      style={{ top: headerTop(frame, words), blockSize: frame.headerHeight, insetInline: frame.margin }}
    >
      {logo === undefined ? null : <span className="tb-logo" />}
      <FamilyMark mark={spec.mark} />
      <div className={`tb-titles tb-titles-${layout.titleForm}`}>
        <h1 className="tb-title" style={{ fontStretch: `${layout.titleAxis}%` }}>
          {spec.title}
        </h1>
        {layout.subtitle === '' ? null : (
          <p className="tb-subtitle" style={{ fontStretch: `${layout.subtitleAxis}%` }}>
            {layout.subtitle}
          </p>
        )}
      </div>
      <div className="tb-header-end">
        {layout.facts.map((fact) => (
          <FactView key={fact.id} fact={fact} />
        ))}
        {slab === undefined ? null : (
          <StatusSlab key={slab.word} shape={slab.shape} word={slab.word} width={slab.width} unit={frame.unit} />
        )}
        {status === undefined && layout.slab > 0 ? <VenueClock className="tb-header-clock" /> : null}
      </div>
    </header>
  )
})
