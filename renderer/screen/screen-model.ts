import {
  competitionSchema,
  currentSchema,
  nowSchema,
  screenSchema,
  sourceSchema,
  type Competition,
  type Current,
  type ScreenDocument,
  type Versioned,
} from '../../protocol/documents.ts'
import type { Feed } from '../../protocol/feed.ts'
import { eventIn } from '../../sports/disciplines/any-discipline.ts'
import { ageOf, asOfWords, hubFault, localIso, sourceFault } from './ageing.ts'
import { besideKeys, besideOf } from './beside.ts'
import { profileAtHand } from './boards/profiles.ts'
import { DocumentsAtHand } from './documents-at-hand.ts'
import { follow, START_FOLLOWING, type FollowState } from './follow.ts'
import { candidatesOf, wantedByFollow } from './follow-candidates.ts'
import { ReadOnce, type Misfit } from './read-once.ts'
import { sameScene, type Picture, type Scene } from './scene.ts'
import { lookKey, LookFinder, type SceneLook } from './scene-look.ts'
import { mergeSettings, settingsFromDocument, type Settings } from './settings.ts'

/** So long the ground alone may stand after a start, while the cache and the hub are asked; ms. */
const SETTLING = 1000
/** Ages are looked at so often; ms. */
const TICK = 1000
/** New wishes lead to new documents, these to new wishes; this must end, and the next tick goes on. */
const MOST_ROUNDS = 10

/** The time of the machine itself, injected. */
export interface Ticker {
  /** ms; never jumps, whatever becomes of the hub's clock. */
  monotonic(): number
  /** @returns the way to stop. */
  every(ms: number, tick: () => void): () => void
}

/**
 * What a screen shows, without drawing it: from the feed's documents and the clock to one `Scene`. It follows or holds,
 * keeps at hand what it may need next, and knows what is old.
 */
export class ScreenModel {
  readonly #feed: Feed
  readonly #address: Settings
  readonly #shell: Settings
  readonly #ticker: Ticker
  readonly #started: number
  readonly #documents: DocumentsAtHand
  readonly #listeners = new Set<() => void>()
  readonly #stops: (() => void)[] = []
  readonly #misfit: Misfit = ({ key, version }, fault) =>
    this.#feed.report({ key, version, paintedAt: this.#feed.now(), fault })
  readonly #competitions = new ReadOnce(competitionSchema, this.#misfit)
  readonly #screens = new ReadOnce(screenSchema, this.#misfit)
  readonly #fields = new ReadOnce(nowSchema, this.#misfit)
  readonly #sources = new ReadOnce(sourceSchema, this.#misfit)
  readonly #currents = new ReadOnce(currentSchema, this.#misfit)
  readonly #looks = new LookFinder(this.#misfit)
  readonly #readCurrents = new WeakMap<Versioned, Versioned<Current>>()
  /** On follow: the fields of play and the schedules, and the documents it may turn to. */
  #patterns: readonly string[] = []
  #mayTurnTo: readonly string[] = []
  #following: FollowState = START_FOLLOWING
  #everLive = false
  #settings: Settings
  #settingsFrom: ScreenDocument | undefined
  #scene: Scene
  #looking = false
  #asked = false
  #again = false
  #closed = false

  /**
   * @param address what the page's address says; it wins over `screen/<id>`, which wins over
   * @param shell what the shell's configuration says.
   */
  constructor(feed: Feed, address: Settings, shell: Settings, ticker: Ticker) {
    this.#feed = feed
    this.#address = address
    this.#shell = shell
    this.#ticker = ticker
    this.#started = ticker.monotonic()
    this.#settings = mergeSettings(address, shell)
    this.#documents = new DocumentsAtHand(feed, () => this.#changed())
    this.#scene = { settings: this.#settings, look: this.#sceneLook(), picture: { kind: 'nothing yet' } }
    this.#stops.push(
      feed.onState(() => this.#look()),
      ticker.every(TICK, () => this.#look()),
    )
    this.#look()
  }

  /** @returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The scene as it is; the same object as long as nothing changed. */
  readonly scene = (): Scene => this.#scene

  close(): void {
    this.#closed = true
    for (const stop of this.#stops) stop()
    this.#documents.close()
    this.#listeners.clear()
  }

  /** A document came or went. All of one frame come together: one look for all of them, before the next paint. */
  #changed(): void {
    this.#again = true
    if (this.#looking || this.#asked) return
    this.#asked = true
    queueMicrotask(() => {
      this.#asked = false
      if (!this.#closed) this.#look()
    })
  }

  /** Looks at everything; where a new subscription answers at once, it looks again. */
  #look(): void {
    this.#looking = true
    let rounds = 0
    do {
      this.#again = false
      this.#lookOnce()
    } while (this.#again && ++rounds < MOST_ROUNDS)
    this.#looking = false
  }

  #lookOnce(): void {
    this.#everLive ||= this.#feed.state().kind === 'live'
    this.#mergeSettings()
    const now = this.#feed.now()
    const competition = this.#competitions.of(this.#documents.get('competition'))
    this.#patterns = []
    this.#mayTurnTo = []
    const key = this.#settings.show ?? this.#follow(now, competition?.offset)
    const wanted = new Set(['competition', 'source/*', ...this.#patterns])
    for (const more of [this.#screenKey, lookKey(this.#settings.look)]) if (more !== undefined) wanted.add(more)
    for (const shown of [key, ...this.#mayTurnTo])
      if (shown !== undefined) for (const other of [shown, ...Object.values(besideKeys(shown))]) wanted.add(other)
    this.#documents.want(wanted)
    if (this.#again) return
    const scene: Scene = {
      settings: this.#settings,
      look: this.#sceneLook(),
      competition,
      picture: this.#picture(key, now, competition),
    }
    if (sameScene(scene, this.#scene)) return
    this.#scene = scene
    for (const listener of this.#listeners) listener()
  }

  #follow(now: number, offset: string | undefined): string | undefined {
    const { location } = this.#settings
    this.#patterns = [location === undefined ? 'now/*' : `now/${location}`, 'schedule/*']
    const fields = this.#fields.all(this.#documents.below('now/'))
    const locations = fields.filter((field) => location === undefined || field.location === location)
    const held = (key: string) => {
      const document = this.#documents.get(key)
      return document && { status: statusOf(document), receivedAt: document.receivedAt }
    }
    const candidates = candidatesOf(locations, now, held)
    this.#mayTurnTo = wantedByFollow(candidates)
    // At first the units are named before they are here: a schedule shown meanwhile would have to go at once.
    const isComing = candidates.some(({ key, kind }) => kind !== 'start list' && held(key) === undefined)
    if (isComing && this.#following.shown === undefined && this.#isSettling()) return undefined
    this.#following = follow(this.#following, {
      now,
      locations,
      schedules: this.#documents.below('schedule/').map(({ key }) => key),
      today: this.#feed.clockKnown() ? localIso(now, offset).slice(0, 10) : undefined,
      held,
    })
    return this.#following.shown?.key
  }

  #picture(key: string | undefined, now: number, competition: Competition | undefined): Picture {
    const sources = this.#sources.all(this.#documents.below('source/'))
    const hub = hubFault(this.#feed.state(), this.#everLive, now)
    const source = sourceFault(sources)
    const document = key === undefined ? undefined : this.#documents.get(key)
    if (key === undefined || document === undefined) {
      if (this.#isSettling()) return { kind: 'nothing yet' }
      const held = this.#settings.show
      return { kind: 'waiting', held, sources, fault: hub ?? source, connected: this.#everLive }
    }
    const beside = besideOf(
      key,
      (other) => this.#documents.get(other),
      (other) => this.#current(other),
    )
    const newest =
      beside.current !== undefined && beside.current.receivedAt > document.receivedAt ? beside.current : document
    const { aged, fault } = ageOf({
      status: statusOf(document),
      heardAt: newest.receivedAt,
      now,
      liveLimit: liveLimitOf(key.slice(key.indexOf('/') + 1)),
      hub,
      source,
    })
    const asOf = aged ? { asOf: asOfWords(newest, now, competition?.offset) } : undefined
    return { kind: 'document', document, beside, aged: asOf, fault }
  }

  #sceneLook(): SceneLook {
    return this.#looks.of(this.#settings.look, (key) => this.#documents.get(key))
  }

  #isSettling(): boolean {
    return this.#ticker.monotonic() - this.#started < SETTLING
  }

  get #screenKey(): string | undefined {
    const screen = this.#address.screen ?? this.#shell.screen
    return screen === undefined ? undefined : `screen/${screen}`
  }

  #mergeSettings(): void {
    const said = this.#screenKey === undefined ? undefined : this.#screens.of(this.#documents.get(this.#screenKey))
    if (said === this.#settingsFrom) return
    this.#settingsFrom = said
    this.#settings = mergeSettings(this.#address, said === undefined ? {} : settingsFromDocument(said), this.#shell)
  }

  #current(document: Versioned): Versioned<Current> | undefined {
    const value = this.#currents.of(document)
    const known = this.#readCurrents.get(document)
    if (value === undefined || known !== undefined) return known
    const current = { ...document, value }
    this.#readCurrents.set(document, current)
    return current
  }
}

/** Known once the profile of the discipline is here: before its first picture. */
function liveLimitOf(rsc: string): number | undefined {
  return eventIn(profileAtHand(rsc.slice(0, 3)), rsc).liveLimit
}

function statusOf(document: Versioned): string | undefined {
  const status = document.value['status']
  return typeof status === 'string' ? status : undefined
}
