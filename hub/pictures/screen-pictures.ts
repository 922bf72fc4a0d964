import type { MediaType } from '../../protocol/media.ts'

/** Of all screens together, bytes: some 6,000 pictures of 20 kB. */
const MOST_BYTES = 128 * 1024 * 1024

export interface ScreenPicture {
  readonly type: MediaType
  readonly bytes: Buffer
  /** Hub clock, ms. */
  readonly takenAt: number
}

/** The latest picture of each screen, in memory: the oldest go where there is no room. A hub that starts anew has none for a minute. */
export class ScreenPictures {
  /** The one that was taken last stands last. */
  readonly #pictures = new Map<string, ScreenPicture>()
  readonly #most: number
  #bytes = 0

  constructor(most = MOST_BYTES) {
    this.#most = most
  }

  put(screen: string, picture: ScreenPicture): void {
    this.remove(screen)
    this.#pictures.set(screen, picture)
    this.#bytes += picture.bytes.length
    for (const [oldest] of this.#pictures) {
      if (this.#bytes <= this.#most) return
      this.remove(oldest)
    }
  }

  get(screen: string): ScreenPicture | undefined {
    return this.#pictures.get(screen)
  }

  remove(screen: string): void {
    this.#bytes -= this.#pictures.get(screen)?.bytes.length ?? 0
    this.#pictures.delete(screen)
  }

  /** When the picture of each screen was taken, hub clock, ms. */
  times(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#pictures, ([screen, { takenAt }]) => [screen, takenAt]))
  }
}
