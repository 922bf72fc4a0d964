import type { Feed } from '../../protocol/feed.ts'
import { pictureKey, type Picture } from './scene.ts'

/** Tells the hub what was painted, or why not. A take is confirmed once, by the first word of it (SPEC TK4). */
export class PaintReports {
  readonly #feed: Pick<Feed, 'now' | 'report'>
  #confirmed: string | undefined

  constructor(feed: Pick<Feed, 'now' | 'report'>) {
    this.#feed = feed
  }

  /** It stands, as it was meant or, with a fault, otherwise. */
  picture(picture: Picture, fault?: string): void {
    const version = picture.kind === 'document' ? picture.document.version : undefined
    this.say(pictureKey(picture), version, picture.take, fault)
  }

  /** The same where there is no picture. */
  say(key: string, version: number | undefined, take: string | undefined, fault?: string): void {
    const first = take !== this.#confirmed
    if (take !== undefined) this.#confirmed = take
    this.#feed.report({ key, version, paintedAt: this.#feed.now(), fault, take: first ? take : undefined })
  }
}
