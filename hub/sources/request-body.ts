import type { IncomingMessage } from 'node:http'
import { createGunzip } from 'node:zlib'
import { errorText } from '../start-error.ts'

/** What became of a request's body; `raw` is what came over the wire. */
export type Body =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly raw: Uint8Array; readonly reason: string }
  | { readonly kind: 'too large' }
  /** The sender hung up. */
  | { readonly kind: 'aborted' }

/** So much of a body that is refused is still read, so that its sender gets to hear why. */
const DRAIN_BYTES = 64 * 1024 * 1024

/**
 * Reads a body and unpacks it, never holding more than the limit: neither what a gzip body says of its size nor a
 * Content-Length is believed.
 * @param limit bytes, unpacked.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const raw = await collect(request, limit)
  if (!Buffer.isBuffer(raw)) return { kind: raw }
  // What a body is shows in its first bytes; proxies unpack without changing the header, and senders forget it.
  if (raw[0] === 0x1f && raw[1] === 0x8b) return unpack(raw, limit)
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (['', 'identity', 'gzip', 'x-gzip'].includes(encoding)) return { kind: 'read', bytes: raw }
  const reason = `Content-Encoding "${encoding.slice(0, 40)}" is not understood; send gzip or none`
  return { kind: 'unreadable', raw, reason }
}

function collect(request: IncomingMessage, limit: number): Promise<Buffer | 'too large' | 'aborted'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) chunks.push(chunk)
      else chunks = []
      if (size > limit + DRAIN_BYTES) resolve('too large')
    })
    request.on('end', () => resolve(size > limit ? 'too large' : Buffer.concat(chunks, size)))
    // A request ends without its end only when its connection does: there is nobody left to tell.
    request.on('close', () => resolve('aborted'))
    request.on('error', () => resolve('aborted'))
  })
}

function unpack(raw: Buffer, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const gunzip = createGunzip()
    gunzip.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > limit) {
        gunzip.destroy()
        resolve({ kind: 'too large' })
        return
      }
      chunks.push(chunk)
    })
    gunzip.on('end', () => resolve({ kind: 'read', bytes: Buffer.concat(chunks, size) }))
    gunzip.on('error', (error) => {
      resolve({ kind: 'unreadable', raw, reason: `the gzip body cannot be unpacked: ${errorText(error)}` })
    })
    gunzip.end(raw)
  })
}
