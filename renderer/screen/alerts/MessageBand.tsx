import { useCallback, useState } from 'react'
import type { MessageDocument } from '../../../protocol/alerts.ts'
import { directionOf } from '../../../sports/parts/words/say.ts'
import type { StageForm } from '../../../sports/parts/stage-context.ts'
import { Columns } from './Columns.tsx'
import { textsOf, type Held } from './standing.ts'
import { holdOf } from './turns.ts'
import { useTurn } from './use-turn.ts'
import { useWordsOf } from './use-words.ts'

/** The footer has its legend, the page and the clock to say; a ribbon has no footer, and its results come back for longer; ms. */
const REST_MS = { landscape: 8_000, portrait: 8_000, ribbon: 16_000 } as const

/** On a ribbon what fits on one line stands in its middle, as large as it can; more takes two lines. */
const ONE_LINE = [1.8, 1.5, 1.25, 1.02, 1] as const

/**
 * What staff say beside the results: over the footer, in turn with it, so that no result is covered. A ribbon has nothing but
 * results: there message and board take turns.
 */
export function MessageBand({
  messages,
  speaks,
  form,
  size,
  now,
}: {
  readonly messages: readonly Held<MessageDocument>[]
  readonly speaks: string | undefined
  readonly form: StageForm
  readonly size: string
  /** Hub clock, ms. */
  readonly now: () => number
}) {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const lines = messages.flatMap(({ key, version, value }) =>
    textsOf(value, speaks).map(([language, text]) => ({ name: `${key} ${version} ${language}`, language, text })),
  )
  const turns = lines.flatMap(({ name, text }) => {
    const pages = counts[name] ?? 1
    return Array.from({ length: pages }, (_, page) => ({ name, page, hold: holdOf(text, pages) }))
  })
  const holds = [...turns.map(({ hold }) => hold), REST_MS[form]]
  const turn = turns[useTurn(holds, messages[0]?.value.at ?? 0, now)]
  const count = useCallback(
    (name: string, pages: number) =>
      setCounts((known) => (known[name] === pages ? known : { ...known, [name]: pages })),
    [],
  )
  return (
    <div className="message" data-hidden={turn === undefined ? '' : undefined}>
      {lines.map(({ name, language, text }) => (
        <Line
          key={name}
          name={name}
          language={language}
          text={text}
          size={size}
          grow={form === 'ribbon' ? ONE_LINE : undefined}
          page={turn?.name === name ? turn.page : undefined}
          count={count}
        />
      ))}
    </div>
  )
}

function Line({
  name,
  language,
  text,
  size,
  grow,
  page,
  count,
}: {
  name: string
  language: string
  text: string
  size: string
  grow: readonly number[] | undefined
  page: number | undefined
  count: (name: string, pages: number) => void
}) {
  useWordsOf(language)
  const onPages = useCallback((pages: number) => count(name, pages), [count, name])
  return (
    <div
      className="message-line"
      lang={language}
      dir={directionOf(language) ?? 'ltr'}
      role="note"
      aria-hidden={page === undefined}
      data-hidden={page === undefined ? '' : undefined}
    >
      <Columns page={page ?? 0} onPages={onPages} size={size} grow={grow}>
        <p className="message-text">{text}</p>
      </Columns>
    </div>
  )
}
