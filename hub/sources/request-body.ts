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
  if (raw === 'too large') {
    await drain(request)
    return { kind: 'too large' }
  }
  if (raw === 'aborted') return { kind: 'aborted' }
  // What a body is shows in its first bytes; proxies unpack without changing the header, and senders forget it.
  if (raw[0] === 0x1f && raw[1] === 0x8b) return unpack(raw, limit)
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (['', 'identity', 'gzip', 'x-gzip'].includes(encoding)) return { kind: 'read', bytes: raw }
  return {
    kind: 'unreadable',
    raw,
    reason: `Content-Encoding "${encoding.slice(0, 40)}" is not understood; send gzip or none`,
  }
}

async function collect(stream: AsyncIterable<unknown>, limit: number): Promise<Buffer | 'too large' | 'aborted'> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop early must not end the stream: the rest is drained.
  const chunksOf = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await chunksOf.next()
      if (done) return Buffer.concat(chunks, size)
      if (!Buffer.isBuffer(value)) continue
      size += value.byteLength
      if (size > limit) return 'too large'
      chunks.push(value)
    }
  } catch {
    // A request's stream fails only when its connection does: there is nobody left to tell.
    return 'aborted'
  }
}

/** Lets the rest of a body pass by, up to a bound. */
function drain(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let passed = 0
    request.on('data', (chunk: Buffer) => {
      passed += chunk.byteLength
      if (passed > DRAIN_BYTES) resolve()
    })
    request.on('end', resolve).on('close', resolve).on('error', resolve)
    request.resume()
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
