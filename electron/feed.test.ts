import { describe, expect, it } from 'vitest'
import { feedAddress } from './feed.ts'

describe('the address of a feed: wss wherever the hub speaks https (kiosk.md 1.10)', () => {
  it.each([
    ['http://192.168.1.10:8787', 'ws://192.168.1.10:8787/feed'],
    ['http://hub/', 'ws://hub/feed'],
    ['https://hub.venue.example', 'wss://hub.venue.example/feed'],
    ['http://[fd00::1]:8787', 'ws://[fd00::1]:8787/feed'],
  ])('of the hub %s is %s', (hub, feed) => {
    expect(feedAddress(hub)).toBe(feed)
  })
})
