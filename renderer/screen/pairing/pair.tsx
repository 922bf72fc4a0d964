import type { Root } from 'react-dom/client'
import type { Feed } from '../../../protocol/feed.ts'
import { systemClock, systemTimers } from '../../../protocol/time.ts'
import { fontsReady } from '../../fonts/fonts-ready.ts'
import { browserFeed, type Paired } from '../feed/browser-feed.ts'
import { settingsFromAddress } from '../settings.ts'
import { DeviceKeeper, shelfOf } from './kept-device.ts'
import { alertsWhileWaiting } from './waiting-alerts.ts'
import { Pairing, type AskHub, type PairingState } from './pairing.ts'

/** A screen that staff have given a name. */
export interface PairedScreen extends Paired {
  readonly screen: string
  /** Looks, whenever the hub is there, whether this still is that screen. */
  readonly watch: (feed: Pick<Feed, 'onState' | 'state'>) => void
}

/**
 * Which screen this page is (SPEC DV): at once where it was claimed before, else when staff have claimed it by the code that is drawn
 * meanwhile.
 */
export async function pair(root: Root, page: URL): Promise<PairedScreen> {
  const keeper = new DeviceKeeper(shelfOf(window), `tribune device ${page.search}`.trim())
  const ask = askHub(page)
  const kept = keeper.get()
  const claimed =
    kept?.screen === undefined ? await drawAndWait(root, page, keeper, ask) : { screen: kept.screen, token: kept.token }
  const { screen, token: device } = claimed
  /** What this screen is has changed: the page begins anew, and asks. */
  const beginAnew = () => {
    keeper.put({ token: device })
    window.location.reload()
  }
  const look = async () => {
    const { body } = await ask('GET', '/api/devices/me', device)
    const state: unknown = body
    const same = typeof state === 'object' && state !== null && 'screen' in state && state.screen === screen
    const known = typeof state === 'object' && state !== null && 'kind' in state
    if (known && !same) beginAnew()
  }
  return {
    screen,
    device,
    onDeviceRefused: beginAnew,
    watch: (feed) => {
      feed.onState(({ kind }) => {
        if (kind === 'live') look().catch((error: unknown) => console.info('The hub was not reached:', error))
      })
    },
  }
}

async function drawAndWait(
  root: Root,
  page: URL,
  keeper: DeviceKeeper,
  ask: AskHub,
): Promise<{ screen: string; token: string }> {
  const [{ PairingPage }] = await Promise.all([import('./PairingPage.tsx'), fontsReady()])
  const draw = (state: PairingState) =>
    root.render(
      <PairingPage state={state} page={page} settings={settingsFromAddress(page)} keepsNothing={!keeper.lasts} />,
    )
  draw({})
  const feed = browserFeed(page, undefined)
  const stopAlerts = alertsWhileWaiting(feed, settingsFromAddress(page))
  const claimed = await new Promise<{ screen: string; token: string }>((resolve) => {
    const pairing = new Pairing({
      ask,
      keeper,
      clock: systemClock,
      timers: systemTimers,
      onState: draw,
      onClaimed: (screen, token) => resolve({ screen, token }),
    })
    void pairing.start()
  })
  stopAlerts()
  void feed.stop()
  return claimed
}

function askHub(page: URL): AskHub {
  return async (method, place, token) => {
    const response = await fetch(new URL(place, page), {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(5000),
      ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
}
