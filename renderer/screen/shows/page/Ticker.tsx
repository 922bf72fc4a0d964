import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Feed } from '../../../../protocol/feed.ts'
import { StatusGlyph } from '../../../../sports/parts/StatusGlyph.tsx'
import { useStage } from '../../../../sports/parts/stage-context.ts'
import { VenueClock } from '../../../../sports/parts/table-board/VenueClock.tsx'
import { directionOf } from '../../../../sports/parts/words/say.ts'
import { useWords } from '../../../../sports/parts/words/use-say.ts'
import { AlertModel } from '../../alerts/alert-model.ts'
import { Columns } from '../../alerts/Columns.tsx'
import { textsOf } from '../../alerts/standing.ts'
import { holdOf } from '../../alerts/turns.ts'
import { useTurn } from '../../alerts/use-turn.ts'
import type { Settings } from '../../settings.ts'
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

interface Line {
  readonly name: string
  readonly text: string
  readonly language?: string | undefined
  readonly body: ReactNode
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
    return { name: result.key, text: `${result.title} ${words.join(' ')}`, body: <Result result={result} /> }
  })
  return <Lines lines={lines} venue={venue} size={size} now={() => feed.now()} />
}

function Result({ result: { title, status, entries } }: { readonly result: ResultLine }) {
  return (
    <>
      <span className="ticker-part">
        <StatusGlyph shape={status} />
        <strong>{title}</strong>
      </span>
      {entries.map(({ id, rank, name, organisation, result }) => (
        <span key={id}>
          {' '}
          <span className="ticker-part">
            {rank === undefined ? null : <span className="ticker-rank">{rank}</span>} {name}{' '}
            <span className="ticker-code">{organisation}</span> <b>{result}</b>
          </span>
        </span>
      ))}
    </>
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
            body: text,
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
  line: { name, language, body },
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
      <Columns page={page ?? 0} onPages={onPages} size={size}>
        <p className="ticker-text">{body}</p>
      </Columns>
    </div>
  )
}
