import { createRoot } from 'react-dom/client'
import type { Feed } from '../../protocol/feed.ts'
import { screenSettingsSchema, type ScreenSettings, type ShellBridge } from '../../protocol/ipc.ts'
import { parseValue } from '../../protocol/parse.ts'
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
import { ShellFeed } from './feed/shell-feed.ts'
import { lockInput } from './lock-input.ts'
import { keepPageOffline } from './offline/register.ts'
import { Restart } from './Restart.tsx'
import { ScreenApp } from './ScreenApp.tsx'
import { ScreenModel } from './screen-model.ts'
import { settingsFromAddress, settingsFromShell } from './settings.ts'

const HEARTBEAT = 1000

/** What the shell's configuration says; undefined in a browser, or where the shell gives no answer that can be read. */
async function askShell(bridge: ShellBridge | undefined): Promise<ScreenSettings | undefined> {
  if (bridge === undefined) return undefined
  const answer = await bridge.settings().then(
    (raw) => parseValue('the answer of the shell', raw, screenSettingsSchema),
    (error: unknown) => ({ ok: false, reason: String(error) }) as const,
  )
  if (answer.ok) return answer.value
  console.error(`The shell did not say how this screen is set up: ${answer.reason}`)
  return undefined
}

/** Faults that nobody caught: the picture stands, the hub hears of them. */
function reportFaults(feed: Feed, shownKey: () => string): void {
  const report = (fault: unknown) => {
    feed.report({ key: shownKey(), paintedAt: feed.now(), fault: faultWords(fault) })
  }
  window.addEventListener('error', (event) => report(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => report(event.reason))
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
  const bridge = window.tribune
  const shell = await askShell(bridge)
  const root = createRoot(place)
  if (bridge !== undefined) setInterval(() => afterPaint((drawn) => drawn && bridge.heartbeat()), HEARTBEAT)
  if (shell?.configurationFault !== undefined) {
    const [{ ConfigurationPage }] = await Promise.all([import('./views/ConfigurationPage.tsx'), fontsReady()])
    root.render(<ConfigurationPage fault={shell.configurationFault} rotation={shell.rotation} />)
    return
  }
  const address = settingsFromAddress(page)
  const feed: Feed = bridge === undefined ? browserFeed(page, address.screen) : new ShellFeed(bridge, systemClock)
  const model = new ScreenModel(feed, address, shell === undefined ? {} : settingsFromShell(shell), {
    monotonic: () => systemClock.monotonic(),
    every(ms, tick) {
      const timer = setInterval(tick, ms)
      return () => clearInterval(timer)
    },
  })
  const shownKey = () => {
    const { picture } = model.scene()
    return picture.kind === 'document' ? picture.document.key : 'screen'
  }
  reportFaults(feed, shownKey)
  const loadAlerts = watchAlerts(feed, model)
  await fontsReady()
  root.render(
    <Restart onFault={(fault) => feed.report({ key: shownKey(), paintedAt: feed.now(), fault })}>
      <ScreenApp model={model} feed={feed} />
    </Restart>,
  )
  await Promise.all([idle().then(loadAlerts), import('./views/Waiting.tsx')])
  const { wander } = await import('./orbit.ts')
  wander(() => model.scene().settings.orbit !== false)
  if (bridge === undefined) await keepPageOffline(navigator)
  await preloadBoards(idle)
  await preloadProfiles(idle)
}

const place = document.querySelector<HTMLElement>('#screen')
if (place !== null) await start(place)
