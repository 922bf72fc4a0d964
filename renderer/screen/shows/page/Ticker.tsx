import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Feed } from '../../../../protocol/feed.ts'
import { StatusGlyph } from '../../../../sports/parts/StatusGlyph.tsx'
import { useStage } from '../../../../sports/parts/stage-context.ts'
import { VenueClock } from '../../../../sports/parts/table-board/VenueClock.tsx'
import { useFontEpoch } from '../../../../sports/parts/use-fonts.ts'
import { directionOf } from '../../../../sports/parts/words/say.ts'
import { useWords } from '../../../../sports/parts/words/use-say.ts'
import { AlertModel } from '../../alerts/alert-model.ts'
import { Columns } from '../../alerts/Columns.tsx'
import { textsOf } from '../../alerts/standing.ts'
import { holdOf } from '../../alerts/turns.ts'
import { useTurn } from '../../alerts/use-turn.ts'
import type { Settings } from '../../settings.ts'
import { tickerPages, type TickerPage } from './ticker-pages.ts'
import { watchResults, type ResultLine } from './result-lines.ts'
import '../../alerts/alerts.css'

interface TickerProps {
  readonly of: 'messages' | 'results'
  readonly feed: Feed
  readonly settings: Settings
  readonly venue: string | undefined
  readonly size: string
  readonly onSaid: () => void
}

/** Something that is said; how many pages it has shows when it is drawn. */
interface Line {
  readonly name: string
  readonly text: string
  readonly language?: string | undefined
  readonly draw: (about: PageAsk) => ReactNode
}

interface PageAsk {
  /** Counted from 0. */
  readonly page: number
  readonly onPages: (pages: number) => void
  /** Of the strip: another one, and the text is measured anew. */
  readonly size: string
}

/** Whole lines that take turns: nothing runs (look.md, Do not). Where there are none, whose venue it is. */
export function Ticker({ of, onSaid, ...about }: TickerProps) {
  useEffect(() => onSaid(), [onSaid])
  return of === 'messages' ? <Messages {...about} /> : <Results {...about} />
}

type Source = Omit<TickerProps, 'of' | 'onSaid'>

function Results({ feed, venue, size }: Source) {
  const { tag } = useWords()
  const [results, setResults] = useState<readonly ResultLine[]>([])
  useEffect(() => watchResults(feed, tag, setResults), [feed, tag])
  const lines = results.map((result): Line => {
    const words = result.entries.map(({ rank = '', name, result: said }) => `${rank} ${name} ${said}`)
    return {
      name: result.key,
      text: `${result.title} ${words.join(' ')}`,
      draw: (about) => <Result result={result} {...about} />,
    }
  })
  return <Lines lines={lines} venue={venue} size={size} now={() => feed.now()} />
}

/** Title, and as many of the first as fit beside it. */
function Result({ result, page, onPages, size }: { readonly result: ResultLine } & PageAsk) {
  const { title, status, entries } = result
  const place = useRef<HTMLParagraphElement>(null)
  const [pages, setPages] = useState<readonly TickerPage[]>([])
  const fonts = useFontEpoch()
  const { form } = useStage()
  useLayoutEffect(() => {
    const line = place.current
    if (line === null) return
    const [head = 0, ...widths] = [...line.querySelectorAll<HTMLElement>('.ticker-part')].map(
      (part) => part.offsetWidth + Number.parseFloat(getComputedStyle(part).marginInlineEnd),
    )
    // Upright the title has a line of its own.
    const made = tickerPages(form === 'portrait' ? 0 : head, widths, line.clientWidth)
    setPages(made)
    onPages(made.length)
  }, [result, size, fonts, form, onPages])
  const shown = pages[page] ?? pages[0] ?? { title: true, entries: [] }
  // What is not said on this page stands behind, unseen: it has been measured there.
  const standing = (seen: boolean) => (seen ? {} : { 'data-hidden': '', style: { order: 1 } })
  return (
    <p className="ticker-text ticker-result" ref={place}>
      <span className="ticker-part" {...standing(shown.title)}>
        <StatusGlyph shape={status} />
        <strong>{title}</strong>
      </span>
      {entries.map(({ id, rank, name, organisation, result }, i) => (
        <span key={id} className="ticker-part" {...standing(shown.entries.includes(i))}>
          {rank === undefined ? null : <span className="ticker-rank">{rank} </span>}
          {name} <span className="ticker-code">{organisation}</span> <b>{result}</b>
        </span>
      ))}
    </p>
  )
}

function Messages({ feed, settings: { screen, language }, venue, size }: Source) {
  const [lines, setLines] = useState<readonly Line[]>([])
  useEffect(() => {
    const alerts = new AlertModel(
      feed,
      () => screen,
      (ms, tick) => {
        const timer = setInterval(tick, ms)
        return () => clearInterval(timer)
      },
    )
    const look = () =>
      setLines(
        alerts.alerts().messages.flatMap(({ key, version, value }) =>
          textsOf(value, language).map(([tag, text]) => ({
            name: `${key} ${version} ${tag}`,
            text,
            language: tag,
            draw: (about: PageAsk) => (
              <Columns {...about}>
                <p className="ticker-text">{text}</p>
              </Columns>
            ),
          })),
        ),
      )
    const stop = alerts.subscribe(look)
    look()
    return () => {
      stop()
      alerts.close()
    }
  }, [feed, screen, language])
  return <Lines lines={lines} venue={venue} size={size} now={() => feed.now()} />
}

function Lines({
  lines,
  venue,
  size,
  now,
}: {
  readonly lines: readonly Line[]
  readonly venue: string | undefined
  readonly size: string
  readonly now: () => number
}) {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const turns = lines.flatMap(({ name, text }) => {
    const pages = counts[name] ?? 1
    return Array.from({ length: pages }, (_, page) => ({ name, page, hold: holdOf(text, pages) }))
  })
  const turn =
    turns[
      useTurn(
        turns.map(({ hold }) => hold),
        0,
        now,
      )
    ]
  const count = useCallback(
    (name: string, pages: number) =>
      setCounts((known) => (known[name] === pages ? known : { ...known, [name]: pages })),
    [],
  )
  if (lines.length === 0)
    return (
      <p className="ticker-venue">
        {venue ?? 'Tribune'} <VenueClock className="ticker-clock" />
      </p>
    )
  return lines.map((line) => (
    <LineView
      key={line.name}
      line={line}
      size={size}
      page={turn?.name === line.name ? turn.page : undefined}
      count={count}
    />
  ))
}

function LineView({
  line: { name, language, draw },
  size,
  page,
  count,
}: {
  readonly line: Line
  readonly size: string
  readonly page: number | undefined
  readonly count: (name: string, pages: number) => void
}) {
  const { needScript } = useStage()
  useEffect(() => {
    if (language !== undefined) needScript?.(language)
  }, [language, needScript])
  const onPages = useCallback((pages: number) => count(name, pages), [count, name])
  return (
    <div
      className="ticker-line"
      lang={language}
      dir={language === undefined ? undefined : (directionOf(language) ?? 'ltr')}
      role="note"
      aria-hidden={page === undefined}
      data-hidden={page === undefined ? '' : undefined}
    >
      {draw({ page: page ?? 0, onPages, size })}
    </div>
  )
}
