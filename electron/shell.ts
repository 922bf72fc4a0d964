import { app, powerSaveBlocker, screen as displays, session, type WebContents } from 'electron/main'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AliveFile, aliveMachine } from './recovery/alive-file.ts'
import { autostart } from './config/autostart.ts'
import { MediaKeeper } from '../protocol/media-keeper.ts'
import { openCamera } from './window/camera.ts'
import type { DataPlaces } from './data-places.ts'
import type { ShellScreen } from './config/config.ts'
import { findConfigFile } from './config/config-file.ts'
import { serviceOf } from './config/config-service.ts'
import { bridgeFeed } from './feed/feed-bridge.ts'
import { createFeed, OpenLine } from './feed/feed.ts'
import { Keeping } from './keeping.ts'
import type { Life } from './recovery/life.ts'
import { DisplayDesk } from './displays/display-desk.ts'
import { tellDevice } from './device/tell-device.ts'
import { PaintLatency } from './window/paint-latency.ts'
import { switchDisplays } from './displays/switch-displays.ts'
import { answer, hear } from './doors/ipc.ts'
import { DiskMedia } from './feed/media-store.ts'
import type { Lifetime } from './lifetime.ts'
import type { Log } from './log.ts'
import { MemoryWatch } from './recovery/memory-watch.ts'
import { openDevice } from './device/open-device.ts'
import { Quiet } from './recovery/quiet.ts'
import { serveScheme } from './doors/scheme.ts'
import { readSettings } from './config/read-settings.ts'
import { reachHub } from './hubs/reach-hub.ts'
import { ScreenWindow } from './window/screen-window.ts'
import { lockDown } from './doors/security.ts'
import type { Tally } from './recovery/tally.ts'
import { openStick } from './stick/open-stick.ts'
import { openTechnician } from './technician/open-technician.ts'
import { TechnicianVisits } from './technician/technician-visits.ts'
import { openUpdates } from './updates/open-updates.ts'

/** A wrong configuration is read again this often, so that mending it is enough. ms */
const READ_AGAIN_MS = 3_000
/** What a page, and the rest of the shell together, may hold, bytes: a TV box has 2 GB. */
const MEMORY_BUDGET = 700 * 1024 * 1024
const CONNECTORS_MS = 5_000
/** Pictures and videos on the disk, bytes. */
const MEDIA_BUDGET = 4 * 1024 ** 3
const bundles = fileURLToPath(new URL('..', import.meta.url))

/** Everything after `ready`: the doors are closed first, the windows come last. */
export function startShell(
  log: Log,
  lifetime: Lifetime,
  { tally, life, data }: { readonly tally: Tally; readonly life: Life; readonly data: DataPlaces },
): void {
  const userData = data.kept
  const keeping = new Keeping(data.fault)
  const found = findConfigFile(process.argv, process.env, userData)
  const of = { env: process.env, hostname: os.hostname(), userData, log }
  const read = () => readSettings(found, of)
  const config = read()
  const closable = config.ok && config.config.closable
  lockDown(session.defaultSession, log, closable ? (page) => technician.owns(page) || lifetime.end() : undefined)
  const isAwake = keepAwake(log)
  if (config.ok) startWithSession(config.config.autostart, log)

  const shown = config.ok ? config.config.screens : [faultScreen(found.path, config.sentences)]
  if (!config.ok) for (const sentence of config.sentences) log.error(sentence)
  // Without a hub to ask there is still a feed: the bridge is the same, and the page shows the sentences.
  const source = reachHub(config.ok ? config.config.hub : config.hub, { bundles, userData, log })
  const device = !(config.ok && config.config.pairs)
    ? undefined
    : openDevice({
        hubs: source.hubs.web,
        userData,
        log,
        onClaimed() {
          begin()
          for (const window of windows) window.open()
        },
        onLost: (why) => lifetime.relaunch(why, 'planned'),
      })
  let hub = ''
  const onHub = (tried: string) => void (hub = tried)
  const line = new OpenLine()
  const [first, ...more] = shown
  const common = { ...source, version: app.getVersion(), userData, keeping, log }
  // Nobody knows which screen a configuration at fault would be: it has no name, like one that waits to be claimed.
  const screen = () => (!config.ok ? undefined : device === undefined ? first?.settings.screen : device.screen)
  const feed = createFeed({ ...common, screen, device, onHub, line })
  const feeds = [
    feed,
    ...more.map(({ settings }) =>
      createFeed({ ...common, screen: () => settings.screen, cache: `feed-${settings.screen}` }),
    ),
  ]
  feed.onState(({ kind }) => {
    if (kind === 'live') device?.lookAgain()
  })
  const media = new DiskMedia(path.join(userData, 'media'), source.hubs.web)
  serveScheme(session.defaultSession, bundles, media)
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
  const desk = new DisplayDesk(shown, log)
  const latency = new PaintLatency()
  const windows = shown.map(
    (screen, i) =>
      new ScreenWindow({
        screen,
        feed: feeds[i] ?? feed,
        displays: desk,
        latency,
        preload: path.join(bundles, 'preload', 'preload.cjs'),
        devTools: !app.isPackaged && process.env['TRIBUNE_DEVTOOLS'] === '1',
        onClosed: closable ? () => lifetime.end() : undefined,
        relaunch: (why) => lifetime.relaunch(why),
        tally,
        log,
      }),
  )
  const windowOf = (sender: WebContents) => windows.find((window) => window.owns(sender))
  const visits = new TechnicianVisits()
  const service = serviceOf(found, userData, !config.ok)
  // A stick's fault stands where no board does; a page asks for it as it is made.
  const showStick = () => windows.forEach((window) => !config.ok && window.open())
  const stick = openStick({ ...of, service, found, lifetime, visits, onChange: showStick })
  const technician = openTechnician({
    ...of,
    found,
    config,
    screens: shown,
    hubs: source.hubs,
    hub: () => hub,
    feed,
    device,
    desk,
    life,
    windowOf,
    bundles,
    lifetime,
    visits,
    service,
    stick: () => stick?.sentence,
    reporter: () => reporter,
  })
  answer('shell:settings', log, (sender) => {
    const own = windowOf(sender)
    if (own === undefined) throw new Error('this page is no screen')
    const settings = device?.settings(own.settings()) ?? own.settings()
    return stick?.addTo(settings) ?? settings
  })
  const alive = new AliveFile(windows, aliveMachine(userData), log, ({ isUnseen }) => isUnseen)
  hear('shell:heartbeat', log, (sender) => {
    const window = windowOf(sender)
    if (window === undefined) return
    window.painted()
    alive.painted(window)
    updates.painted(window)
  })
  hear('shell:reload', log, (sender) => windowOf(sender)?.open())
  const feedOf = (sender: WebContents) => feeds[windows.findIndex((window) => window.owns(sender))] ?? feed
  const stopBridge = bridgeFeed(feeds, feedOf, log, (sender, report) => windowOf(sender)?.reported(report))

  const quiet = new Quiet(
    feed,
    windows.map(({ document }) => document),
  )
  const updates = openUpdates({
    setting: config.ok ? config.config.updates : undefined,
    feed,
    windows,
    names: () => (device === undefined ? shown.map(({ settings }) => settings.screen) : [device.screen ?? '']),
    isQuiet: () => quiet.now(),
    hubs: source.hubs.web,
    lifetime,
    onFacts: () => reporter.soon(),
    log,
  })
  const memory = new MemoryWatch({
    metrics: () => app.getAppMetrics(),
    pages: () => windows,
    failed: (failure) => lifetime.failed(failure),
    isQuiet: () => quiet.now(),
    budget: MEMORY_BUDGET,
  })

  const cameras: (() => void)[] = []
  const begin = (): void => {
    for (const [i, window] of windows.entries()) {
      const name = device?.screen ?? window.settings().screen
      const token = (of: string) => device?.token(of)
      const own = { screen: name, feed: feeds[i] ?? feed, capture: () => window.capture() }
      cameras.push(openCamera({ ...own, hub: () => hub, token, log }))
    }
    // What was connected without a name says hello anew.
    line.end()
  }
  // Emergencies for the whole venue reach a screen that nobody has claimed, too, and one whose configuration is wrong (SPEC DV9, DV10).
  if (config.ok || config.hub !== undefined) for (const each of feeds) each.start()
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
  const reporter = tellDevice({
    feed,
    windows,
    memory,
    desk,
    screens: shown,
    isAwake,
    tally,
    life,
    latency,
    keeping,
    userData,
    visits,
    updates,
    log,
  })
  const hours = config.ok ? config.config.power : undefined
  const powerOn =
    hours === undefined ? undefined : switchDisplays(hours, { feed, quiet, screens: shown, windows, alive, log })
  const changed = (): void => {
    void desk
      .look()
      .then(() => desk.mend(shown))
      .then(() => {
        for (const window of windows) window.place()
        reporter.soon()
      })
  }
  // Asking for connectors costs a start its first second: only a screen that is bound to one waits for the answer.
  setTimeout(changed, shown.some(({ display }) => display !== 'primary') ? 0 : CONNECTORS_MS)
  displays.on('display-added', changed)
  displays.on('display-removed', changed)
  displays.on('display-metrics-changed', changed)
  stick?.start()
  lifetime.atEnd(async () => {
    technician.close()
    stick?.stop()
    for (const window of windows) window.close()
    memory.stop()
    updates.stop()
    reporter.stop()
    const lit = powerOn?.()
    quiet.close()
    mediaKeeper.close()
    stopBridge()
    for (const stop of cameras) stop()
    device?.stop()
    await Promise.all([lit, ...feeds.map((each) => each.stop())])
    await source.stop()
  })
}

/** Stands in for the screens of a configuration that cannot be read. */
function faultScreen(file: string, sentences: readonly string[]): ShellScreen {
  const configurationFault = { file, sentences: [...sentences] }
  const settings = { screen: 'unconfigured', rotation: 0, configurationFault } as const
  return { display: 'primary', stage: { rotation: 0 }, settings }
}

function startWithSession(wanted: boolean | undefined, log: Log): void {
  const told = autostart(wanted, process.platform, app.isPackaged)
  if (told.kind === 'login item') app.setLoginItemSettings({ openAtLogin: told.openAtLogin })
  else if (told.kind === 'by the system') log.warn(told.sentence)
}

/** @returns whether sleep is held off now */
function keepAwake(log: Log): () => boolean {
  const id = powerSaveBlocker.start('prevent-display-sleep')
  if (!powerSaveBlocker.isStarted(id)) log.error('the display may fall asleep: the power saver could not be blocked')
  return () => powerSaveBlocker.isStarted(id)
}
