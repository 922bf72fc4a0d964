import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createSecureContext, createServer, type Server as TlsServer } from 'node:tls'
import { errorText, StartError } from '../start-error.ts'

/** Files in PEM: the certificate with what stands between it and its root, and its key. */
export interface TlsSetting {
  readonly cert: string
  readonly key: string
}

/** Their contents, known to fit. */
export interface TlsFiles {
  readonly cert: Buffer
  readonly key: Buffer
}

/**
 * Reads a certificate and its key, before anything else of the hub stands.
 * @throws StartError where the files cannot be read or do not belong together
 */
export function readTls({ cert, key }: TlsSetting): TlsFiles {
  const read = (option: string, file: string): Buffer => {
    try {
      return readFileSync(file)
    } catch (error) {
      throw new StartError(`${option} "${file}" cannot be read: ${errorText(error)}.`)
    }
  }
  const files = { cert: read('--tls-cert', cert), key: read('--tls-key', key) }
  try {
    createSecureContext(files)
    return files
  } catch (error) {
    throw new StartError(`--tls-cert "${cert}" and --tls-key "${key}" do not fit: ${errorText(error)}.`)
  }
}

/**
 * Lets an HTTP server be reached over TLS: what comes decrypted is handed to it as a connection, so that everything behind it (routes,
 * websockets, frames) is the same.
 * @returns the server to listen with
 */
export function tlsDoor(server: Server, files: TlsFiles): TlsServer {
  const door = createServer({ ...files, ALPNProtocols: ['http/1.1'] }, (socket) => server.emit('connection', socket))
  // A client that speaks no TLS, or breaks off, is no news.
  return door.on('tlsClientError', (_error, socket) => socket.destroy())
}
