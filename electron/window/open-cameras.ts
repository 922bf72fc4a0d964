import type { Device } from '../device/device.ts'
import type { Feeds } from '../feed/open-feeds.ts'
import type { Log } from '../log.ts'
import { openCamera } from './camera.ts'
import type { ScreenWindow } from './screen-window.ts'

/**
 * A camera on each screen, from now on. To be called once every screen has its name.
 * @param windows in the order of the feeds
 * @returns the way to stop them
 */
export function openCameras(
  windows: readonly ScreenWindow[],
  of: { readonly feeds: Feeds; readonly device: Device | undefined; readonly log: Log },
): () => void {
  const { feeds, device, log } = of
  const stops = windows.map((window, i) =>
    openCamera({
      screen: device?.screen ?? window.settings().screen,
      feed: feeds.all[i] ?? feeds.first,
      capture: () => window.capture(),
      hub: () => feeds.hub(),
      token: (hub) => device?.token(hub),
      log,
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}
