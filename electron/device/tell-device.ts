import { app } from 'electron/main'
import type { UpdateFacts } from '../../protocol/update-facts.ts'
import type { FeedClient } from '../../protocol/feed-client.ts'
import type { ShellScreen } from '../config/config.ts'
import { diskFree, temperature } from './device-facts.ts'
import { DeviceReporter } from './device-reporter.ts'
import { deviceReport } from './device-words.ts'
import type { DisplayDesk } from '../displays/display-desk.ts'
import type { Keeping } from '../keeping.ts'
import type { Life } from '../recovery/life.ts'
import type { Log } from '../log.ts'
import type { MemoryWatch } from '../recovery/memory-watch.ts'
import type { PaintLatency } from '../window/paint-latency.ts'
import type { ScreenWindow } from '../window/screen-window.ts'
import type { Tally } from '../recovery/tally.ts'
import type { TechnicianVisits } from '../technician/technician-visits.ts'

/** What the report is made of. */
export interface DeviceParts {
  readonly feed: FeedClient
  readonly windows: readonly ScreenWindow[]
  readonly screens: readonly ShellScreen[]
  readonly memory: MemoryWatch
  readonly desk: DisplayDesk
  readonly isAwake: () => boolean
  readonly tally: Tally
  readonly life: Life
  readonly latency: PaintLatency
  readonly keeping: Keeping
  /** Where the caches lie. */
  readonly userData: string
  readonly visits: TechnicianVisits
  readonly updates: { readonly facts: () => UpdateFacts; onFacts: () => void }
  readonly log: Log
}

/** From now on the hub hears how this machine does. */
export function tellDevice(parts: DeviceParts): DeviceReporter {
  const {
    feed,
    windows,
    screens,
    memory,
    desk,
    isAwake,
    tally,
    life,
    latency,
    keeping,
    visits,
    updates,
    userData,
    log,
  } = parts
  let lives = 0
  let before = feed.state().kind
  feed.onState(({ kind }) => {
    // Silence on a line that stands is no new connection.
    if (kind === 'live' && before === 'offline') lives += 1
    before = kind
  })
  const reporter = new DeviceReporter(
    async () => {
      const shown = windows.flatMap(({ document }) => document.receivedAt ?? [])
      return deviceReport({
        version: app.getVersion(),
        now: performance.now(),
        ...memory.trend(),
        temperature: await temperature(),
        diskFree: await diskFree(userData),
        diskFault: keeping.fault(),
        displays: desk.report(screens),
        awake: isAwake(),
        life,
        failures: tally.all(),
        shownAt: shown.length === 0 ? undefined : Math.min(...shown),
        hubNow: feed.now(),
        wallNow: Date.now(),
        clockKnown: feed.clockKnown(),
        lives,
        paintP95: latency.p95(),
        technician: visits.all(),
        update: updates.facts(),
      })
    },
    (report) => feed.device(report),
    log,
  )
  tally.onCount = () => reporter.soon()
  keeping.onChange = () => reporter.soon()
  visits.onEvent = () => reporter.soon()
  updates.onFacts = () => reporter.soon()
  return reporter
}
