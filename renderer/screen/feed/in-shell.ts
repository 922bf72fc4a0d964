import { createElement } from 'react'
import type { Root } from 'react-dom/client'
import type { ShellBridge } from '../../../protocol/ipc.ts'
import { screenSettingsSchema, type ScreenSettings } from '../../../protocol/screen-settings.ts'
import { parseValue } from '../../../protocol/parse.ts'
import { systemClock } from '../../../protocol/time.ts'
import { fontsReady } from '../../fonts/fonts-ready.ts'
import { settingsFromShell, type Settings } from '../settings.ts'
import { beginLastBoard, rememberBoard } from './last-board.ts'
import { ShellFeed } from './shell-feed.ts'

/** What only a screen in the shell needs: a browser never loads it. */
export interface InShell {
  readonly feed: () => ShellFeed
  /** What the shell's configuration says; empty where the shell gives no answer that can be read. */
  readonly settings: Settings
  /** Draws what stands instead of boards: what is wrong with the configuration, or the code of a screen without a name. */
  readonly instead: ((root: Root) => Promise<void>) | undefined
}

const shelf = () => window.localStorage

/** Asks the shell how this screen is set up. Never rejects. */
export async function inShell(bridge: ShellBridge): Promise<InShell> {
  beginLastBoard(shelf)
  const feed = () => new ShellFeed(bridge, systemClock, (document) => rememberBoard(shelf, document))
  const answer = await asked(bridge)
  if (!answer.ok) {
    console.error(`The shell did not say how this screen is set up: ${answer.reason}`)
    return { feed, settings: {}, instead: undefined }
  }
  placeStage(answer.value.offset)
  return { feed, settings: settingsFromShell(answer.value), instead: insteadOf(answer.value, bridge) }
}

function asked(bridge: ShellBridge) {
  return bridge.settings().then(
    (raw) => parseValue('the answer of the shell', raw, screenSettingsSchema),
    (error: unknown) => ({ ok: false, reason: String(error) }) as const,
  )
}

/** Every stage of this page, that of the alerts, too; `translate` comes before a stage's own turn. */
function placeStage(offset: ScreenSettings['offset']): void {
  if (offset === undefined) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`.stage { translate: ${offset.x}px ${offset.y}px; }`)
  document.adoptedStyleSheets.push(sheet)
}

function insteadOf(settings: ScreenSettings, bridge: ShellBridge): InShell['instead'] {
  const { configurationFault: fault, pairing, rotation } = settings
  if (fault !== undefined)
    return async (root) => {
      const [{ ConfigurationPage }, { alertsWhileWaiting }] = await Promise.all([
        import('../views/ConfigurationPage.tsx'),
        import('../pairing/waiting-alerts.ts'),
        fontsReady(),
      ])
      root.render(createElement(ConfigurationPage, { fault, rotation }))
      alertsWhileWaiting(new ShellFeed(bridge, systemClock), settingsFromShell(settings))
    }
  if (pairing === undefined) return undefined
  return async (root) => {
    const [{ showPairing }] = await Promise.all([import('../pairing/show-pairing.tsx'), fontsReady()])
    showPairing(root, () => asked(bridge), new ShellFeed(bridge, systemClock))
  }
}
