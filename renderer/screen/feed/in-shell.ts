import { screenSettingsSchema, type ScreenSettings, type ShellBridge } from '../../../protocol/ipc.ts'
import { parseValue } from '../../../protocol/parse.ts'
import { systemClock } from '../../../protocol/time.ts'
import { settingsFromShell, type Settings } from '../settings.ts'
import { ShellFeed } from './shell-feed.ts'

/** What only a screen in the shell needs: a browser never loads it. */
export interface InShell {
  readonly feed: () => ShellFeed
  /** What the shell's configuration says; empty where the shell gives no answer that can be read. */
  readonly settings: Settings
  /** Why there is nothing to show until the configuration is mended. */
  readonly fault: ScreenSettings['configurationFault']
  readonly rotation: ScreenSettings['rotation']
}

/** Asks the shell how this screen is set up. Never rejects. */
export async function inShell(bridge: ShellBridge): Promise<InShell> {
  const feed = () => new ShellFeed(bridge, systemClock)
  const answer = await bridge.settings().then(
    (raw) => parseValue('the answer of the shell', raw, screenSettingsSchema),
    (error: unknown) => ({ ok: false, reason: String(error) }) as const,
  )
  if (!answer.ok) {
    console.error(`The shell did not say how this screen is set up: ${answer.reason}`)
    return { feed, settings: {}, fault: undefined, rotation: 0 }
  }
  const { configurationFault: fault, rotation } = answer.value
  return { feed, settings: settingsFromShell(answer.value), fault, rotation }
}
