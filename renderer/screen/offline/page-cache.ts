/** What the page cache needs of the browser. */
export interface Shelf {
  match(address: string): Promise<Response | undefined>
  put(address: string, response: Response): Promise<void>
  delete(address: string): Promise<boolean>
  keys(): Promise<readonly { readonly url: string }[]>
}
export interface PageCacheOptions {
  readonly shelf: Shelf
  /** Rejects where there is no network. */
  readonly fetch: (address: string) => Promise<Response>
  /** Where the page's files lie: the folder of the service worker. */
  readonly base: URL
  /** A hub that does not answer the page within this is taken for lost; ms. */
  readonly patience: number
  readonly after: (ms: number) => Promise<void>
}

/** So many files are fetched at a time: a screen that fills its cache must not be in the way of the feed. */
const AT_ONCE = 4

/**
 * The screen's page and files for a cold start without a hub (browser only; the shell has them on its disk). The page comes
 * from the hub where that answers soon, else from here; files carry the hash of their content in their name, and come from
 * here first.
 */
export class PageCache {
  readonly #options: PageCacheOptions

  constructor(options: PageCacheOptions) {
    this.#options = options
  }

  /** Any address of a screen shows the one page. */
  async page(address: string): Promise<Response> {
    const { shelf, fetch, base, patience, after } = this.#options
    const kept = new URL('screen.html', base).href
    const fromHub = fetch(address).then(async (response) => {
      if (response.ok) await shelf.put(kept, response.clone())
      return response
    })
    const fromHere = async () => {
      const here = await shelf.match(kept)
      return here ?? fromHub
    }
    return Promise.race([
      fromHub.then(
        (response) => (response.status >= 500 ? fromHere() : response),
        () => fromHere(),
      ),
      after(patience).then(fromHere),
    ])
  }

  async file(address: string): Promise<Response> {
    const { shelf, fetch } = this.#options
    const here = await shelf.match(address)
    if (here !== undefined) return here
    const response = await fetch(address)
    if (response.ok) await shelf.put(address, response.clone())
    return response
  }

  /** Fetches what the newest build lists and is not here yet, then forgets the files of older builds. */
  async fill(): Promise<void> {
    const { shelf, base } = this.#options
    const files = filesOf(await (await this.#fetchWhole(new URL('files.json', base).href)).json())
    const page = new URL('screen.html', base).href
    await shelf.put(page, await this.#fetchWhole(page))
    const wanted = new Set(files.map((file) => new URL(file, base).href)).add(page)
    const here = new Set((await shelf.keys()).map(({ url }) => url))
    const missing = [...wanted].filter((address) => !here.has(address))
    const worker = async () => {
      for (let address = missing.pop(); address !== undefined; address = missing.pop()) {
        await shelf.put(address, await this.#fetchWhole(address))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    for (const address of here) if (!wanted.has(address)) await shelf.delete(address)
  }

  async #fetchWhole(address: string): Promise<Response> {
    const response = await this.#options.fetch(address)
    if (!response.ok) throw new Error(`${address} answers ${response.status}`)
    return response
  }
}

/** What the build says of itself, `files.json` beside the page: a list of names. (No zod: it would double the worker.) */
function filesOf(raw: unknown): readonly string[] {
  const isList = Array.isArray(raw) && raw.every((name) => typeof name === 'string')
  if (!isList) throw new Error('files.json is no list of names')
  return raw
}
