import {
  SEVERITIES,
  type EmergencyDocument,
  type EmergencyInfo,
  type MessageDocument,
} from '../../../protocol/alerts.ts'
import { languagesOf } from '../../../sports/parts/words/say.ts'

/** An alert, with the key and version of its document. */
export interface Held<T> {
  readonly key: string
  readonly version: number
  readonly value: T
}

/** What decides whether an alert is for this screen. */
export interface Standpoint {
  /** The keys it obeys: "screen/a", "group/b", "zone/c", "venue". */
  readonly obeys: readonly string[]
  readonly audience?: string | undefined
  /** Hub clock, ms. */
  readonly now: number
}

const STATUS_ORDER = ['Actual', 'Exercise', 'Test'] as const

/** The emergencies that stand on a screen now, the gravest first, of equals the older. Pure. */
export function standingEmergencies(
  held: readonly Held<EmergencyDocument>[],
  standpoint: Standpoint,
): readonly Held<EmergencyDocument>[] {
  const { audience } = standpoint
  return held
    .filter(({ value }) => isFor(value, standpoint) && (value.status !== 'Test' || audience === 'test'))
    .toSorted(
      ({ value: a }, { value: b }) =>
        STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        a.at - b.at,
    )
}

/** The messages that stand on a screen now, the newest first. Pure. */
export function standingMessages(
  held: readonly Held<MessageDocument>[],
  standpoint: Standpoint,
): readonly Held<MessageDocument>[] {
  return held.filter(({ value }) => isFor(value, standpoint)).toSorted(({ value: a }, { value: b }) => b.at - a.at)
}

/** An emergency in every language it has, those the screen speaks first. */
export function infosOf(
  { infos }: EmergencyDocument,
  setting: string | undefined,
): readonly (readonly [language: string, EmergencyInfo])[] {
  const spoken = languagesOf(setting)
  const place = (language: string) => {
    const at = spoken.findIndex((tag) => isSame(tag, language))
    return at < 0 ? spoken.length : at
  }
  return Object.entries(infos).toSorted(([a, x], [b, y]) => place(a) - place(b) || x.sortOrder - y.sortOrder)
}

/** A message in the languages the screen speaks; in its first where it has none of them. */
export function textsOf(
  { texts }: MessageDocument,
  setting: string | undefined,
): readonly (readonly [language: string, string])[] {
  const all = Object.entries(texts)
  const spoken = languagesOf(setting).flatMap((tag) => all.filter(([language]) => isSame(tag, language)).slice(0, 1))
  return spoken.length > 0 ? spoken : all.slice(0, 1)
}

/** The picture of an emergency for a screen: of the nearest place that has one. @param obeys the keys it obeys */
export function pictureFor({ pictures = {} }: EmergencyDocument, obeys: readonly string[]): string | undefined {
  const nearest = ['screen/', 'group/', 'zone/', 'venue']
  const place = nearest.map((kind) => obeys.find((key) => key.startsWith(kind) && pictures[key] !== undefined))
  return pictures[place.find((key) => key !== undefined) ?? '']
}

function isFor({ to, until }: { to: Readonly<Record<string, true>>; until: number }, at: Standpoint): boolean {
  return at.now < until && at.obeys.some((key) => to[key] === true)
}

/** "en" and "en-GB" are one language here; the two ways to write Chinese are two. */
function isSame(a: string, b: string): boolean {
  return a === b || (a.split('-')[0] === b.split('-')[0] && !a.startsWith('zh-'))
}
