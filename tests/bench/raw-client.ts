import { randomBytes } from 'node:crypto'
import net from 'node:net'

/** One frame as it arrived. */
export interface Arrived {
  /** ms, comparable between processes of one machine. */
  readonly at: number
  readonly bytes: number
}

export interface RawClient {
  close(): void
}

/** Milliseconds on the monotonic clock that all processes of a machine share. */
export const machineNow = (): number => Number(process.hrtime.bigint()) / 1e6

/**
 * A websocket client that does as little as can be done, so that thousands of them in one process measure the server and not
 * themselves: it upgrades, sends one masked text, and counts the frames that come (RFC 6455, 5.2; server frames are unmasked).
 * @param onFrame called at the last byte of each data frame; control frames are answered (ping) or skipped.
 */
export function rawClient(
  port: number,
  path: string,
  hello: string,
  onFrame: (frame: Arrived, payload: () => Buffer) => void,
  onClose: (reason: string) => void,
): RawClient {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
  let pending: Buffer = Buffer.alloc(0)
  let upgraded = false
  socket.on('connect', () => {
    const key = randomBytes(16).toString('base64')
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    )
  })
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    if (!upgraded) {
      const end = pending.indexOf('\r\n\r\n')
      if (end < 0) return
      upgraded = true
      pending = pending.subarray(end + 4)
      socket.write(masked(0x1, Buffer.from(hello)))
    }
    for (;;) {
      const frame = frameAt(pending)
      if (frame === undefined) return
      const { opcode, start, end } = frame
      const whole = pending
      pending = pending.subarray(end)
      if (opcode === 0x1 || opcode === 0x2) onFrame({ at: machineNow(), bytes: end }, () => whole.subarray(start, end))
      else if (opcode === 0x9) socket.write(masked(0xa, whole.subarray(start, end)))
    }
  })
  let reason = 'the server closed'
  socket.on('error', (error) => {
    reason = error.message
  })
  socket.on('close', () => onClose(reason))
  return { close: () => socket.destroy() }
}

/** Where the first whole frame of a buffer lies; undefined while it is not whole. */
function frameAt(buffer: Buffer): { opcode: number; start: number; end: number } | undefined {
  if (buffer.length < 2) return undefined
  const opcode = buffer.readUInt8(0) & 0x0f
  const short = buffer.readUInt8(1) & 0x7f
  const start = short < 126 ? 2 : short === 126 ? 4 : 10
  if (buffer.length < start) return undefined
  const length = short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2))
  return buffer.length < start + length ? undefined : { opcode, start, end: start + length }
}

/** A client's frame, masked as RFC 6455 asks (with a mask of zeros: the cost of masking is not what is measured). */
function masked(opcode: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | payload.length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([head, Buffer.alloc(4), payload])
}
