import { describe, expect, it } from 'vitest'
import { feedAddress, HubList } from './hub-list.ts'

describe('the hubs a shell knows', () => {
  it('have their feed below their address, wss wherever the hub speaks https (kiosk.md 1.10)', () => {
    expect(feedAddress('http://10.0.0.2:8787')).toBe('ws://10.0.0.2:8787/feed')
    expect(feedAddress('http://hub/')).toBe('ws://hub/feed')
    expect(feedAddress('https://hub.venue.example')).toBe('wss://hub.venue.example/feed')
    expect(feedAddress('http://[fd00::1]:8787')).toBe('ws://[fd00::1]:8787/feed')
  })

  it('one that is found later is seen by who holds the list already', () => {
    const list = new HubList([])
    const held = list.feed
    expect(list.set(['http://10.0.0.2:8787'])).toBe(true)
    expect(held).toEqual(['ws://10.0.0.2:8787/feed'])
    expect(list.set(['http://10.0.0.2:8787'])).toBe(false)
  })
})
