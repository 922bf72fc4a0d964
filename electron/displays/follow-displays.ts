import { screen as displays } from 'electron/main'
import type { ShellScreen } from '../config/config.ts'
import type { DisplayDesk } from './display-desk.ts'

/** Asking for connectors costs a start its first second: only a screen that is bound to one does not wait so long for it, ms. */
const CONNECTORS_MS = 5_000

/** From now on displays that come, go or change are mended, and the windows put back in their places (kiosk.md 3.9). */
export function followDisplays(of: {
  readonly desk: DisplayDesk
  readonly screens: readonly ShellScreen[]
  readonly windows: readonly { place(): void }[]
  /** Told when all stand. */
  readonly onPlaced: () => void
}): void {
  const { desk, screens, windows, onPlaced } = of
  const changed = (): void => {
    void desk
      .look()
      .then(() => desk.mend(screens))
      .then(() => {
        for (const window of windows) window.place()
        onPlaced()
      })
  }
  setTimeout(changed, screens.some(({ display }) => display !== 'primary') ? 0 : CONNECTORS_MS)
  displays.on('display-added', changed)
  displays.on('display-removed', changed)
  displays.on('display-metrics-changed', changed)
}
