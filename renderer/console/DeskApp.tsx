import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import {
  embargoesAnswerSchema,
  screensAnswerSchema,
  showsAnswerSchema,
  takesAnswerSchema,
  type Me,
} from '../../protocol/desk-answers.ts'
import { atLeast } from '../../protocol/desk-people.ts'
import type { Command } from '../../protocol/desk-commands.ts'
import { jsonObjectSchema } from '../../protocol/json.ts'
import type { Show } from '../../protocol/program.ts'
import { Masthead } from './Masthead.tsx'
import type { Slot } from './model/page-shows.ts'
import { mediaLines, venueOf, type Venue } from './model/venue.ts'
import { timesOf } from './parts/time-words.ts'
import { pagesFor } from './pages/pages.tsx'
import { ask } from './state/ask.ts'
import { consoleFeed } from './state/console-feed.ts'
import { DeskContext, type Desk } from './state/desk-context.ts'
import { usePolled } from './state/use-polled.ts'
import { usePage } from './state/use-page.ts'
import type { Language, Say } from './words/say.ts'

const NO_EMBARGOES = [] as const

interface Props {
  readonly me: Me
  readonly say: Say
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly signOut: () => void
  /** Somebody's rights have changed, or the sign-in is over. */
  readonly lookAgain: () => Promise<void>
}

/** All pages of the console for somebody who is signed in, and what they share. */
export function DeskApp({ me, say, language, setLanguage, signOut, lookAgain }: Props) {
  const feed = useFeed()
  const documents = useSyncExternalStore(feed.shelf.listen, feed.shelf.documents)
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => feed.client.onState(listener), [feed]),
    () => feed.client.state(),
  )
  const venue = useMemo(() => venueOf(documents), [documents])
  const times = useMemo(() => timesOf(venue.offset, language), [venue.offset, language])
  const screens = usePolled('/api/screens', screensAnswerSchema, 2000)
  const listed = usePolled('/api/shows', showsAnswerSchema, 5000)
  const { value: takes, again: askTakes } = usePolled('/api/takes', takesAnswerSchema, 2000)
  const mayKnow = atLeast(me.role, 'operator')
  const { value: held, again: askHeld } = usePolled(mayKnow ? '/api/embargoes' : undefined, embargoesAnswerSchema, 2000)
  const connected = useMemo(() => new Map(Object.entries(screens.value?.screens ?? {})), [screens.value])
  const pictures = useMemo(() => new Map(Object.entries(screens.value?.pictures ?? {})), [screens.value])
  const shows = useMemo(() => {
    const lines = [...(listed.value?.shows ?? []), ...mediaLines(venue)]
    return new Map(lines.map((line) => [line.key, line]))
  }, [listed.value, venue])
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [show, setShow] = useState<Show>()
  const [slot, setSlot] = useState<Slot>('main')
  const [taken, setTaken] = useState<string>()
  const now = useCallback(() => feed.client.now(), [feed])
  const run = useCallback(
    async (command: Command, seen: readonly string[] = [], eyes: Venue = venueOf(feed.shelf.documents())) => {
      const envelope = {
        id: crypto.randomUUID?.() ?? idWithoutCrypto(),
        seen: Object.fromEntries(seen.map((key) => [key, eyes.versions.get(key) ?? 0])),
        command,
      }
      const asked = await ask('POST', '/api/commands', jsonObjectSchema, envelope)
      if (!asked.ok && asked.status === 401) await lookAgain()
      askTakes()
      askHeld()
      return asked
    },
    [feed, lookAgain, askTakes, askHeld],
  )
  const pages = useMemo(() => pagesFor(me), [me])
  const page = usePage(pages)
  const desk: Desk = {
    me,
    say,
    language,
    setLanguage,
    venue,
    times,
    feed: state,
    now,
    connected,
    pictures,
    askScreens: screens.again,
    shows,
    takes: takes?.takes ?? [],
    embargoes: held?.embargoes ?? NO_EMBARGOES,
    askTakes,
    chosen,
    choose,
    show,
    setShow,
    slot,
    setSlot,
    taken,
    setTaken,
    run,
    signOut,
  }
  useEffect(() => {
    if (screens.fault !== undefined) void lookAgain()
  }, [screens.fault, lookAgain])
  return (
    <DeskContext value={desk}>
      <Masthead pages={pages} page={page} />
      <main className={`page page-${page.id}`}>
        <page.Page />
      </main>
    </DeskContext>
  )
}

/** One feed as long as somebody is signed in. */
function useFeed() {
  const [feed] = useState(() => consoleFeed(new URL(window.location.href)))
  useEffect(() => () => void feed.client.stop(), [feed])
  return feed
}

/** Over plain http from another machine a browser has no `crypto.randomUUID`. */
function idWithoutCrypto(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
