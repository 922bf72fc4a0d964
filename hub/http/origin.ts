import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from '../settings.ts'

/**
 * May a page of this origin listen to the feed? Pages that the hub itself serves, under whatever name it was reached, and pages
 * of this machine when the hub was reached as this machine: a page from elsewhere shall not look into a venue's network
 * through the browser of somebody inside. Clients that are no pages send no origin.
 */
export function originAllowed(origin: string | undefined, request: IncomingMessage): boolean {
  if (origin === undefined) return true
  const { host } = request.headers
  const page = parse(origin)
  const hub = parse(`http://${host ?? ''}`)
  if (!page || !hub) return false
  return page.host === hub.host || (isLoopbackHost(bare(page)) && isLoopbackHost(bare(hub)))
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}

function bare({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}
