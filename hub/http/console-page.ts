import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../start-error.ts'
import { playerPolicy } from './player.ts'
import { refuse } from './sentences.ts'

/**
 * The console: the page at `/console`, its files below it.
 * @param folder where the built console lies; without it the page says so.
 */
export async function consolePage(app: FastifyInstance, folder: string): Promise<void> {
  app.get('/console', async (request, reply) => {
    const page = await readPage(path.join(folder, 'console.html'))
    if (page === undefined) return refuse(reply, 503, 'The console is not built: run "npm run build".')
    return reply
      .header('content-security-policy', consolePolicy(request.headers.host))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page)
  })
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/console/assets/',
    index: false,
    dotfiles: 'deny',
    cacheControl: false,
    decorateReply: false,
    setHeaders(response) {
      // Each carries a hash of its content in its name.
      response.header('cache-control', 'public, max-age=31536000, immutable')
      response.header('content-security-policy', consolePolicy(undefined))
    },
  })
}

/** As of a screen, and the frame in which a screen's page is seen before it goes on air; the console itself is in nobody's frame. */
export function consolePolicy(host: string | undefined): string {
  return `${playerPolicy(host).replace("frame-ancestors 'self'", "frame-ancestors 'none'")}; frame-src 'self'`
}

async function readPage(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
