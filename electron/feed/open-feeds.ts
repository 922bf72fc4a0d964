import { app } from 'electron/main'
import type { FeedClient } from '../../protocol/feed-client.ts'
import type { Device } from '../device/device.ts'
import type { HubList } from '../hubs/hub-list.ts'
import type { Keeping } from '../keeping.ts'
import type { Log } from '../log.ts'
import { createFeed, OpenLine } from './feed.ts'

/** The lines of this machine to its hub. */
export interface Feeds {
  /** Of the first screen: what the machine itself asks and tells goes over it. */
  readonly first: FeedClient
  /** In the order of the screens. */
  readonly all: readonly [FeedClient, ...FeedClient[]]
  /** Which hub was tried last; '' before the first. */
  hub(): string
  /** Has the first say hello anew: by now it has a name. */
  greetAnew(): void
}

/**
 * One feed for each screen, not yet started. A hub that cannot be reached, or that nobody has named, still leaves a feed: the bridge is
 * the same, and the page shows what is wrong.
 * @param names of the screens; undefined where nobody knows which one it is
 * @param device of a machine that staff claim: its name comes before that of the first screen
 */
export function openFeeds(
  names: readonly [string | undefined, ...string[]],
  of: {
    readonly hubs: HubList
    readonly ca?: readonly string[] | undefined
    readonly device: Device | undefined
    readonly userData: string
    readonly keeping: Keeping
    readonly log: Log
  },
): Feeds {
  const { device, ...common } = { ...of, version: app.getVersion() }
  const [own, ...others] = names
  const line = new OpenLine()
  let hub = ''
  const first = createFeed({
    ...common,
    screen: () => (device === undefined ? own : device.screen),
    device,
    onHub: (tried) => void (hub = tried),
    line,
  })
  first.onState(({ kind }) => {
    if (kind === 'live') device?.lookAgain()
  })
  const more = others.map((name) => createFeed({ ...common, screen: () => name, cache: `feed-${name}` }))
  return { first, all: [first, ...more], hub: () => hub, greetAnew: () => line.end() }
}
