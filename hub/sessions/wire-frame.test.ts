import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { wireFrame } from './wire-frame.ts'

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  'a text of %i bytes reaches a websocket client as it is',
  async (length) => {
    const text = 'ä'.repeat(length >> 1) + 'x'.repeat(length & 1)
    const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    onTestFinished(() => sockets.close())
    sockets.on('connection', (_, request) => {
      request.socket.write(wireFrame(Buffer.from(text)))
    })
    await once(sockets, 'listening')
    const client = new WebSocket(`ws://127.0.0.1:${portOf(sockets.address())}`)
    onTestFinished(() => client.terminate())
    const [data, isBinary]: unknown[] = await once(client, 'message')
    expect(isBinary).toBe(false)
    expect(String(data)).toBe(text)
  },
)

test('whoever gets the same payload gets the same bytes', () => {
  const payload = Buffer.from('{"type":"changes"}')
  expect(wireFrame(payload)).toBe(wireFrame(payload))
  expect(wireFrame(Buffer.from('{"type":"changes"}'))).not.toBe(wireFrame(payload))
})

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen')
  return address.port
}
