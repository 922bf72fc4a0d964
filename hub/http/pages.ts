import type { FastifyInstance, FastifyReply } from 'fastify'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { lists, masthead } from './pages/index-view.js'
import type { Overview } from './overview.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const FONT = '@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2'

const TEXTS = import.meta.glob<string>('./pages/*.{html,css,js}', { query: '?raw', import: 'default', eager: true })

/** What the pages are made of besides themselves. */
const FILES = [
  ['hub.css', 'text/css; charset=utf-8'],
  ['index-page.js', 'text/javascript; charset=utf-8'],
  ['index-view.js', 'text/javascript; charset=utf-8'],
] as const

/** The hub's own page, the overview at `/`, and what it is made of. */
export function pages(app: FastifyInstance, overview: () => Overview): void {
  app.get('/', (_request, reply) => sendPage(reply, filled(overview())))
  app.get('/api/overview', (_request, reply) => reply.header('cache-control', 'no-store').send(overview()))
  for (const [name, type] of FILES) {
    const body = textOf(name)
    app.get(`/pages/${name}`, (_request, reply) => reply.header('cache-control', 'no-cache').type(type).send(body))
  }
  const font = readFont()
  // Without it the pages are set in another face; who asks for it is told.
  font.catch((error: unknown) => app.log.warn({ err: error }, 'the font of the pages cannot be read'))
  app.get('/pages/archivo.woff2', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=86400')
      .type('font/woff2')
      .send(await font),
  )
}

async function readFont(): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(FONT))
}

function textOf(name: string): string {
  const text = TEXTS[`./pages/${name}`]
  if (text === undefined) throw new Error(`the build has no ${name}`)
  return text
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html)
}

/** The page as it stands now; its script keeps it so. */
function filled(overview: Overview): string {
  const { screens, units, sources } = lists(overview)
  const parts: Readonly<Record<string, string>> = {
    masthead: masthead(overview),
    screens: screens.map((row) => row.html).join(''),
    units: units.map((row) => row.html).join(''),
    sources: sources.map((row) => row.html).join(''),
  }
  // A function, so that a "$" in a name stays what it is.
  return textOf('index.html').replaceAll(/<!-- fill:(\w+) -->/g, (_all, name: string) => parts[name] ?? '')
}
