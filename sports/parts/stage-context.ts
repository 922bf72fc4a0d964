import { createContext, useContext } from 'react'
import type { BaseLook, VenueLook } from '../../protocol/look.ts'
import type { Words } from './words/say.ts'

/** Landscape, portrait, or a ribbon (height under 0.15 of the width). */
export type StageForm = 'landscape' | 'portrait' | 'ribbon'

/**
 * Why the picture may be old, in the words of the three parties. `since` is hub clock, ms.
 * hub: the screen is cut from the hub · source: the hub is cut from its source · silent: the source sends no news.
 */
export type Fault =
  | { readonly kind: 'hub'; readonly since: number }
  | { readonly kind: 'source'; readonly since: number }
  | { readonly kind: 'silent'; readonly since: number }

export type Look = BaseLook

/** What the stage tells every board. */
export interface Stage {
  readonly width: number
  readonly height: number
  readonly form: StageForm
  /** Physical height of the picture and distance of the farthest seat, in metres: rows per page follow (look.md). */
  readonly physicalHeight?: number | undefined
  readonly farthestSeat?: number | undefined
  /** The document shown is old: dim it and stamp it with `asOf` (the source's local time of day, "22:25:41"). */
  readonly aged?: { readonly asOf: string } | undefined
  readonly fault?: Fault | undefined
  /** One page held (`?page=N`, counted from 1); pages turn by themselves otherwise. */
  readonly fixedPage?: number | undefined
  readonly reducedMotion: boolean
  /** A name in this language (BCP 47) is drawn: its font is wanted. */
  readonly needScript?: ((lang: string) => void) | undefined
  /** Which tokens colour the picture (renderer/look); night where absent. */
  readonly look?: Look | undefined
  /** A venue's own look stands on top of it: accents by discipline code. */
  readonly venueAccents?: Readonly<Record<string, string>> | undefined
  /** And its type scale and the width of its logo over its height. */
  readonly type?: VenueLook['type']
  readonly logo?: number | undefined
  /** The language of the labels; English where absent. */
  readonly words?: Words | undefined
  /** Hub clock in ms, from a monotonic local clock and the measured offset. */
  readonly now: () => number
  /** The venue's wall clock, "22:29"; absent until the time is known. */
  readonly wallClock: () => string | undefined
}

/** What `data-look` says: style sheets choose by it. */
export function lookWords({ look = 'night', venueAccents }: Pick<Stage, 'look' | 'venueAccents'>): string {
  return venueAccents === undefined ? look : `${look} venue`
}

export const StageContext = createContext<Stage | undefined>(undefined)

/** The stage a board stands on. @throws where a board is drawn without one: a fault of the program. */
export function useStage(): Stage {
  const stage = useContext(StageContext)
  if (stage === undefined) throw new Error('A board needs a StageContext around it')
  return stage
}
