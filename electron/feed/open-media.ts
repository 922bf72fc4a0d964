import path from 'node:path'
import type { Feed } from '../../protocol/feed.ts'
import { MediaKeeper } from '../../protocol/media-keeper.ts'
import { systemTimers } from '../../protocol/time.ts'
import type { Log } from '../log.ts'
import { DiskMedia } from './media-store.ts'

/** Pictures and videos on the disk, bytes. */
const BUDGET = 4 * 1024 ** 3

/** Pictures and videos: what the feed names is fetched from now on, and kept among the user data. */
export function openMedia(of: {
  readonly feed: Feed
  readonly hubs: readonly string[]
  readonly userData: string
  readonly log: Log
}): { readonly store: DiskMedia; readonly keeper: MediaKeeper } {
  const { feed, hubs, userData, log } = of
  const store = new DiskMedia(path.join(userData, 'media'), hubs)
  const keeper = new MediaKeeper({
    feed,
    store,
    budget: BUDGET,
    after: (ms, run) => systemTimers.after(ms, run),
    log: (sentence) => log.warn(sentence),
  })
  return { store, keeper }
}
