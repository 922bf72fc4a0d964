import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import packageFile from '../package.json' with { type: 'json' }
import { announce } from './announce.ts'
import { keepAppointments } from './desk/appointments.ts'
import { embargoesOf } from './desk/decide-embargoes.ts'
import { objectOf } from './desk/desk-rows.ts'
import { Desk } from './desk/desk.ts'
import { Devices } from './desk/devices.ts'
import { Strangers } from './desk/strangers.ts'
import { EmergencyProgress } from './desk/emergency-progress.ts'
import { keepEnds } from './desk/keep-ends.ts'
import { keepRundowns } from './desk/keep-rundowns.ts'
import { TakeProgress } from './desk/take-progress.ts'
import { EmbargoedStore } from './embargo/embargoed-store.ts'
import { auditApi } from './http/audit-api.ts'
import { capApi } from './http/cap-api.ts'
import { badgesApi } from './http/badges-api.ts'
import { consolePage } from './http/console-page.ts'
import { deskApi } from './http/desk-api.ts'
import { devicesApi } from './http/devices-api.ts'
import { documentsApi } from './http/documents-api.ts'
import { embargoesApi } from './http/embargoes-api.ts'
import { emergenciesApi } from './http/emergencies-api.ts'
import { healthApi } from './http/health-api.ts'
import { Metrics } from './http/metrics.ts'
import { mediaApi } from './http/media-api.ts'
import { openApi } from './http/open-api.ts'
import { overviewOf } from './http/overview.ts'
import { pages } from './http/pages.ts'
import { picturesApi } from './http/pictures-api.ts'
import { ownApi } from './http/own-api.ts'
import { peopleApi } from './http/people-api.ts'
import { planApi } from './http/plan-api.ts'
import { player } from './http/player.ts'
import { listRoutes, type Route } from './http/routes.ts'
import { rundownsApi } from './http/rundowns-api.ts'
import { screensApi } from './http/screens-api.ts'
import { buildServer } from './http/server.ts'
import { setAsideApi } from './http/set-aside-api.ts'
import { showsApi } from './http/shows-api.ts'
import { updatesApi } from './http/updates-api.ts'
import { Intake } from './intake.ts'
import { createIngest } from './odf/ingest.ts'
import { listen } from './http/listen.ts'
import { readTls, tlsDoor } from './http/tls-door.ts'
import { attachSessions } from './sessions/attach.ts'
import { DeviceReports } from './sessions/device-reports.ts'
import { HubSessions } from './sessions/hub-sessions.ts'
import { connectedCameras } from './pictures/cameras.ts'
import { ScreenPictures } from './pictures/screen-pictures.ts'
import { originAllowed } from './http/origin.ts'
import { lookWarnings, publishLooks, readLooks } from './looks.ts'
import { MediaFiles } from './media/media-files.ts'
import { BadgeSignIn } from './people/badge-sign-in.ts'
import { Badges } from './people/badges.ts'
import { SetUp } from './people/set-up.ts'
import { SignIns } from './people/sign-ins.ts'
import { isLoopbackHost, type Settings } from './settings.ts'
import { OscDoor } from './osc/osc-door.ts'
import { readySources } from './sources/ready-sources.ts'
import { SourceDesk } from './sources/source-desk.ts'
import { openHubStore, type HubStore } from './store/hub-store.ts'
import { LevelDisk } from './store/level-disk.ts'
import { keepUpdates } from './updates/keep-updates.ts'
import { pause, systemTime, type Time } from './time.ts'

/** How often sources are asked whether they have fallen silent. */
const CHECK_MS = 1_000
/** Requests under way have so long to be answered when the hub closes. */
const FAREWELL_MS = 1_000

export const VERSION = packageFile.version

/** A hub that listens. */
export interface Hub {
  /** Its address, e.g. "http://127.0.0.1:8787". */
  readonly url: string
  readonly port: number
  readonly store: HubStore
  /** Everything that is served over HTTP. */
  readonly routes: readonly Route[]
  /** UDP, where OSC is heard. */
  readonly oscPort?: number | undefined
  /** What the first person of the console must know. */
  readonly setUpCode: string
  /** What became of each take. */
  readonly progress: TakeProgress
  /** Stops the sources, writes what is left, answers what is under way, and lets go of port and disk. */
  close(): Promise<void>
}

export interface HubOptions {
  readonly log: Logger
  readonly time?: Time
  /** Where the built player lies; beside the built hub where absent. */
  readonly playerFolder?: string
}

/**
 * Starts a hub.
 * @throws StartError with one sentence where it cannot: port in use, folder unreadable, data folder locked or damaged.
 */
export async function createHub(
  settings: Settings,
  { log, time = systemTime, playerFolder }: HubOptions,
): Promise<Hub> {
  const sources = await readySources(settings.sources)
  const looks = await readLooks(settings.looks, log)
  warn(settings, log)
  const secure = settings.tls === undefined ? undefined : readTls(settings.tls)
  const disk = await LevelDisk.open(settings.data)
  const store = await openHubStore({
    disk,
    time,
    journal: settings.journal,
    setAsideBytes: settings.setAsideBytes,
    fault: (error) => log.error({ err: error }, 'a subscriber of the store failed'),
  })
  const { documents, tables } = store
  const files = await MediaFiles.open(path.join(settings.data, 'media'), settings.media)
  const { name, competition: competitionName, language, testMessages: acceptTest } = settings
  const note = (sentence: string) => log.warn(sentence)
  const standing = () => embargoesOf({ below: (prefix) => store.desk.entries(prefix) }).map(([key]) => key)
  const embargoes = new EmbargoedStore(documents, standing, () => time.wall())
  const build = () => createIngest({ store: embargoes, tables, competitionName, language, acceptTest, note })
  const intake = new Intake(store, build, log)
  publishLooks(documents, looks, time)
  for (const warning of lookWarnings(documents, looks)) log.warn(warning)
  const desk = new Desk(store, time)
  intake.onRestart(() => {
    publishLooks(documents, looks, time)
    desk.publish()
  })
  const devices = new Devices(store, time)
  const isJurys = (screen: string) => objectOf(desk.view, `screen/${screen}`)?.['audience'] === 'jury'
  const progress = new TakeProgress(desk.view)
  const reach = new EmergencyProgress(desk.view)
  const signIns = new SignIns(store, time)
  const setUp = new SetUp(store, desk)
  const badges = await Badges.open(disk, { store, desk, time })
  const badgeSignIn = new BadgeSignIn(badges, signIns, time)
  const strangers = new Strangers(desk.audit, time)
  const breakAppointments = keepAppointments(store, desk, time, log)
  const stopEnds = keepEnds(desk, time)
  const stopRundowns = keepRundowns(store, desk, time, log)
  const metrics = new Metrics()
  const counted = metrics.counted.bind(metrics)
  const desks = sources.map((source) => new SourceDesk(source, { store, intake, time, log, counted }))

  const hub = { name, version: VERSION }
  const devicesSay = new DeviceReports(time)
  const sessions = new HubSessions({
    store: documents,
    time,
    hub,
    log: (sentence) => log.info(sentence),
    mayBe: (screen, device) => devices.mayBe(screen, device),
    mayKnow: (screen, device) => isJurys(screen) && devices.isOwn(screen, device),
    onDevice: (screen, report) => devicesSay.take(screen, report),
    onReport(screen, painted) {
      progress.report(screen, painted)
      reach.report(screen, painted)
    },
  })
  const updates = keepUpdates(settings.updates, { desk, devices: devicesSay, time, log })
  const pictures = new ScreenPictures()
  const cameras = connectedCameras(() => sessions.list(), time)
  desk.onDone((rows) => {
    const keys = [...rows.keys()]
    if (keys.some((key) => key.startsWith('embargo/'))) embargoes.changed()
    if (keys.some((key) => key.startsWith('screen/'))) sessions.refuseOtherwiseTrusted()
    const lost = devices.lost(rows)
    // What another device showed is not what this one shows.
    for (const screen of lost) pictures.remove(screen)
    if (lost.size > 0) sessions.refuseScreens(lost, 'this screen was retired, or another device is it now')
  })
  const app = buildServer(log)
  const routes = listRoutes(app)
  const door = secure === undefined ? undefined : tlsDoor(app.server, secure)
  const detach = attachSessions(app.server, sessions, { originAllowed })
  for (const desk of desks) desk.source.routes?.(app, desk.host)
  const subject = { store, time, name, version: VERSION, sources: () => desks.map((desk) => desk.status()) }
  documentsApi(app, documents)
  setAsideApi(app, store.setAside)
  healthApi(app, subject)
  metrics.serve(app, { ...subject, sessions: () => sessions.counts(), devices: devicesSay })
  pages(app, overviewOf({ ...subject, sessions: () => sessions.list() }))
  await deskApi(app, { desk, signIns, setUp, strangers })
  openApi(app, VERSION)
  badgesApi(app, { desk, signIns, badgeSignIn, strangers, badges, time })
  peopleApi(app, { desk, signIns, time })
  ownApi(app, { desk, signIns, badgeSignIn, time })
  auditApi(app, { audit: desk.audit, signIns })
  devicesApi(app, devices, { name, time })
  const listed = () => sessions.list()
  screensApi(app, { desk, progress, pictures, cameras, signIns, sessions: listed, devices: devicesSay })
  await planApi(app, { desk, signIns, store })
  await picturesApi(app, { desk, devices, pictures, cameras, signIns, store, time })
  await capApi(app, { desk, signIns, time })
  embargoesApi(app, { desk, signIns, store })
  rundownsApi(app, { desk, signIns })
  emergenciesApi(app, { desk, reach, signIns, sessions: () => sessions.list() })
  showsApi(app, store, signIns)
  await mediaApi(app, { desk, store, files, limits: settings.media, signIns, time })
  await updatesApi(app, { desk, devices: devicesSay, signIns, found: updates.found })
  await player(app, playerFolder ?? besideTheBuild('renderer'))
  await consolePage(app, besideTheBuild('console'))

  const oscParts = { desk, signIns, strangers, time, log }
  let osc: OscDoor | undefined
  let takeBack: (() => Promise<void>) | undefined
  const closing = new AbortController()
  const close = async () => {
    closing.abort()
    await takeBack?.()
    await osc?.close()
    breakAppointments()
    strangers.close()
    stopEnds()
    stopRundowns()
    updates.stop()
    const stopped = desks.map((desk) => desk.stop())
    // The store goes before its sources are gone: it answers those that still wait for it.
    await store.close()
    await Promise.all(stopped)
    detach()
    await sessions.close()
    const callOff = time.after(FAREWELL_MS, () => app.server.closeAllConnections())
    door?.close()
    await app.close()
    callOff()
  }
  try {
    const port = await listen(app, door, settings)
    if (settings.announce) takeBack = announce({ name, port, tls: secure !== undefined }, log)
    if (settings.osc !== undefined) osc = await OscDoor.open({ port: settings.osc, host: settings.host }, oscParts)
    for (const desk of desks) desk.start()
    void keepChecking(desks, time, closing.signal)
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
    const url = `${secure === undefined ? 'http' : 'https'}://${host}:${port}`
    if (setUp.open()) log.info(`Nobody may use the console yet: open ${url}/console#first=${setUp.code}`)
    return { url, port, store, routes, oscPort: osc?.port, setUpCode: setUp.code, progress, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function keepChecking(desks: readonly SourceDesk[], time: Time, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const desk of desks) desk.check()
    await pause(time, CHECK_MS, signal)
  }
}

/** What is allowed, but deserves a word at the start. */
function warn({ host, announce: announced, sources }: Settings, log: Logger): void {
  if (announced && isLoopbackHost(host))
    log.warn(`The hub is announced, but listens on ${host}: no other machine can reach it; --host 0.0.0.0 lets them.`)
  if (!isLoopbackHost(host)) {
    log.warn(
      `The hub listens on ${host}: everybody who reaches that address can read what its screens show; only who signs in can change it.`,
    )
  }
  if (sources.length === 0) log.warn('No source is set: nothing new will come; --help says which there are.')
  if (sources.length > 1 && sources.some((source) => source.kind === 'replay' && source.loop)) {
    log.warn('A replay in a loop empties the store at each round, also of what the other sources brought.')
  }
}

/** dist/<bundle>, as seen from dist/hub/main.js. */
function besideTheBuild(bundle: 'renderer' | 'console'): string {
  return path.join(fileURLToPath(new URL('.', import.meta.url)), '..', bundle)
}
