import type { FastifyInstance } from 'fastify'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Server as TlsServer } from 'node:tls'
import type { Settings } from '../settings.ts'
import { errorCode, errorText, StartError } from '../start-error.ts'
import { BACKLOG } from './backlog.ts'

/**
 * Takes the port.
 * @param door over TLS; absent: plain
 * @returns the port that was taken. @throws StartError
 */
export async function listen(
  app: FastifyInstance,
  door: TlsServer | undefined,
  { host, port }: Pick<Settings, 'host' | 'port'>,
): Promise<number> {
  try {
    if (door === undefined) await app.listen({ host, port, backlog: BACKLOG })
    else {
      await app.ready()
      door.listen({ host, port, backlog: BACKLOG })
      await once(door, 'listening')
    }
  } catch (error) {
    throw new StartError(`The hub cannot listen on ${host}:${port}: ${listenFault(error)}.`)
  }
  const address: AddressInfo | string | null = (door ?? app.server).address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function listenFault(error: unknown): string {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return 'the port is in use'
    case 'EACCES':
      return 'permission is denied'
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'this machine has no such address'
    default:
      return errorText(error)
  }
}
