import type { Feed } from '../../protocol/feed.ts'
import type { AliveFile } from '../recovery/alive-file.ts'
import type { ShellScreen } from '../config/config.ts'
import type { Log } from '../log.ts'
import { venueTime, type PowerSchedule } from './power-schedule.ts'
import type { Quiet } from '../recovery/quiet.ts'
import { ScreenPower } from './screen-power.ts'
import type { ScreenWindow } from '../window/screen-window.ts'
import { SportHours } from './sport-hours.ts'

/** A unit begins for the displays so long before its start, minutes, unless the configuration says otherwise. */
const BEFORE_MIN = 30

/**
 * Switches the displays by the venue's own time of day, which the hub tells; never off while a unit runs, or an emergency stands.
 * @returns the way to stop, which leaves them on
 */
export function switchDisplays(
  schedule: PowerSchedule,
  of: {
    readonly feed: Feed
    readonly quiet: Quiet
    readonly screens: readonly ShellScreen[]
    readonly windows: readonly ScreenWindow[]
    readonly alive: Pick<AliveFile<ScreenWindow>, 'painted'>
    readonly log: Log
  },
): () => Promise<void> {
  const { feed, quiet, screens, windows, alive, log } = of
  let offset: string | undefined
  const stop = feed.subscribe('competition', (document) => {
    const said = document?.value['offset']
    offset = typeof said === 'string' ? said : undefined
  })
  const [location, ...others] = new Set(screens.map(({ settings }) => settings.location))
  const only = others.length === 0 ? location : undefined
  const hours = new SportHours(feed, only, (schedule.before ?? BEFORE_MIN) * 60_000)
  const power = new ScreenPower({
    schedule,
    local: () => (feed.clockKnown() ? venueTime(feed.now(), offset) : undefined),
    isNeeded: () => !quiet.now() || hours.isOn(feed.now()),
    now: () => performance.now(),
    onLook(is) {
      for (const window of windows) window.isDark = is === 'off'
      if (is === 'off') alive.painted()
    },
    log,
  })
  return async () => {
    stop()
    hours.close()
    await power.stop()
  }
}
