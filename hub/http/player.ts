import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../start-error.ts'
import { refuse } from './sentences.ts'

/** Names of screens: short, and nothing that would need encoding in an address. */
const SCREEN_ID = /^[\w.~-]{1,100}$/

/** A name or an address with its port, as a browser sends it. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i

/**
 * The player: `/screen/<id>` is the screen's page, its files lie beside it; `/screen` is a screen that shows its code until staff
 * give it a name.
 * @param folder where the built renderer lies; without it the page says so.
 */
export async function player(app: FastifyInstance, folder: string): Promise<void> {
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const page = await readPage(path.join(folder, 'screen.html'))
    if (page === undefined) return refuse(reply, 503, 'The player page is not built: run "npm run build".')
    reply.header('content-security-policy', playerPolicy(request.headers.host)).header('cache-control', 'no-cache')
    return reply.type('text/html; charset=utf-8').send(page)
  }
  app.get<{ Params: { id: string } }>('/screen/:id', (request, reply) => {
    const named = SCREEN_ID.test(request.params.id)
    return named
      ? sendPage(request, reply)
      : refuse(reply, 404, 'A screen is named by letters, digits, ".", "-", "_" and "~".')
  })
  for (const place of ['/screen', '/screen/']) app.get(place, sendPage)
  // Every board with every sample: what a person looks at before a look or a layout goes to a wall.
  app.get('/gallery', async (_request, reply) => {
    const page = await readPage(path.join(folder, 'gallery.html'))
    if (page === undefined) return refuse(reply, 503, 'The gallery is not built: run "npm run build".')
    reply.header('content-security-policy', `${playerPolicy(undefined)}; frame-src 'self'`)
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
  // The service worker keeps the page under its own name, for a start without a hub.
  app.get('/screen.html', sendPage)

  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: false,
    dotfiles: 'deny',
    // Decided per file below.
    cacheControl: false,
    setHeaders(response, file) {
      // Files below assets/ carry a hash of their content in their name.
      const hashed = path.relative(folder, file).startsWith(`assets${path.sep}`)
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      response.header('content-security-policy', playerPolicy(undefined))
    },
  })
}

/**
 * Nothing but what the hub itself serves, and the socket to it (kiosk.md 1.7).
 * @param host as the request named it: "self" covers the websocket of the same address in new browsers only.
 */
export function playerPolicy(host: string | undefined): string {
  const socket = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** The page names its files as seen from its own folder; the player stands one level deeper. */
async function readPage(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).replaceAll(/(\s(?:src|href)=")\.\//g, '$1/')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
