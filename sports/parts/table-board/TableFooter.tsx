import { memo } from 'react'
import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { LegendItem, Row } from '../board-spec.ts'
import { Glyph, type GlyphName } from '../Glyphs.tsx'
import type { Frame } from '../layout/measures.ts'
import { measured } from '../layout/text-measure.ts'
import { fitLine } from '../names/name-fit.ts'
import type { NewsWords } from '../motion/news-words.ts'
import { useTick } from '../motion/use-tick.ts'
import { useStage } from '../stage-context.ts'
import { useFontEpoch } from '../use-fonts.ts'
import type { Words as Language } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'
import { faultSentence } from './fault-sentence.ts'
import { fitLegend, SIGN, WORDS } from './legend-on-page.ts'
import { NewsView } from './NewsView.tsx'
import { PageIndicator, pageWords, type PageView } from './PageIndicator.tsx'
import { VenueClock } from './VenueClock.tsx'

const END_ROOM = 0.05
const NARROWEST = 70

/** Left what the marks on this page mean, or a sentence; right the page and the venue clock. */
export const TableFooter = memo(function TableFooter({
  spec,
  rows,
  page,
  news,
  frame,
}: {
  spec: FrameSpec
  /** Rows on the page; absent: the whole legend is of this page. */
  rows: readonly Row[] | undefined
  /** Absent on a board of one page. */
  page: PageView | undefined
  news?: NewsWords | undefined
  frame: Frame
}) {
  const { fault, form, now } = useStage()
  // Its texts are measured: once more when a font has come.
  useFontEpoch()
  const hasClock = spec.mark !== 'schedule' || spec.status !== undefined || form === 'portrait'
  const { say } = useWords()
  const whole = frame.content - endRoom(spec, page, frame, say, true)
  // The label goes before anything is cut, a fault told in its fewest words among it.
  const labelled = whole >= (fault === undefined ? 0 : shortWidth(faultSentence(fault, now(), say).short, frame.unit))
  const room = labelled ? whole : frame.content - endRoom(spec, page, frame, say, false)
  return (
    <footer
      className="tb-footer"
      style={{ top: frame.footerTop, blockSize: frame.footerHeight, insetInline: frame.margin }}
    >
      <div className="tb-footer-start">
        <div aria-live="polite">
          {fault === undefined && news !== undefined ? <NewsView words={news} room={room} unit={frame.unit} /> : null}
        </div>
        {fault !== undefined ? (
          <FaultWords room={room} unit={frame.unit} />
        ) : news === undefined ? (
          <Words spec={spec} rows={rows} room={room} unit={frame.unit} />
        ) : null}
      </div>
      <div className="tb-footer-end">
        {page !== undefined && page.pages > 1 ? <PageIndicator page={page} /> : null}
        {spec.aside === undefined ? (
          hasClock ? (
            <VenueClock className="tb-clock" />
          ) : null
        ) : (
          <span className="tb-aside">
            {labelled ? `${spec.aside.label} ` : null}
            <b>{spec.aside.value}</b>
          </span>
        )}
      </div>
    </footer>
  )
})

/** The least that a sentence takes, px: at the narrowest that `fitLine` may go to. */
function shortWidth(text: string, unit: number): number {
  return measured((measure) => measure(text, { size: 0.038 * unit, weight: WORDS.weight, axis: NARROWEST }))
}

/** What the right end takes, px. @param labelled with the word before the aside. */
function endRoom(
  spec: FrameSpec,
  page: PageView | undefined,
  frame: Frame,
  say: Language['say'],
  labelled: boolean,
): number {
  const size = 0.038 * frame.unit
  return measured((measure) => {
    const aside =
      spec.aside === undefined
        ? measure('00:00', { size, ...SIGN })
        : measure(labelled ? `${spec.aside.label} ${spec.aside.value}` : spec.aside.value, { size, ...SIGN })
    const pages =
      page !== undefined && page.pages > 1
        ? measure(pageWords(page, say).join(' '), { size, ...SIGN }) + 0.21 * frame.unit
        : 0
    return aside + pages + END_ROOM * frame.unit
  })
}

function FaultWords({ room, unit }: { room: number; unit: number }) {
  const { fault, now } = useStage()
  const { say } = useWords()
  useTick(1000)
  if (fault === undefined) return null
  const { fact, outlook, short } = faultSentence(fault, now(), say)
  const line = measured((measure) => {
    const fit = (text: string) =>
      fitLine((axis) => measure(text, { size: 0.038 * unit, weight: WORDS.weight, axis }), room, WORDS.axis, NARROWEST)
    const both = `${fact}. ${outlook}`
    const text = [both, fact].find((each) => fit(each).fits) ?? short
    return { text, axis: fit(text).axis }
  })
  return (
    <p className="tb-sentence" role="note" data-fault={fault.kind} style={{ fontStretch: `${line.axis}%` }}>
      {line.text}
    </p>
  )
}

function Words({
  spec,
  rows,
  room,
  unit,
}: {
  spec: FrameSpec
  rows: readonly Row[] | undefined
  room: number
  unit: number
}) {
  const { note } = spec
  const { say } = useWords()
  if (note !== undefined) {
    const line = measured((measure) =>
      fitLine((axis) => measure(note, { size: 0.038 * unit, weight: WORDS.weight, axis }), room, WORDS.axis, NARROWEST),
    )
    return line.fits ? (
      <p className="tb-sentence" style={{ fontStretch: `${line.axis}%` }}>
        {note}
      </p>
    ) : null
  }
  const { legend, next } = measured((measure) => fitLegend(spec, rows, room, unit, measure, say('then')))
  return (
    <p className="tb-legend">
      {legend.map((item) => (
        <span key={item.sign} className="tb-legend-item">
          <LegendSign item={item} /> {item.words}
        </span>
      ))}
      {next.length === 0 ? null : (
        <span className="tb-legend-next">
          {say('then')}{' '}
          {next.map((name, i) => (
            <span key={name}>
              {i === 0 ? '' : ', '}
              <b>{name}</b>
            </span>
          ))}
        </span>
      )}
    </p>
  )
}

const GLYPHS: Readonly<Record<'foul' | 'pass' | 'clear' | 'now' | 'hit' | 'miss', GlyphName>> = {
  foul: 'foul',
  pass: 'pass',
  clear: 'clear',
  now: 'now',
  hit: 'hit',
  miss: 'miss',
}

function LegendSign({ item }: { item: LegendItem }) {
  if (item.glyph === 'best') return <span className="tb-legend-best">{item.sign}</span>
  if (item.glyph === 'mark') return <b className={`tb-legend-sign ${item.shape ?? ''}`}>{item.sign}</b>
  if (item.glyph === 'no lift') return <b className="tb-struck">{item.sign}</b>
  if (item.glyph === 'declared') return <b className="tb-declared">{item.sign}</b>
  if (item.glyph !== undefined) return <Glyph name={GLYPHS[item.glyph]} />
  return <b className={item.sign === 'PHOTO' ? 'tb-legend-photo' : 'tb-legend-sign'}>{item.sign}</b>
}
