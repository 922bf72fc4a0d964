import Bonjour from 'bonjour-service'
import type { Logger } from 'pino'
import { HUB_SERVICE } from '../protocol/hub-service.ts'
import { PROTOCOL_VERSION } from '../protocol/messages.ts'

/**
 * Tells the network that there is a hub (mDNS and DNS-SD, RFC 6762 and 6763), for screens that look for theirs.
 * @returns the way to take it back: screens hear that it is gone
 */
export function announce(
  hub: { readonly name: string; readonly port: number; readonly tls: boolean },
  log: Logger,
): () => Promise<void> {
  const service = new Bonjour({}, (error: unknown) => log.warn({ err: error }, 'the hub cannot be announced'))
  const txt = { v: String(PROTOCOL_VERSION), tls: hub.tls ? '1' : '0' }
  // Two hubs of one name stand in for each other: that is wanted, and no reason to look for it first.
  service.publish({ name: hub.name, type: HUB_SERVICE, port: hub.port, txt, probe: false })
  return () =>
    new Promise((resolve) => {
      service.unpublishAll(() => {
        service.destroy()
        resolve()
      })
    })
}
