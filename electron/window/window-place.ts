import type { BrowserWindow, Rectangle } from 'electron/main'
import { samePlace } from '../recovery/picture-judge.ts'

/** Puts a window on a display, wherever it stands now: a window in kiosk mode does not move. */
export function placeOn(window: BrowserWindow, bounds: Rectangle): void {
  if (samePlace(window.getBounds(), bounds)) return
  window.setKiosk(false)
  window.setBounds(bounds)
  window.setKiosk(true)
}
