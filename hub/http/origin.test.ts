import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { originAllowed } from './origin.ts'

test.each([
  [undefined, 'hub:8787', true],
  ['http://hub:8787', 'hub:8787', true],
  ['https://results.venue.example', 'results.venue.example', true],
  ['http://localhost:5173', '127.0.0.1:8787', true],
  ['http://[::1]:1', 'localhost:8787', true],
  ['http://hub:9999', 'hub:8787', false],
  ['https://example.org', '127.0.0.1:8787', false],
  ['http://localhost:5173', 'hub:8787', false],
  ['null', 'hub:8787', false],
  ['http://hub:8787', undefined, false],
])('a page of %s that reached the hub as %s may listen: %s', (origin, host, expected) => {
  const request = new IncomingMessage(new Socket())
  if (host !== undefined) request.headers.host = host
  expect(originAllowed(origin, request)).toBe(expected)
})
