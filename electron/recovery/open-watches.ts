import { app } from 'electron/main'
import type { FeedClient } from '../../protocol/feed-client.ts'
import type { Lifetime } from '../lifetime.ts'
import type { Log } from '../log.ts'
import type { ScreenWindow } from '../window/screen-window.ts'
import { AliveFile, aliveMachine } from './alive-file.ts'
import { MemoryWatch } from './memory-watch.ts'
import { Quiet } from './quiet.ts'

/** What a page, and the rest of the shell together, may hold, bytes: a TV box has 2 GB. */
const MEMORY_BUDGET = 700 * 1024 * 1024

/** What looks after the shell as a whole, while it runs. */
export interface Watches {
  /** May a screen be disturbed for a second? */
  readonly quiet: Quiet
  readonly memory: MemoryWatch
  /** For the watchdog outside the process. */
  readonly alive: AliveFile<ScreenWindow>
}

/** They look from now on. */
export function openWatches(of: {
  readonly feed: FeedClient
  readonly windows: readonly ScreenWindow[]
  readonly userData: string
  readonly lifetime: Pick<Lifetime, 'failed'>
  readonly log: Log
}): Watches {
  const { feed, windows, userData, lifetime, log } = of
  const quiet = new Quiet(
    feed,
    windows.map(({ document }) => document),
  )
  const memory = new MemoryWatch({
    metrics: () => app.getAppMetrics(),
    pages: () => windows,
    failed: (failure) => lifetime.failed(failure),
    isQuiet: () => quiet.now(),
    budget: MEMORY_BUDGET,
  })
  const alive = new AliveFile(windows, aliveMachine(userData), log, ({ isUnseen }) => isUnseen)
  return { quiet, memory, alive }
}
