import type { ScreenSettings } from '../../protocol/screen-settings.ts'
import { bridgeFeed } from '../feed/feed-bridge.ts'
import type { Feeds } from '../feed/open-feeds.ts'
import type { Log } from '../log.ts'
import type { Screens } from '../window/open-screens.ts'
import type { ScreenWindow } from '../window/screen-window.ts'
import { answer, hear } from './ipc.ts'

/**
 * What the page of a screen may ask and say: how it stands, that it has painted, that it wants to be loaded anew, and its feed. To be
 * called before a window is opened.
 * @returns the way to stop the feed's side
 */
export function answerPages(of: {
  readonly screens: Screens
  readonly feeds: Feeds
  /** What a page is told of its own settings in this moment. */
  readonly settings: (own: ScreenSettings) => ScreenSettings
  readonly onPainted: (window: ScreenWindow) => void
  readonly log: Log
}): () => void {
  const { screens, feeds, settings, onPainted, log } = of
  answer('shell:settings', log, (page) => {
    const own = screens.windowOf(page)
    if (own === undefined) throw new Error('this page is no screen')
    return settings(own.settings())
  })
  hear('shell:heartbeat', log, (page) => {
    const window = screens.windowOf(page)
    if (window === undefined) return
    window.painted()
    onPainted(window)
  })
  hear('shell:reload', log, (page) => screens.windowOf(page)?.open())
  return bridgeFeed(
    feeds.all,
    (page) => screens.feedOf(page),
    log,
    (page, report) => screens.windowOf(page)?.reported(report),
  )
}
