import type { Root } from 'react-dom/client'
import type { Feed } from '../../../protocol/feed.ts'
import type { ScreenSettings } from '../../../protocol/screen-settings.ts'
import type { Parsed } from '../../../protocol/parse.ts'
import { systemClock } from '../../../protocol/time.ts'
import { settingsFromShell } from '../settings.ts'
import { alertsWhileWaiting } from './waiting-alerts.ts'
import { PairingPage } from './PairingPage.tsx'

/** The shell is asked for its code so often, ms. */
const ASK = 1000

/**
 * The code of a shell without a name, as its main process has it: the key pair is there, and never here. When staff have claimed it the
 * shell opens another page.
 */
export function showPairing(root: Root, ask: () => Promise<Parsed<ScreenSettings>>, feed: Feed): void {
  let isWatched = false
  const draw = async () => {
    const answer = await ask()
    const pairing = answer.ok ? answer.value.pairing : undefined
    if (!answer.ok) console.warn(answer.reason)
    else if (pairing !== undefined) {
      const { left, address, keepsNothing, ...state } = pairing
      const until = left === undefined ? undefined : systemClock.monotonic() + left
      // No hub was found on the network yet: then there is no code either, which could lead anywhere.
      const page = new URL(URL.canParse(address) ? address : 'http://hub')
      const settings = settingsFromShell(answer.value)
      if (!isWatched) alertsWhileWaiting(feed, settings)
      isWatched = true
      root.render(
        <PairingPage state={{ ...state, until }} page={page} settings={settings} keepsNothing={keepsNothing} />,
      )
    }
    setTimeout(() => void draw(), ASK)
  }
  void draw()
}
