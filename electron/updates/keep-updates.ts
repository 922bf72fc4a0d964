import type { Feed } from '../../protocol/feed.ts'
import type { UpdateFacts } from '../../protocol/update-facts.ts'
import { OFFER_KEY, offerSchema, type Offer } from '../../protocol/updates.ts'
import { parseValue } from '../../protocol/parse.ts'
import type { Log } from '../log.ts'
import { fetchPackage, type Fetched } from './fetch-package.ts'
import type { Slots } from './slots.ts'
import { nextDeed, updateFacts, type UpdateMoment, type Work } from './update-policy.ts'
import { WellSince } from './well-since.ts'

const LOOK_MS = 1_000
/** Screens of a whole venue do not all begin to fetch at once, ms. */
const SPREAD_MS = 30_000

export interface KeepUpdatesOptions<Screen> {
  readonly feed: Pick<Feed, 'subscribe' | 'state'>
  readonly windows: readonly Screen[]
  /** Ids of this machine's screens, as far as they have some. */
  readonly names: () => readonly string[]
  /** May its screens be disturbed? */
  readonly isQuiet: () => boolean
  /** Absent: this shell was started by something that cannot start another version. */
  readonly slots: Slots | undefined
  /** The version of this shell. */
  readonly own: string
  /** The publisher's key; absent: no updates are taken. */
  readonly key: string | undefined
  /** For how long a version must have been well, ms. */
  readonly provenAfter: number
  readonly hubs: readonly string[]
  readonly arch: 'x64' | 'arm64'
  readonly relaunch: (why: string) => void
  readonly log: Log
  readonly now: () => number
  readonly random: () => number
  readonly fetch?: typeof fetchPackage
}

/** Does what update-policy.ts decides, and knows what the hub is told of it. */
export class UpdateKeeper<Screen> {
  /** Told when what the hub is told has changed. */
  onFacts: () => void = () => {}
  readonly #of: KeepUpdatesOptions<Screen>
  readonly #well: WellSince<Screen>
  readonly #unable: string | undefined
  #offer: Offer | undefined
  #work: Work = { kind: 'none' }
  #quietSince: number | undefined
  #fetchFrom = 0
  #told = ''
  #leaving = false
  #stop: () => void

  constructor(options: KeepUpdatesOptions<Screen>) {
    this.#of = options
    this.#well = new WellSince(options.windows)
    const { slots, key, log, feed } = options
    this.#unable =
      slots === undefined
        ? 'it was not started by tribune-start, which could start another version.'
        : key === undefined
          ? 'its configuration has no key of a publisher: "updates": {"key": …}.'
          : undefined
    if (slots !== undefined && key === undefined) log.info(`no updates are taken: ${this.#unable ?? ''}`)
    const stopFeed = feed.subscribe(OFFER_KEY, (document) => {
      const read = document && parseValue('the offer of a version', document.value, offerSchema)
      if (read?.ok === false) log.warn(read.reason)
      this.#take(read?.ok === true ? read.value : undefined)
    })
    const timer = setInterval(() => this.look(), LOOK_MS)
    this.#stop = () => {
      stopFeed()
      clearInterval(timer)
    }
  }

  painted(screen: Screen): void {
    this.#well.painted(screen, this.#of.now())
  }

  /** For the device report. */
  facts(): UpdateFacts {
    return updateFacts(this.#moment())
  }

  stop(): void {
    this.#leaving = true
    this.#stop()
  }

  look(): void {
    if (this.#leaving) return
    const { feed, isQuiet, now, log } = this.#of
    this.#well.heard(feed.state().kind === 'live', now())
    this.#quietSince = isQuiet() ? (this.#quietSince ?? now()) : undefined
    try {
      this.#do()
    } catch (error) {
      // The disk said no: what runs goes on, and the next look tries again.
      this.#say('a version could not be changed', String(error))
    }
    const facts = JSON.stringify(this.facts())
    if (facts === this.#told) return
    this.#told = facts
    log.info('versions', { facts: this.facts() })
    this.onFacts()
  }

  #do(): void {
    const { slots, relaunch } = this.#of
    if (slots === undefined) return
    const deed = nextDeed(this.#moment())
    switch (deed.do) {
      case 'nothing':
        return
      case 'fetch':
        if (this.#of.now() >= this.#fetchFrom) void this.#fetch(deed.version, deed.asking, slots)
        return
      case 'try':
        slots.try(deed.version, deed.asking)
        this.#leaving = true
        relaunch(`version ${deed.version} is tried`)
        return
      case 'settle':
        slots.settle()
        return
      case 'go back':
        slots.goBack()
        this.#leaving = true
        relaunch('the version before is gone back to')
        return
      default:
        deed satisfies never
    }
  }

  async #fetch(version: string, asking: string, slots: Slots): Promise<void> {
    const { hubs, arch, key = '', fetch = fetchPackage } = this.#of
    const before = this.#work
    const times = before.kind === 'later' && before.version === version ? before.times : 0
    this.#work = { kind: 'fetching', version }
    const fetched = await fetch({ folder: slots.folder, hubs, version, arch, key })
    this.#work = workAfter(fetched, version, times + 1, this.#of.now())
    if (fetched.kind === 'here') return
    this.#of.log.warn(`version ${version} is not taken: ${fetched.why}`)
    if (fetched.kind === 'later') return
    try {
      slots.refuse({ kind: 'cannot', version, asking, why: fetched.why.slice(0, 300) })
    } catch (error) {
      this.#say('that a version is not taken cannot be written down', String(error))
    }
  }

  #take(offer: Offer | undefined): void {
    const isNew = offer !== undefined && offer.asking !== this.#offer?.asking
    this.#offer = offer
    const spread = offer?.to['venue'] === true ? SPREAD_MS : 0
    if (isNew || spread > 0) this.#fetchFrom = Math.max(this.#fetchFrom, this.#of.now() + this.#of.random() * spread)
  }

  #moment(): UpdateMoment {
    const { feed, slots, own, names, provenAfter } = this.#of
    const now = this.#of.now()
    // What the cache still knows of an offer is no offer.
    const offer = feed.state().kind === 'live' ? this.#offer : undefined
    return {
      offer,
      screens: names().map((name) => `screen/${name}`),
      running: slots?.running ?? { version: own, isOnTrial: false },
      refused: slots?.refused,
      isHere: offer !== undefined && slots?.isHere(offer.version) === true,
      work: this.#work,
      unable: this.#unable,
      quietFor: this.#quietSince === undefined ? 0 : now - this.#quietSince,
      wellFor: this.#well.wellFor(now),
      provenAfter,
      now,
    }
  }

  #say(what: string, error: string): void {
    const said = `${what}: ${error}`
    if (said !== this.#lastSaid) this.#of.log.error(what, { error })
    this.#lastSaid = said
  }
  #lastSaid = ''
}

function workAfter(fetched: Fetched, version: string, times: number, at: number): Work {
  return fetched.kind === 'later' ? { kind: 'later', version, why: fetched.why, at, times } : { kind: 'none' }
}
