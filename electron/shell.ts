// What stands where in the shell, in the order in which it begins and ends; each part is made in its own file.
import { session } from 'electron/main'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { openConfiguration } from './config/open-configuration.ts'
import { startWithSession } from './config/start-with-session.ts'
import type { DataPlaces } from './data-places.ts'
import { openDevice } from './device/open-device.ts'
import { tellDevice } from './device/tell-device.ts'
import { followDisplays } from './displays/follow-displays.ts'
import { keepAwake } from './displays/keep-awake.ts'
import { switchDisplays } from './displays/switch-displays.ts'
import { answerPages } from './doors/answer-pages.ts'
import { serveScheme } from './doors/scheme.ts'
import { lockDown } from './doors/security.ts'
import { openFeeds } from './feed/open-feeds.ts'
import { openMedia } from './feed/open-media.ts'
import { reachHub } from './hubs/reach-hub.ts'
import { Keeping } from './keeping.ts'
import type { Lifetime } from './lifetime.ts'
import type { Log } from './log.ts'
import type { Life } from './recovery/life.ts'
import { openWatches } from './recovery/open-watches.ts'
import type { Tally } from './recovery/tally.ts'
import { openStick } from './stick/open-stick.ts'
import { openTechnician } from './technician/open-technician.ts'
import { TechnicianVisits } from './technician/technician-visits.ts'
import { LifeTeller } from './updates/life-word.ts'
import { openUpdates } from './updates/open-updates.ts'
import { startedBy } from './updates/slots.ts'
import { openCameras } from './window/open-cameras.ts'
import { openScreens } from './window/open-screens.ts'

const bundles = fileURLToPath(new URL('..', import.meta.url))

/** Everything after `ready`: the doors are closed first, the windows come last. */
export function startShell(
  log: Log,
  lifetime: Lifetime,
  { tally, life, data }: { readonly tally: Tally; readonly life: Life; readonly data: DataPlaces },
): void {
  const userData = data.kept
  const machine = { env: process.env, hostname: os.hostname(), userData, log }

  // What this machine is, and its doors.
  const configuration = openConfiguration(process.argv, machine)
  const { found, read, wishes, service, screens: shown } = configuration
  lockDown(session.defaultSession, log)
  const isAwake = keepAwake(log)
  if (wishes !== undefined) startWithSession(wishes.autostart, log)

  // The hub, and what comes from it.
  const keeping = new Keeping(data.fault)
  const source = reachHub(configuration.hub, { bundles, userData, log })
  const hubs = source.hubs.web
  const device = wishes?.pairs === true ? openDevice({ hubs, userData, log }) : undefined
  const [first, ...more] = shown.map(({ settings }) => settings.screen)
  // Nobody knows which screen a configuration at fault would be: it has no name, like one that waits to be claimed.
  const feeds = openFeeds([wishes && first, ...more], { ...source, device, userData, keeping, log })
  const feed = feeds.first
  const media = openMedia({ feed, hubs, userData, log })
  serveScheme(session.defaultSession, bundles, media.store)

  // Its screens, and what looks after them.
  const closable = wishes?.closable === true
  const screens = openScreens({ screens: shown, feeds, bundles, closable, lifetime, tally, log })
  const { windows, desk } = screens
  const { quiet, memory, alive } = openWatches({ feed, windows, userData, lifetime, log })
  // A configuration at fault says nothing of the version.
  const teller = new LifeTeller(
    startedBy(process.env),
    () => performance.now(),
    (sentence) => log.warn(sentence),
  )
  if (wishes !== undefined) teller.began()
  alive.onAlive = () => teller.painted()
  const updates = openUpdates({
    setting: wishes?.updates,
    feed,
    windows,
    names: () => (device === undefined ? shown.map(({ settings }) => settings.screen) : [device.screen ?? '']),
    isQuiet: () => quiet.now(),
    hubs,
    lifetime,
    log,
  })

  // What the hub hears of it, and who may serve it on the spot.
  const visits = new TechnicianVisits()
  const { latency } = screens
  const told = { tally, life, latency, keeping, visits, updates }
  const reporter = tellDevice({ feed, windows, memory, desk, screens: shown, isAwake, ...told, userData, log })
  // A stick's fault stands where no board does; a page asks for it as it is made.
  const showStick = () => wishes === undefined && screens.open()
  const stick = openStick({ ...machine, service, found, lifetime, visits, onChange: showStick })
  const technician = openTechnician({
    ...machine,
    found,
    config: read,
    shown,
    screens,
    hubs: source.hubs,
    feeds,
    device,
    life,
    bundles,
    lifetime,
    visits,
    service,
    stick: () => stick?.sentence,
    reporter,
  })

  // What the pages may ask.
  const stopBridge = answerPages({
    screens,
    feeds,
    settings(own) {
      const settings = device?.settings(own) ?? own
      return stick?.addTo(settings) ?? settings
    },
    onPainted(window) {
      alive.painted(window)
      updates.painted(window)
    },
    log,
  })

  // All is in its place: it begins. Emergencies for the whole venue reach a screen that nobody has claimed, too, and one whose
  // configuration is wrong (SPEC DV9, DV10).
  if (configuration.hub !== undefined) for (const each of feeds.all) each.start()
  let stopCameras = (): void => {}
  const photograph = (): void => void (stopCameras = openCameras(windows, { feeds, device, log }))
  if (wishes !== undefined && (device === undefined || device.screen !== undefined)) photograph()
  device?.start({
    onClaimed() {
      photograph()
      feeds.greetAnew()
      screens.open()
    },
    onLost: (why) => lifetime.relaunch(why, 'planned'),
  })
  const stopReading = configuration.onMended(() => lifetime.relaunch('the configuration was mended', 'planned'))
  screens.open()
  const powerOn = wishes?.power && switchDisplays(wishes.power, { feed, quiet, screens: shown, windows, alive, log })
  followDisplays({ desk, screens: shown, windows, onPlaced: () => reporter.soon() })
  stick?.start()

  // And how it ends: what is seen first, what is kept last.
  lifetime.atEnd(async () => {
    stopReading()
    technician.close()
    stick?.stop()
    for (const window of windows) window.close()
    memory.stop()
    updates.stop()
    reporter.stop()
    const lit = powerOn?.()
    quiet.close()
    media.keeper.close()
    stopBridge()
    stopCameras()
    device?.stop()
    await Promise.all([lit, ...feeds.all.map((each) => each.stop())])
    await source.stop()
  })
}
