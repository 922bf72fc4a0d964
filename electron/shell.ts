import { app, powerSaveBlocker, screen as displays, session, type WebContents } from 'electron/main'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AliveFile, aliveMachine } from './alive-file.ts'
import { autostart } from './autostart.ts'
import { MediaKeeper } from '../protocol/media-keeper.ts'
import { openCamera } from './camera.ts'
import { readConfig, type ReadConfig, type ShellScreen } from './config.ts'
import { findConfigFile, loadConfigFile } from './config-file.ts'
import { bridgeFeed } from './feed-bridge.ts'
import { createFeed } from './feed.ts'
import { answer, hear } from './ipc.ts'
import { DiskMedia } from './media-store.ts'
import type { Lifetime } from './lifetime.ts'
import type { Log } from './log.ts'
import { MemoryWatch } from './memory-watch.ts'
import { openDevice } from './open-device.ts'
import { Quiet } from './quiet.ts'
import { serveScheme } from './scheme.ts'
import { ScreenWindow } from './screen-window.ts'
import { lockDown } from './security.ts'
import type { Tally } from './tally.ts'

/** A wrong configuration is read again this often, so that mending it is enough. ms */
const READ_AGAIN_MS = 3_000
/** What a page, and the rest of the shell together, may hold, bytes: a TV box has 2 GB. */
const MEMORY_BUDGET = 700 * 1024 * 1024
/** Pictures and videos on the disk, bytes. */
const MEDIA_BUDGET = 4 * 1024 ** 3
const bundles = fileURLToPath(new URL('..', import.meta.url))

/** Everything after `ready`: the doors are closed first, the windows come last. */
export function startShell(log: Log, lifetime: Lifetime, tally: Tally): void {
  const found = findConfigFile(process.argv, process.env, app.getPath('userData'))
  const read = (): ReadConfig => readConfig(loadConfigFile(found), process.env, os.hostname())
  const config = read()
  const closable = config.ok && config.config.closable
  lockDown(session.defaultSession, log, closable ? () => lifetime.end() : undefined)
  keepAwake(log)
  if (config.ok) startWithSession(config.config.autostart, log)

  const shown = config.ok ? config.config.screens : [faultScreen(found.path, config.sentences)]
  if (!config.ok) for (const sentence of config.sentences) log.error(sentence)
  // Without a hub to ask there is still a feed: the bridge is the same, and the page shows the sentences.
  const hubs = config.ok ? config.config.hubs : []
  const userData = app.getPath('userData')
  const device = !(config.ok && config.config.pairs)
    ? undefined
    : openDevice({
        hubs,
        userData,
        log,
        onClaimed() {
          begin()
          for (const window of windows) window.open()
        },
        onLost: (why) => lifetime.relaunch(why, 'planned'),
      })
  const screen = () => (device === undefined ? shown[0]?.settings.screen : device.screen)
  let hub = ''
  const onHub = (tried: string) => void (hub = tried)
  const feed = createFeed({ hubs, screen, version: app.getVersion(), userData, log, device, onHub })
  feed.onState(({ kind }) => {
    if (kind === 'live') device?.lookAgain()
  })
  const media = new DiskMedia(path.join(userData, 'media'), hubs)
  serveScheme(session.defaultSession, path.join(bundles, 'renderer'), media)
  const mediaKeeper = new MediaKeeper({
    feed,
    store: media,
    budget: MEDIA_BUDGET,
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    log: (sentence) => log.warn(sentence),
  })
  const windows = shown.map(
    (screen) =>
      new ScreenWindow({
        screen,
        feed,
        preload: path.join(bundles, 'preload', 'preload.cjs'),
        devTools: !app.isPackaged && process.env['TRIBUNE_DEVTOOLS'] === '1',
        onClosed: closable ? () => lifetime.end() : undefined,
        relaunch: (why) => lifetime.relaunch(why),
        tally,
        log,
      }),
  )
  const windowOf = (sender: WebContents) => windows.find((window) => window.owns(sender))
  answer('shell:settings', log, (sender) => {
    const own = windowOf(sender)
    if (own === undefined) throw new Error('this page is no screen')
    return device?.settings(own.settings) ?? own.settings
  })
  const alive = new AliveFile(windows, aliveMachine(app.getPath('userData')), log)
  hear('shell:heartbeat', log, (sender) => {
    const window = windowOf(sender)
    if (window === undefined) return
    window.painted()
    alive.painted(window)
  })
  hear('shell:reload', log, (sender) => windowOf(sender)?.open())
  const stopBridge = bridgeFeed(feed, log, (sender, report) => windowOf(sender)?.reported(report))

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

  const cameras: (() => void)[] = []
  const begin = (): void => {
    for (const window of windows) {
      const name = device?.screen ?? window.settings.screen
      const token = (of: string) => device?.token(of)
      cameras.push(openCamera({ screen: name, capture: () => window.capture(), hub: () => hub, token, feed, log }))
    }
    feed.start()
  }
  if (config.ok && (device === undefined || device.screen !== undefined)) begin()
  device?.start()
  if (!config.ok) {
    const again = setInterval(() => {
      if (!read().ok) return
      clearInterval(again)
      lifetime.relaunch('the configuration was mended', 'planned')
    }, READ_AGAIN_MS)
  }

  for (const window of windows) window.open()
  const place = (): void => windows.forEach((window) => window.place())
  displays.on('display-added', place)
  displays.on('display-removed', place)
  displays.on('display-metrics-changed', place)
  lifetime.atEnd(async () => {
    for (const window of windows) window.close()
    memory.stop()
    quiet.close()
    mediaKeeper.close()
    stopBridge()
    for (const stop of cameras) stop()
    device?.stop()
    await feed.stop()
  })
}

/** Stands in for the screens of a configuration that cannot be read. */
function faultScreen(file: string, sentences: readonly string[]): ShellScreen {
  const configurationFault = { file, sentences: [...sentences] }
  return { display: 'primary', settings: { screen: 'unconfigured', rotation: 0, configurationFault } }
}

function startWithSession(wanted: boolean | undefined, log: Log): void {
  const told = autostart(wanted, process.platform, app.isPackaged)
  if (told.kind === 'login item') app.setLoginItemSettings({ openAtLogin: told.openAtLogin })
  else if (told.kind === 'by the system') log.warn(told.sentence)
}

function keepAwake(log: Log): void {
  const id = powerSaveBlocker.start('prevent-display-sleep')
  if (!powerSaveBlocker.isStarted(id)) log.error('the display may fall asleep: the power saver could not be blocked')
}
