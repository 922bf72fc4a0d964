import {
  emergencySchema,
  messageSchema,
  type EmergencyDocument,
  type MessageDocument,
} from '../../../protocol/alerts.ts'
import { type Versioned } from '../../../protocol/documents.ts'
import { placeSchema, screenSchema } from '../../../protocol/screen-documents.ts'
import type { Feed } from '../../../protocol/feed.ts'
import { DocumentsAtHand } from '../documents-at-hand.ts'
import { ReadOnce, type Misfit } from '../read-once.ts'
import { standingEmergencies, standingMessages, type Held } from './standing.ts'

/** Ends are looked for so often, ms. */
const TICK = 250

/** What stands over and beside the pictures of a screen. */
export interface Alerts {
  readonly emergencies: readonly Held<EmergencyDocument>[]
  readonly messages: readonly Held<MessageDocument>[]
  /** The nearest exit, in words. */
  readonly exit?: string | undefined
  /** The keys this screen obeys: "screen/a", "group/b", "zone/c", "venue". */
  readonly obeys: readonly string[]
}

/**
 * The emergencies and messages of one screen, from the feed's documents and the hub's clock: with the hub and without it, and from
 * the cache after a restart. Beside the model of the boards and without need of it: whatever fails there, an emergency stands.
 */
export class AlertModel {
  readonly #feed: Feed
  readonly #screen: () => string | undefined
  readonly #documents: DocumentsAtHand
  readonly #listeners = new Set<() => void>()
  readonly #stop: () => void
  readonly #misfit: Misfit = ({ key, version }, fault) =>
    this.#feed.report({ key, version, paintedAt: this.#feed.now(), fault })
  readonly #emergencies = new ReadOnce(emergencySchema, this.#misfit)
  readonly #messages = new ReadOnce(messageSchema, this.#misfit)
  readonly #screens = new ReadOnce(screenSchema, () => {})
  readonly #places = new ReadOnce(placeSchema, () => {})
  readonly #held = new WeakMap<Versioned, Held<unknown>>()
  #alerts: Alerts = { emergencies: [], messages: [], obeys: [] }
  #looking = false
  #again = false

  /**
   * @param screen which screen this is; it may turn out later.
   * @param every timer of the machine. @returns the way to stop.
   */
  constructor(feed: Feed, screen: () => string | undefined, every: (ms: number, tick: () => void) => () => void) {
    this.#feed = feed
    this.#screen = screen
    this.#documents = new DocumentsAtHand(feed, () => this.#look())
    this.#stop = every(TICK, () => this.#look())
    this.#look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same object as long as nothing changed. */
  readonly alerts = (): Alerts => this.#alerts

  close(): void {
    this.#stop()
    this.#documents.close()
    this.#listeners.clear()
  }

  /** Looks at everything; what a new subscription brings at once is looked at, too. */
  #look(): void {
    this.#again = true
    if (this.#looking) return
    this.#looking = true
    while (this.#again) {
      this.#again = false
      this.#lookOnce()
    }
    this.#looking = false
  }

  #lookOnce(): void {
    const id = this.#screen()
    const screen = id === undefined ? undefined : this.#screens.of(this.#documents.get(`screen/${id}`))
    const group = screen?.group === undefined ? undefined : `group/${screen.group}`
    const zone = screen?.zone ?? (group && this.#places.of(this.#documents.get(group))?.zone)
    const own = id === undefined ? [] : [`screen/${id}`]
    const groups = group === undefined ? [] : [group]
    this.#documents.want(new Set(['emergency/*', 'message/*', ...own, ...groups]))
    if (this.#again) return
    // A screen without a name is in the venue, too.
    const obeys = ['venue', ...own, ...groups, ...(zone === undefined ? [] : [`zone/${zone}`])]
    const at = { obeys, audience: screen?.audience, now: this.#feed.now() }
    const alerts: Alerts = {
      emergencies: standingEmergencies(this.#read('emergency/', this.#emergencies), at),
      messages: standingMessages(this.#read('message/', this.#messages), at),
      exit: screen?.exit,
      obeys,
    }
    if (sameAlerts(alerts, this.#alerts)) return
    this.#alerts = alerts
    for (const listener of this.#listeners) listener()
  }

  #read<T>(prefix: string, read: ReadOnce<T>): readonly Held<T>[] {
    return this.#documents.below(prefix).flatMap((document) => {
      const value = read.of(document)
      if (value === undefined) return []
      const held = (this.#held.get(document) as Held<T> | undefined) ?? {
        key: document.key,
        version: document.version,
        value,
      }
      this.#held.set(document, held)
      return [held]
    })
  }
}

function sameAlerts(a: Alerts, b: Alerts): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]) => x.length === y.length && x.every((e, i) => e === y[i])
  const lists = same(a.emergencies, b.emergencies) && same(a.messages, b.messages) && same(a.obeys, b.obeys)
  return lists && a.exit === b.exit
}
