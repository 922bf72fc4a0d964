import type { Feed } from './feed.ts'
import { keptMedia, mediaSchema, type Media } from './media.ts'
import { parseValue } from './parse.ts'

/** Where a screen keeps media: the shell on its disk, a browser in its cache. */
export interface MediaStore {
  /** Checksums of what is here. */
  list(): Promise<readonly string[]>
  /** Fetches it from the hub, checks its checksum, keeps it. Rejects with the reason where any of that fails. */
  fetch(media: Media): Promise<void>
  remove(sha256: string): Promise<void>
}

export interface MediaKeeperOptions {
  readonly feed: Pick<Feed, 'subscribe' | 'state' | 'onState'>
  readonly store: MediaStore
  /** Bytes for all media together. */
  readonly budget: number
  /** @returns the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void
  readonly log: (sentence: string) => void
}

/** News of one frame are looked at together; ms. */
const SOON = 300
/** What could not be had is tried again after this; ms. */
const AGAIN = 5000

/**
 * Keeps the media of the venue on this screen, before anybody takes them (SPEC MD4): one after the other, so that the feed is not
 * disturbed. What the hub no longer has is given up, but never because the hub is not heard.
 */
export class MediaKeeper {
  readonly #options: MediaKeeperOptions
  readonly #documents = new Map<string, Media>()
  readonly #stops: (() => void)[]
  readonly #told = new Set<string>()
  #callOff: (() => void) | undefined
  #busy = false
  #again = false
  #closed = false

  constructor(options: MediaKeeperOptions) {
    this.#options = options
    const { feed } = options
    this.#stops = [
      feed.subscribe('media/*', (document, key) => {
        const read = document && parseValue(key, document.value, mediaSchema)
        if (read?.ok) this.#documents.set(key, read.value)
        else this.#documents.delete(key)
        this.#look(SOON)
      }),
      feed.onState(() => this.#look(SOON)),
    ]
    this.#look(SOON)
  }

  close(): void {
    this.#closed = true
    this.#callOff?.()
    for (const stop of this.#stops) stop()
  }

  #look(ms: number): void {
    if (this.#closed) return
    this.#again = true
    if (this.#busy) return
    this.#callOff?.()
    this.#callOff = this.#options.after(ms, () => {
      this.#busy = true
      this.#again = false
      void this.#keep().then((whole) => {
        this.#busy = false
        if (!whole || this.#again) this.#look(whole ? SOON : AGAIN)
      })
    })
  }

  /** @returns whether all is here that shall be. Never rejects. */
  async #keep(): Promise<boolean> {
    const { store, feed, budget } = this.#options
    try {
      if (feed.state().kind !== 'live') return true // the next state tells
      const here = new Set(await store.list())
      const wanted = keptMedia([...this.#documents.values()], budget)
      const sums = new Set(wanted.map(({ sha256 }) => sha256))
      for (const sha256 of here) if (!sums.has(sha256)) await store.remove(sha256)
      let whole = true
      for (const media of wanted) {
        if (here.has(media.sha256)) continue
        whole = (await this.#fetch(media)) && whole
        if (this.#closed || this.#again) break
      }
      return whole
    } catch (error) {
      this.#say(`media are not kept: ${String(error)}`)
      return false
    }
  }

  async #fetch(media: Media): Promise<boolean> {
    try {
      await this.#options.store.fetch(media)
      return true
    } catch (error) {
      this.#say(`"${media.name}" is not here yet: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }

  /** Each sentence once: a hub that lacks a file for hours fills no log. */
  #say(sentence: string): void {
    if (this.#told.has(sentence)) return
    this.#told.add(sentence)
    this.#options.log(sentence)
  }
}
