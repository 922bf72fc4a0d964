import { createRoot } from 'react-dom/client'
import type { Feed } from '../../protocol/feed.ts'
import { systemClock } from '../../protocol/time.ts'
import { fontsReady } from '../fonts/fonts-ready.ts'
import '../look/base.css'
import '../look/look.css'
import { afterPaint } from './after-paint.ts'
import { watchAlerts } from './alert-watch.ts'
import { preloadBoards } from './boards/find-board.ts'
import { preloadProfiles } from './boards/profiles.ts'
import { faultWords } from './fault-words.ts'
import { browserFeed } from './feed/browser-feed.ts'
import { lockInput } from './lock-input.ts'
import { keepPageOffline } from './offline/register.ts'
import { loadShows } from './Later.tsx'
import { Restart } from './Restart.tsx'
import { ScreenApp } from './ScreenApp.tsx'
import { pictureKey } from './scene.ts'
import { ScreenModel } from './screen-model.ts'
import { settingsFromAddress } from './settings.ts'

const HEARTBEAT = 1000
/** So long after the start the first picture stands, as a rule; ms. */
const PAUSE = 500

/** Faults that nobody caught: the picture stands, the hub hears of them. */
function reportFaults(report: (fault: string) => void): void {
  window.addEventListener('error', (event) => report(faultWords(event.error ?? event.message)))
  window.addEventListener('unhandledrejection', (event) => report(faultWords(event.reason)))
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 5000 })
  })
}

async function start(place: HTMLElement): Promise<void> {
  lockInput(window)
  const page = new URL(window.location.href)
  if (page.searchParams.has('sample')) {
    const [{ showSample }] = await Promise.all([import('./sample/show-sample.tsx'), fontsReady()])
    await showSample(place, page)
    return
  }
  const fonts = fontsReady()
  const bridge = window.tribune
  const shell = bridge && (await (await import('./feed/in-shell.ts')).inShell(bridge))
  const root = createRoot(place)
  if (bridge !== undefined) setInterval(() => afterPaint((drawn) => drawn && bridge.heartbeat()), HEARTBEAT)
  if (shell?.instead !== undefined) return shell.instead(root)
  // A page without a name shows its code until staff give it one.
  const isNameless = shell === undefined && /^\/screen\/?$/.test(page.pathname)
  const paired = isNameless ? await (await import('./pairing/pair.tsx')).pair(root, page) : undefined
  const address = { ...settingsFromAddress(page), ...(paired && { screen: paired.screen }) }
  const feed: Feed = shell === undefined ? browserFeed(page, address.screen, paired) : shell.feed()
  paired?.watch(feed)
  const model = new ScreenModel(feed, address, shell?.settings ?? {}, {
    monotonic: () => systemClock.monotonic(),
    every(ms, tick) {
      const timer = setInterval(tick, ms)
      return () => clearInterval(timer)
    },
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    reload: () => (bridge === undefined ? window.location.reload() : bridge.reload()),
  })
  reportFaults((fault) => model.reports.say(pictureKey(model.scene().picture), undefined, undefined, fault))
  const loadAlerts = watchAlerts(feed, model)
  await fonts
  root.render(
    <Restart onFault={(fault) => model.reports.picture(model.scene().picture, fault)}>
      <ScreenApp model={model} feed={feed} />
    </Restart>,
  )
  // The first picture has the machine for itself.
  await new Promise((resolve) => {
    setTimeout(resolve, PAUSE)
  })
  loadAlerts()
  await loadShows().catch((error: unknown) => console.warn('Shows are not here yet:', error))
  const { wander } = await import('./orbit.ts')
  wander(() => model.scene().settings.orbit !== false)
  if (bridge === undefined) {
    await keepPageOffline(navigator)
    // A preview looks at one thing and goes; the shell keeps media by itself.
    if (address.program === undefined) await (await import('./offline/browser-media.ts')).keepMedia(feed)
  }
  await preloadBoards(idle)
  await preloadProfiles(idle)
}

const place = document.querySelector<HTMLElement>('#screen')
if (place !== null) await start(place)
