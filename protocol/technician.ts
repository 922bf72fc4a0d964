import * as z from 'zod/mini'
import type { DeviceReport } from './device-report.ts'
import type { FeedState } from './feed.ts'
import type { ScreenSettings } from './screen-settings.ts'

/**
 * What the technician's page on a device and the shell's main process say to each other. Only that page is answered, and all but
 * the first two questions only while the PIN that was typed still holds. Durations in ms.
 */

/** A PIN, as it is typed. */
export const pinSchema = z.object({ pin: z.string().check(z.regex(/^\d{1,12}$/)) })

/** What a technician can do; `hub` with the address that is to be used from now on. */
export const deedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reload') }),
  z.object({ what: z.literal('restart') }),
  z.object({ what: z.literal('forget') }),
  z.object({ what: z.literal('hub'), hub: z.string().check(z.minLength(1), z.maxLength(200)) }),
])
export type Deed = z.infer<typeof deedSchema>

/** A test picture is put up, or taken away. */
export const cardNoticeSchema = z.object({ shown: z.boolean() })

/** Before any PIN: where the pad stands, and how long nobody may type. */
export interface TechnicianBegin {
  /** What the screen below is set to, "fr" or "en fr", where staff have said so. */
  readonly language?: string | undefined
  readonly stage: Pick<ScreenSettings, 'rotation' | 'raster' | 'offset'>
  readonly wait: number
}

/** `wrong`: so many tries are left until typing must wait. `wait`: nothing was checked. */
export type PinAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly tries: number; readonly wait: number }
  | { readonly kind: 'wait'; readonly wait: number }

/** Why something cannot be done; what the system or the configuration's reader says of it stays in their words. */
export type Refusal =
  /** The machine has its name by its configuration. */
  | { readonly kind: 'no claim' }
  | { readonly kind: 'claim stays'; readonly why: string }
  /** It is set in the environment, which wins. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'unreadable' | 'unwritable'; readonly file: string; readonly why: string }
  | { readonly kind: 'unfit'; readonly sentence: string }

export type DeedAnswer = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly why: Refusal }

/** Why a hub does not answer; `other`: in the system's words. */
export type HubSilence =
  | { readonly kind: 'no hub' | 'refused' | 'no name' | 'no name server' | 'no way' | 'no network' | 'cut' }
  | { readonly kind: 'late'; readonly afterMs: number }
  | { readonly kind: 'other'; readonly words: string }

/** How a hub answers when it is asked now. */
export type HubAnswer =
  | { readonly kind: 'answers'; readonly ms: number; readonly name: string; readonly version: string }
  | { readonly kind: 'silent'; readonly why: HubSilence }

/** Which certificates are believed: those of the venue's file, those of the system, or none is needed. */
export type Trust = { readonly kind: 'venue'; readonly file: string } | { readonly kind: 'no hub' | 'system' | 'open' }

/** What is wrong with a display: away, so that its screen is not seen or stands on another; or its resolution. */
export type DisplayFault =
  | { readonly kind: 'unseen' | 'instead'; readonly wanted: string }
  | { readonly kind: 'raster'; readonly is: string; readonly wanted: string }

export interface TechnicianFacts {
  readonly machine: {
    readonly hostname: string
    /** "Linux 6.1.0 x64" */
    readonly system: string
    readonly electron: string
    readonly uptime: number
  }
  readonly network: {
    readonly interfaces: readonly {
      readonly name: string
      readonly mac: string
      readonly addresses: readonly string[]
    }[]
    readonly gateway?: string | undefined
  }
  readonly hubs: readonly {
    readonly address: string
    readonly isHeard: boolean
    readonly answer?: HubAnswer | undefined
  }[]
  readonly trust: Trust
  readonly feed: { readonly state: FeedState; readonly forMs: number }
  readonly identity: {
    /** By name in the configuration, claimed by staff, or waiting for that with a code. */
    readonly by: 'configuration' | 'claim' | 'nobody'
    readonly screens: readonly string[]
    readonly hub?: string | undefined
    readonly code?: string | undefined
    /** Of the public key. */
    readonly fingerprint?: string | undefined
    readonly keyKept?: boolean | undefined
  }
  readonly displays: readonly (Omit<DeviceReport['displays'][number], 'fault'> & {
    readonly fault?: DisplayFault | undefined
    readonly x: number
    readonly y: number
    readonly connector?: string | undefined
    /** What the configuration asks for. */
    readonly wanted?: string | undefined
  })[]
  readonly device: DeviceReport
  readonly restarts: readonly DeviceReport['restarts']['newest'][number][]
  readonly configuration: {
    readonly file: string
    readonly isWritable: boolean
    readonly faults: readonly string[]
    /** What became of the configuration on a USB stick, where there was one. */
    readonly stick?: string | undefined
  }
  readonly canForget: boolean
  readonly hubNow: number
  readonly clockKnown: boolean
  /** UTC offset of the venue, where known. */
  readonly offset?: string | undefined
}

export interface LogLine {
  readonly time: string
  readonly level: string
  readonly text: string
}

/** What the preload puts on `window.technician`, and nothing else. */
export interface TechnicianBridge {
  begin(): Promise<TechnicianBegin>
  pin(pin: string): Promise<PinAnswer>
  facts(): Promise<TechnicianFacts>
  /** Newest first. */
  log(): Promise<readonly LogLine[]>
  act(deed: Deed): Promise<DeedAnswer>
  card(shown: boolean): void
  leave(): void
}

declare global {
  interface Window {
    readonly technician?: TechnicianBridge
  }
}
