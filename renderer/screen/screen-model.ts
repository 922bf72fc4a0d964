import { competitionSchema, nowSchema, type Competition } from '../../protocol/documents.ts'
import { screenSchema, type ScreenDocument } from '../../protocol/screen-documents.ts'
import type { Feed } from '../../protocol/feed.ts'
import { dueOf, type Due, type Program } from '../../protocol/program.ts'
import { hubFault, sourceFault } from './ageing.ts'
import { besideKeys } from './beside.ts'
import { DocumentPictures, type PictureMoment } from './document-pictures.ts'
import { DocumentsAtHand } from './documents-at-hand.ts'
import { Follower } from './follower.ts'
import { obeyed } from './on-air.ts'
import { PaintReports } from './paint-reports.ts'
import { ReadOnce, type Misfit } from './read-once.ts'
import { sameScene, type Picture, type Scene } from './scene.ts'
import { lookKey, LookFinder, type SceneLook } from './scene-look.ts'
import { mergeSettings, settingsFromDocument, type Settings } from './settings.ts'

/** So long the ground alone may stand after a start, while the cache and the hub are asked; ms. */
const SETTLING = 1000
/** Ages are looked at so often; ms. */
const TICK = 1000
/** A take is drawn so long before its instant; ms (SPEC TK2). */
const PREPARE = 10_000
/** The document of a take that is not here by then is not coming; ms (SPEC TK6). */
const PATIENCE = 2000
/** New wishes lead to new documents, these to new wishes; this must end, and the next tick goes on. */
const MOST_ROUNDS = 10

/** The machine the screen runs on, injected. */
export interface Machine {
  /** ms; never jumps, whatever becomes of the hub's clock. */
  monotonic(): number
  /** @returns the way to stop. */
  every(ms: number, tick: () => void): () => void
  /** @returns the way to call it off. */
  after(ms: number, run: () => void): () => void
  /** Loads the page anew. */
  reload(): void
}

/**
 * What a screen shows, without drawing it: from the feed's documents and the clock to one `Scene`. It obeys, follows or holds,
 * keeps at hand what it may need next, and knows what is old.
 */
export class ScreenModel {
  /** What it tells the hub of its pictures. */
  readonly reports: PaintReports
  readonly #feed: Feed
  readonly #address: Settings
  readonly #shell: Settings
  readonly #machine: Machine
  readonly #started: number
  readonly #documents: DocumentsAtHand
  readonly #pictures: DocumentPictures
  readonly #listeners = new Set<() => void>()
  readonly #stops: (() => void)[] = []
  readonly #misfit: Misfit = ({ key, version }, fault) => this.reports.say(key, version, undefined, fault)
  readonly #competitions = new ReadOnce(competitionSchema, this.#misfit)
  readonly #screens = new ReadOnce(screenSchema, this.#misfit)
  readonly #fields = new ReadOnce(nowSchema, this.#misfit)
  readonly #looks = new LookFinder(this.#misfit)
  /** By the field of play they follow. */
  readonly #followers = new Map<string | undefined, Follower>()
  /** A take whose document is not here: since when, monotonic ms. */
  #missing: { readonly take: string; readonly since: number; told: boolean } | undefined
  /** Hub clock, ms: when there is something to be done. */
  #instants: number[] = []
  #callOff: (() => void) | undefined
  /** `reload` of its document, as a live hub said it last. */
  #reload: number | undefined
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
  constructor(feed: Feed, address: Settings, shell: Settings, machine: Machine) {
    this.#feed = feed
    this.#address = address
    this.#shell = shell
    this.#machine = machine
    this.#started = machine.monotonic()
    this.#settings = mergeSettings(address, shell)
    this.reports = new PaintReports(feed)
    this.#documents = new DocumentsAtHand(feed, () => this.#changed())
    this.#pictures = new DocumentPictures(this.#documents, this.#misfit)
    const picture: Picture = { kind: 'nothing yet' }
    this.#scene = { settings: this.#settings, look: this.#sceneLook(), picture, identified: false }
    this.#stops.push(
      feed.onState(() => this.#look()),
      machine.every(TICK, () => this.#look()),
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
    this.#callOff?.()
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
    const state = this.#feed.state()
    this.#everLive ||= state.kind === 'live'
    const { keys, told } = obeyed(this.#screenKey, (key) => this.#screens.of(this.#documents.get(key)))
    this.#mergeSettings()
    const now = this.#feed.now()
    const competition = this.#competitions.of(this.#documents.get('competition'))
    const wanted = new Set(['competition', 'source/*', ...keys])
    const look = lookKey(this.#settings.look)
    if (look !== undefined) wanted.add(look)
    // What the page's own address says to show wins over everything (SPEC TK1).
    const own = this.#address.program
    const { now: program, next }: Due =
      own === undefined && this.#address.show === undefined ? dueOf(told, now) : { now: own }
    const begins = next === undefined ? 0 : next.at - PREPARE
    const key = this.#keyOf(program, now, competition, wanted)
    const nextKey = begins > now || next === undefined ? undefined : this.#keyOf(next, now, competition, wanted)
    this.#documents.want(wanted)
    if (this.#again) return
    const hub = hubFault(state, this.#everLive, now)
    const moment = { now, competition, hub, source: sourceFault(this.#pictures.sources()) }
    const { identifyUntil = 0 } = this.#settingsFrom ?? {}
    this.#instants = [begins, next?.at ?? 0, identifyUntil]
    const scene: Scene = {
      settings: this.#settings,
      look: this.#sceneLook(),
      competition,
      picture: this.#picture(program, key, moment),
      next: next === undefined || begins > now ? undefined : this.#drawn(next, nextKey, moment),
      identified: identifyUntil > now,
    }
    this.#wake(now)
    this.#loadAnew()
    if (sameScene(scene, this.#scene)) return
    this.#scene = scene
    for (const listener of this.#listeners) listener()
  }

  /** The document to show, where it is one. @param wanted gets what must be at hand for it. */
  #keyOf(
    program: Program | undefined,
    now: number,
    competition: Competition | undefined,
    wanted: Set<string>,
  ): string | undefined {
    const show = program?.show
    if (show !== undefined && show.kind !== 'board' && show.kind !== 'follow') return undefined
    const held = show === undefined ? this.#settings.show : show.kind === 'board' ? show.key : undefined
    const shown: (string | undefined)[] = [held]
    if (held === undefined) {
      const location = show?.kind === 'follow' && show.location !== undefined ? show.location : this.#settings.location
      const follower = this.#followers.get(location) ?? new Follower(this.#documents, this.#fields, location)
      this.#followers.set(location, follower)
      const clockKnown = this.#feed.clockKnown()
      const audience = this.#settingsFrom?.audience
      const { key, patterns, mayTurnTo } = follower.look(
        now,
        clockKnown,
        competition?.offset,
        this.#isSettling(),
        audience,
      )
      for (const pattern of patterns) wanted.add(pattern)
      shown[0] = key
      shown.push(...mayTurnTo)
    }
    for (const key of shown)
      if (key !== undefined) for (const other of [key, ...Object.values(besideKeys(key))]) wanted.add(other)
    return shown[0]
  }

  /** The picture of a program; undefined where its document is not here. */
  #drawn(program: Program | undefined, key: string | undefined, moment: PictureMoment): Picture | undefined {
    const { show, take } = program ?? {}
    if (show !== undefined && show.kind !== 'board' && show.kind !== 'follow') return { kind: 'plain', show, take }
    const document = key === undefined ? undefined : this.#pictures.of(key, moment)
    const page = show?.kind === 'board' ? show.page : this.#settings.page
    return document && { ...document, page, take }
  }

  #picture(program: Program | undefined, key: string | undefined, moment: PictureMoment): Picture {
    const drawn = this.#drawn(program, key, moment)
    const { show, take } = program ?? {}
    const missing = drawn === undefined && take !== undefined && show?.kind === 'board' ? take : undefined
    if (missing === undefined) this.#missing = undefined
    else if (this.#missing?.take !== missing)
      this.#missing = { take: missing, since: this.#machine.monotonic(), told: false }
    if (drawn !== undefined) return drawn
    if (this.#missing !== undefined) {
      const left = this.#missing.since + PATIENCE - this.#machine.monotonic()
      // It may be on its way: what stood before stays.
      if (left > 0) {
        this.#instants.push(moment.now + left)
        return this.#scene.picture
      }
      if (!this.#missing.told) this.reports.say(key ?? '', undefined, take, `The document ${key} is not here`)
      this.#missing.told = true
    } else if (this.#isSettling()) return { kind: 'nothing yet' }
    const { hub, source } = moment
    const held = show === undefined ? this.#settings.show : show.kind === 'board' ? show.key : undefined
    const sources = this.#pictures.sources()
    return { kind: 'waiting', held, sources, fault: hub ?? source, connected: this.#everLive, take }
  }

  /** Looks again at the next instant at which something changes by itself. */
  #wake(now: number): void {
    this.#callOff?.()
    this.#callOff = undefined
    const next = Math.min(...this.#instants.filter((at) => at > now))
    if (next < Infinity) this.#callOff = this.#machine.after(next - now, () => this.#look())
  }

  /** Staff want this page to load itself anew: once, since a page that starts takes the number as it is (SPEC TK8). */
  #loadAnew(): void {
    if (this.#settingsFrom === undefined || this.#feed.state().kind !== 'live') return
    const { reload = 0 } = this.#settingsFrom
    const rose = this.#reload !== undefined && reload > this.#reload
    this.#reload = reload
    if (rose) this.#machine.reload()
  }

  #sceneLook(): SceneLook {
    return this.#looks.of(this.#settings.look, (key) => this.#documents.get(key))
  }

  #isSettling(): boolean {
    return this.#machine.monotonic() - this.#started < SETTLING
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
}
