import { useCallback, useEffect, useState } from 'react'
import type { EmergencyDocument } from '../../../protocol/alerts.ts'
import type { Feed } from '../../../protocol/feed.ts'
import type { StageForm } from '../../../sports/parts/stage-context.ts'
import { oncePainted } from '../after-paint.ts'
import { EmergencySheet, type EmergencySheetProps } from './EmergencySheet.tsx'
import { useMedia } from '../shows/media/use-media.ts'
import { infosOf, pictureFor, type Held } from './standing.ts'
import { holdOf } from './turns.ts'
import { useTurn } from './use-turn.ts'

/** The emergencies of a screen: all of their pages in all of their languages, one after the other. */
export function EmergencyPicture({
  emergencies,
  exit,
  obeys,
  speaks,
  form,
  size,
  feed,
}: {
  readonly emergencies: readonly Held<EmergencyDocument>[]
  readonly exit?: string | undefined
  /** The keys this screen obeys. */
  readonly obeys: readonly string[]
  /** The languages of the screen, as it is set. */
  readonly speaks: string | undefined
  readonly form: StageForm
  readonly size: string
  readonly feed: Feed
}) {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const sheets = emergencies.flatMap((held) =>
    infosOf(held.value, speaks).map(([language, info]) => {
      const name = `${held.key} ${held.version} ${language}`
      const text = Object.values(info).join(' ')
      return { name, held, language, info, text, pages: counts[name] ?? 1 }
    }),
  )
  const pictures = useMedia(
    feed,
    emergencies.flatMap(({ value }) => pictureFor(value, obeys) ?? []),
  )
  const turns = sheets.flatMap(({ name, text, pages }) =>
    Array.from({ length: pages }, (_, page) => ({ name, page, hold: holdOf(text, pages) })),
  )
  const since = emergencies[0]?.value.at ?? 0
  const turn =
    turns[
      useTurn(
        turns.map(({ hold }) => hold),
        since,
        () => feed.now(),
      )
    ]
  const shown = sheets.find(({ name }) => name === turn?.name)?.held
  useReport(shown, feed)
  const count = useCallback(
    (name: string, pages: number) =>
      setCounts((known) => (known[name] === pages ? known : { ...known, [name]: pages })),
    [],
  )
  return sheets.map(({ name, held, language, info, pages }) => (
    <Sheet
      key={name}
      name={name}
      count={count}
      emergency={held.value}
      language={language}
      info={info}
      exit={exit}
      picture={form === 'ribbon' ? undefined : pictures.get(pictureFor(held.value, obeys) ?? '')}
      form={form}
      size={size}
      page={turn?.name === name ? turn.page : undefined}
      pages={pages}
    />
  ))
}

function Sheet({
  name,
  count,
  ...sheet
}: Omit<EmergencySheetProps, 'onPages'> & { name: string; count: (name: string, pages: number) => void }) {
  const onPages = useCallback((pages: number) => count(name, pages), [count, name])
  return <EmergencySheet {...sheet} onPages={onPages} />
}

/** Tells the hub what stands, once it is painted; again when the line comes back: the hub may have started anew. */
function useReport(shown: Held<EmergencyDocument> | undefined, feed: Feed): void {
  useEffect(() => {
    if (shown === undefined) return undefined
    const { key, version } = shown
    let stop = () => {}
    const say = () => {
      stop()
      stop = oncePainted(() => feed.report({ key, version, paintedAt: feed.now() }))
    }
    say()
    const off = feed.onState((state) => {
      if (state.kind === 'live') say()
    })
    return () => {
      off()
      stop()
    }
  }, [shown, feed])
}
