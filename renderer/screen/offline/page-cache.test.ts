import { describe, expect, test } from 'vitest'
import { PageCache, type Shelf } from './page-cache.ts'

const BASE = new URL('http://hub/')
const PAGE = 'http://hub/screen.html'

class MemoryShelf implements Shelf {
  readonly kept = new Map<string, string>()
  match(address: string) {
    const text = this.kept.get(address)
    return Promise.resolve(text === undefined ? undefined : new Response(text))
  }
  async put(address: string, response: Response) {
    this.kept.set(address, await response.text())
  }
  delete(address: string) {
    return Promise.resolve(this.kept.delete(address))
  }
  keys() {
    return Promise.resolve([...this.kept.keys()].map((url) => ({ url })))
  }
}

/** A hub that serves these texts, answers 404 to the rest, or does not answer at all. */
function open(served: Record<string, string> | 'lost' | 'mute' | 'broken') {
  const shelf = new MemoryShelf()
  const fetched: string[] = []
  let waited = () => {}
  const cache = new PageCache({
    shelf,
    base: BASE,
    patience: 2000,
    after: () =>
      new Promise((resolve) => {
        waited = resolve
      }),
    fetch: (address) => {
      fetched.push(address)
      if (served === 'lost') return Promise.reject(new TypeError('no network'))
      if (served === 'mute') return new Promise(() => {})
      if (served === 'broken') return Promise.resolve(new Response('oops', { status: 502 }))
      const text = served[address]
      return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text))
    },
  })
  const text = async (response: Promise<Response>) => (await response).text()
  return { cache, shelf, fetched, text, wait: () => waited() }
}

describe('The page', () => {
  test('comes from the hub, and is kept for every screen', async () => {
    const { cache, shelf, text } = open({ 'http://hub/screen/a': 'new page' })
    shelf.kept.set(PAGE, 'old page')
    expect(await text(cache.page('http://hub/screen/a'))).toBe('new page')
    expect(shelf.kept.get(PAGE)).toBe('new page')
  })

  test.each(['lost', 'broken'] as const)('comes from here where the hub is %s', async (hub) => {
    const { cache, shelf, text } = open(hub)
    shelf.kept.set(PAGE, 'kept page')
    expect(await text(cache.page('http://hub/screen/never-seen?show=x'))).toBe('kept page')
  })

  test('comes from here where the hub does not answer in time', async () => {
    const { cache, shelf, text, wait } = open('mute')
    shelf.kept.set(PAGE, 'kept page')
    const page = text(cache.page('http://hub/screen/a'))
    wait()
    expect(await page).toBe('kept page')
  })

  test('that is neither there nor here fails as it would without us', async () => {
    await expect(open('lost').cache.page('http://hub/screen/a')).rejects.toThrow('no network')
  })
})

describe('A file', () => {
  test('that is here does not cross the network', async () => {
    const { cache, shelf, fetched, text } = open({})
    shelf.kept.set('http://hub/assets/a.js', 'code')
    expect(await text(cache.file('http://hub/assets/a.js'))).toBe('code')
    expect(fetched).toEqual([])
  })

  test('that is not here is fetched and kept; one that does not exist is not kept', async () => {
    const { cache, shelf, text } = open({ 'http://hub/assets/a.js': 'code' })
    expect(await text(cache.file('http://hub/assets/a.js'))).toBe('code')
    expect((await cache.file('http://hub/assets/b.js')).status).toBe(404)
    expect([...shelf.kept.keys()]).toEqual(['http://hub/assets/a.js'])
  })
})

describe('Filling', () => {
  const served = {
    'http://hub/files.json': '["assets/a.js","assets/b.svg"]',
    'http://hub/assets/a.js': 'a',
    'http://hub/assets/b.svg': 'b',
    [PAGE]: 'page',
  }

  test('fetches what is missing, keeps the page, forgets older builds', async () => {
    const { cache, shelf, fetched } = open(served)
    shelf.kept.set('http://hub/assets/a.js', 'a').set('http://hub/assets/old.js', 'old')
    await cache.fill()
    expect([...shelf.kept.keys()].sort()).toEqual(['http://hub/assets/a.js', 'http://hub/assets/b.svg', PAGE])
    expect(fetched).not.toContain('http://hub/assets/a.js')
  })

  test('that breaks off forgets nothing', async () => {
    const { 'http://hub/assets/b.svg': _, ...rest } = served
    const { cache, shelf } = open(rest)
    shelf.kept.set('http://hub/assets/old.js', 'old')
    await expect(cache.fill()).rejects.toThrow('http://hub/assets/b.svg answers 404')
    expect(shelf.kept.get('http://hub/assets/old.js')).toBe('old')
  })

  test('does not trust a list that is none', async () => {
    const { cache } = open({ ...served, 'http://hub/files.json': '{"files":1}' })
    await expect(cache.fill()).rejects.toThrow('files.json is no list of names')
  })
})
