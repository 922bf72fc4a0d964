// Serves the screen's page and files where there is no hub. Built to `service-worker.js` beside `screen.html`.
import { MEDIA_PLACE } from '../protocol/media-place.ts'
import { keptMedium } from './screen/offline/kept-medium.ts'
import { MEDIA_CACHE } from './screen/offline/media-cache.ts'
import { PageCache } from './screen/offline/page-cache.ts'

interface Extendable {
  waitUntil(work: Promise<unknown>): void
}
interface FetchMoment extends Extendable {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
/** The part of ServiceWorkerGlobalScope that is used here: TypeScript's library for workers excludes the one for pages. */
interface WorkerScope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (moment: Extendable) => void): void
  addEventListener(type: 'message', listener: (moment: Extendable & { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (moment: FetchMoment) => void): void
}
declare const self: WorkerScope & typeof globalThis

/** The hub is in the same building: a page that takes longer is not coming; ms. */
const PATIENCE = 2000

const base = new URL('.', self.location.href)
const screenPage = /\/screen(\/[^/]+)?\/?$/

async function pageCache(): Promise<PageCache> {
  const cache = await caches.open('tribune screen')
  return new PageCache({
    shelf: {
      match: (address) => cache.match(address),
      put: (address, response) => cache.put(address, response),
      delete: (address) => cache.delete(address),
      keys: () => cache.keys(),
    },
    fetch: (address) => fetch(address),
    base,
    patience: PATIENCE,
    after: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms)
      }),
  })
}

/** From here where it is here: it was checked when it was kept. */
async function medium(request: Request, place: string): Promise<Response> {
  const kept = await (await caches.open(MEDIA_CACHE)).match(place)
  return kept === undefined ? fetch(request) : keptMedium(kept, request.headers.get('range'))
}

self.addEventListener('install', (moment) => moment.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (moment) => moment.waitUntil(self.clients.claim()))
self.addEventListener('message', (moment) => {
  if (moment.data === 'fill') moment.waitUntil(pageCache().then((cache) => cache.fill()))
})
self.addEventListener('fetch', (moment) => {
  const { method, mode, url } = moment.request
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== base.origin) return
  if (mode === 'navigate') {
    if (screenPage.test(address.pathname)) moment.respondWith(pageCache().then((cache) => cache.page(url)))
    return
  }
  if (address.pathname.startsWith(MEDIA_PLACE)) {
    moment.respondWith(medium(moment.request, address.pathname))
    return
  }
  const isFile = address.pathname.startsWith(new URL('assets/', base).pathname)
  if (isFile) moment.respondWith(pageCache().then((cache) => cache.file(url)))
})
