import { expect, test } from 'vitest'
import { feedContract } from '../../../tests/support/feed-contract.ts'
import { memoryBridge } from '../../../tests/support/memory-bridge.ts'
import { feedAddress } from './browser-feed.ts'
import { ShellFeed } from './shell-feed.ts'

feedContract('The client in the page', (client) => ({ feed: client, close: () => void client.stop() }))

feedContract('The client behind the bridge of the shell', (client, hub) => {
  const bridge = memoryBridge(client)
  return {
    feed: new ShellFeed(bridge, hub.clock),
    close: () => {
      bridge.close()
      void client.stop()
    },
  }
})

test.each([
  ['http://hub.venue:8787/screen/north-4?page=2', 'ws://hub.venue:8787/feed'],
  ['https://hub.venue/screen/north-4', 'wss://hub.venue/feed'],
])('The feed of the page %s is %s', (page, feed) => {
  expect(feedAddress(new URL(page))).toBe(feed)
})
