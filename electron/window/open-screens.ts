import { app, type WebContents } from 'electron/main'
import path from 'node:path'
import type { FeedClient } from '../../protocol/feed-client.ts'
import type { ShellScreen } from '../config/config.ts'
import { DisplayDesk } from '../displays/display-desk.ts'
import type { Feeds } from '../feed/open-feeds.ts'
import type { Lifetime } from '../lifetime.ts'
import type { Log } from '../log.ts'
import type { Tally } from '../recovery/tally.ts'
import { PaintLatency } from './paint-latency.ts'
import { ScreenWindow } from './screen-window.ts'

/** The windows of this machine, each with its screen and its feed; none is open yet. */
export interface Screens {
  readonly windows: readonly ScreenWindow[]
  readonly desk: DisplayDesk
  readonly latency: PaintLatency
  /** Whose page is that? undefined: no screen's. */
  windowOf(page: WebContents): ScreenWindow | undefined
  /** The feed of that page's screen. */
  feedOf(page: WebContents): FeedClient
  feedOfWindow(window: ScreenWindow): FeedClient
  open(): void
}

/** Makes them, without opening one. */
export function openScreens(of: {
  readonly screens: readonly ShellScreen[]
  readonly feeds: Feeds
  readonly bundles: string
  /** May somebody at the keyboard close the shell? */
  readonly closable: boolean
  readonly lifetime: Pick<Lifetime, 'end' | 'relaunch'>
  readonly tally: Tally
  readonly log: Log
}): Screens {
  const { screens, feeds, bundles, closable, lifetime, tally, log } = of
  const desk = new DisplayDesk(screens, log)
  const latency = new PaintLatency()
  const windows = screens.map(
    (screen, i) =>
      new ScreenWindow({
        screen,
        feed: feeds.all[i] ?? feeds.first,
        displays: desk,
        latency,
        preload: path.join(bundles, 'preload', 'preload.cjs'),
        devTools: !app.isPackaged && process.env['TRIBUNE_DEVTOOLS'] === '1',
        onClosed: closable ? () => lifetime.end() : undefined,
        relaunch: (why, how) => lifetime.relaunch(why, how),
        tally,
        log,
      }),
  )
  return {
    windows,
    desk,
    latency,
    windowOf: (page) => windows.find((window) => window.owns(page)),
    feedOf: (page) => feeds.all[windows.findIndex((window) => window.owns(page))] ?? feeds.first,
    feedOfWindow: (window) => feeds.all[windows.indexOf(window)] ?? feeds.first,
    open() {
      for (const window of windows) window.open()
    },
  }
}
