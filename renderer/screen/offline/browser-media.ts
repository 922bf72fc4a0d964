import { MediaKeeper, type MediaStore } from '../../../protocol/media-keeper.ts'
import type { Media } from '../../../protocol/media.ts'
import { MEDIA_PLACE } from '../../../protocol/media-place.ts'
import { MEDIA_CACHE } from './media-cache.ts'
import type { Feed } from '../../../protocol/feed.ts'

/** No screen keeps more, bytes; less where the browser gives less. */
const MOST = 2 * 1024 ** 3
const SHARE = 0.7

/** The part of Cache Storage that is used. */
interface Shelf {
  keys(): Promise<readonly { readonly url: string }[]>
  put(place: string, response: Response): Promise<void>
  delete(place: string): Promise<boolean>
}

/** Keeps media in Cache Storage, from where the service worker serves them with and without the hub. */
export class BrowserMedia implements MediaStore {
  readonly #shelf: () => Promise<Shelf>
  readonly #fetch: (address: string) => Promise<Response>

  constructor(shelf: () => Promise<Shelf>, fetch: (address: string) => Promise<Response>) {
    this.#shelf = shelf
    this.#fetch = fetch
  }

  async list(): Promise<readonly string[]> {
    const shelf = await this.#shelf()
    return (await shelf.keys()).map(({ url }) => url.slice(url.lastIndexOf('/') + 1))
  }

  async fetch({ sha256, type, bytes }: Media): Promise<void> {
    const address = MEDIA_PLACE + sha256
    const answer = await this.#fetch(address)
    if (!answer.ok) throw new Error(`the hub answers ${answer.status}`)
    const blob = await answer.blob()
    if (blob.size !== bytes) throw new Error(`${blob.size} of ${bytes} bytes came`)
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
    if (hexOf(digest) !== sha256) throw new Error('its checksum is another one')
    const shelf = await this.#shelf()
    await shelf.put(address, new Response(blob, { headers: { 'content-type': type } }))
  }

  async remove(sha256: string): Promise<void> {
    await (await this.#shelf()).delete(MEDIA_PLACE + sha256)
  }
}

/**
 * Keeps the venue's media in this browser. Over plain http from another machine a browser has neither this cache nor checksums: there
 * media come from the hub, and from the browser's own cache where that has them.
 */
export async function keepMedia(feed: Feed): Promise<void> {
  if (!('caches' in window) || !('subtle' in crypto)) return
  const { quota = 0 } = await navigator.storage.estimate()
  new MediaKeeper({
    feed,
    store: new BrowserMedia(
      () => caches.open(MEDIA_CACHE),
      (address) => fetch(address),
    ),
    budget: Math.min(MOST, quota * SHARE),
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    log: (sentence) => console.info(sentence),
  })
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
