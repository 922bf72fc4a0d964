import type { NativeImage } from 'electron/common'
import type { BrowserWindow } from 'electron/main'
import { setTimeout as pause } from 'node:timers/promises'

/** A page that does not give its picture in this time is frozen, ms. */
const PATIENCE_MS = 5_000

/** What is seen of a window now; undefined where it is hidden, or its page is dead or does not answer. */
export async function captureOf(window: BrowserWindow): Promise<NativeImage | undefined> {
  if (!window.isVisible() || window.webContents.isCrashed()) return undefined
  return Promise.race([window.webContents.capturePage(), pause(PATIENCE_MS, undefined, { ref: false })])
}
