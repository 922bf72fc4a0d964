import { createContext, useContext } from 'react'
import type { Command } from '../../../protocol/desk-commands.ts'
import type { Connected, Embargo, Me, ShowLine, Take } from '../../../protocol/desk-answers.ts'
import type { FeedState } from '../../../protocol/feed.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import type { Show } from '../../../protocol/program.ts'
import type { Times } from '../parts/time-words.ts'
import type { Slot } from '../model/page-shows.ts'
import type { Venue } from '../model/venue.ts'
import type { Language, Say } from '../words/say.ts'
import type { Asked } from './ask.ts'

/** What every page of the console works with. */
export interface Desk {
  readonly me: Me
  readonly say: Say
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly venue: Venue
  /** How the venue's clocks say an instant. */
  readonly times: Times
  readonly feed: FeedState
  /** Hub clock, ms. */
  readonly now: () => number
  /** By screen id. */
  readonly connected: ReadonlyMap<string, Connected>
  /** When the picture of each screen was taken, by its id; hub clock, ms. */
  readonly pictures: ReadonlyMap<string, number>
  /** Looks at the screens again at once. */
  readonly askScreens: () => void
  readonly shows: ReadonlyMap<string, ShowLine>
  /** The newest takes of everybody, newest first. */
  readonly takes: readonly Take[]
  /** Results that are held back; empty for who may not know. */
  readonly embargoes: readonly Embargo[]
  readonly askTakes: () => void
  /** Keys of screens, groups, zones, or "venue", that are chosen. */
  readonly chosen: ReadonlySet<string>
  readonly choose: (keys: ReadonlySet<string>) => void
  readonly show: Show | undefined
  readonly setShow: (show: Show | undefined) => void
  /** Which part the list of shows fills, where a page is chosen. */
  readonly slot: Slot
  readonly setSlot: (slot: Slot) => void
  /** The newest take of this page, whose result is looked at. */
  readonly taken: string | undefined
  readonly setTaken: (take: string | undefined) => void
  /**
   * Gives a command.
   * @param seen keys of the documents it rests on: it is refused where one has changed since.
   * @param eyes the venue as it stood before the person's eyes; absent: as it stands now.
   */
  readonly run: (command: Command, seen?: readonly string[], eyes?: Venue) => Promise<Asked<JsonObject>>
  readonly signOut: () => void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('no desk here')
  return desk
}
