import type { Versioned } from './documents.ts'
import type { FeedState, PaintReport } from './feed.ts'
import type { ScreenSettings } from './screen-settings.ts'
import type { Deed, DeedAnswer, LogLine, PinAnswer, TechnicianBegin, TechnicianFacts } from './technician.ts'

/**
 * What the page of a screen and the shell's main process say to each other: every channel, its direction, its content. What
 * comes from a page is read by `ipc-schemas.ts`, in the main process, on every channel.
 */

/** Page → main, answered once: what is asked with, by channel. */
export interface Questions {
  'shell:settings': undefined
  'technician:begin': undefined
  'technician:pin': { readonly pin: string }
  'technician:facts': undefined
  'technician:log': undefined
  'technician:act': Deed
}
export interface Answers {
  'shell:settings': ScreenSettings
  'technician:begin': TechnicianBegin
  'technician:pin': PinAnswer
  'technician:facts': TechnicianFacts
  'technician:log': readonly LogLine[]
  'technician:act': DeedAnswer
}

/** Page → main, not answered. */
export interface Notices {
  /** The page listens now: the state of the feed is told at once, and on every change. */
  'feed:listen': undefined
  'feed:subscribe': { readonly id: number; readonly pattern: string }
  'feed:unsubscribe': { readonly id: number }
  'feed:report': PaintReport
  /** Said after a paint, about once a second: alive, and drawing. */
  'shell:heartbeat': undefined
  /** Staff want the page to load itself anew; a page may not do that by itself. */
  'shell:reload': undefined
  /** Somebody holds a corner of the picture: a technician, who has no keyboard. */
  'shell:corner': undefined
  'technician:card': { readonly shown: boolean }
  'technician:leave': undefined
}

export type Question = keyof Questions
export type Notice = keyof Notices

/** Main → page. */
export interface News {
  'feed:state': FeedNews
  'feed:documents': DocumentNews
}

/** Where the feed stands, and the hub's clock (ms) at the moment of saying so. Told again every few seconds, for the clock. */
export interface FeedNews {
  readonly state: FeedState
  readonly hubNow: number
  readonly clockKnown: boolean
}

/** Documents of one subscription, as they stand now; no `document` means that there is none. */
export interface DocumentNews {
  readonly id: number
  readonly changes: readonly { readonly key: string; readonly document?: Versioned | undefined }[]
}

/** What the preload puts on `window.tribune`, and nothing else. In a browser there is none. */
export interface ShellBridge {
  settings(): Promise<ScreenSettings>
  /** Called soon with the state as it is, then on every change. @returns the way to stop. */
  onState(listener: (news: FeedNews) => void): () => void
  /** As `Feed.subscribe`, only that the first call comes a moment later. @returns the way to stop. */
  subscribe(pattern: string, listener: (document: Versioned | undefined, key: string) => void): () => void
  report(painted: PaintReport): void
  /** To be called after a paint, about once a second; a page that falls quiet is taken for frozen, and replaced. */
  heartbeat(): void
  /** Loads the page anew, in a window of its own; what stands stays until that has painted. */
  reload(): void
}

declare global {
  interface Window {
    readonly tribune?: ShellBridge
  }
}
