import { app, type BrowserWindow, type Rectangle } from 'electron/main'
import { samePlace } from '../recovery/picture-judge.ts'
import { speaksWayland } from './wayland.ts'

/** A window that is never given the keys asks for the whole display after so long, ms. */
const WITHOUT_KEYS_MS = 3_000

/**
 * Are the windows those of a Wayland compositor? There a window asks for the whole display once it stands: one that asks sooner is
 * answered by cage 0.1.4 (Debian 12) with a size of nothing, which ends Electron on the spot. And one that is not shown is never asked
 * for a picture, so that it cannot wait for one to be shown.
 */
export function isWayland(): boolean {
  return speaksWayland({
    platform: app.commandLine.getSwitchValue('ozone-platform'),
    session: process.platform === 'linux' ? process.env['XDG_SESSION_TYPE'] : undefined,
    electron: process.versions.electron,
  })
}

/** Shows a window that was not. */
export function bringOut(window: BrowserWindow): void {
  if (isWayland()) askOnceItStands(window)
  window.show()
}

/** Hides it; shown again, it stands as one that is new. */
export function takeAway(window: BrowserWindow): void {
  if (isWayland()) window.setKiosk(false)
  window.hide()
}

/** Puts a window on a display, wherever it stands now: a window in kiosk mode does not move. */
export function placeOn(window: BrowserWindow, bounds: Rectangle): void {
  // On Wayland no program says where it stands, and a window that fills its display is kept so by the compositor.
  if (isWayland() || samePlace(window.getBounds(), bounds)) return
  window.setKiosk(false)
  window.setBounds(bounds)
  window.setKiosk(true)
}

/** Where a window that stands there should: on Wayland where it does, if it is large enough. cage lays one across all displays. */
export function rightPlace(is: Rectangle, bounds: Rectangle): Rectangle {
  const covers = is.width >= bounds.width && is.height >= bounds.height
  return isWayland() && covers ? is : bounds
}

/** The keys come to a window that stands, after its size. */
function askOnceItStands(window: BrowserWindow): void {
  const ask = () => {
    clearTimeout(timer)
    if (!window.isDestroyed() && window.isVisible()) window.setKiosk(true)
  }
  const timer = setTimeout(ask, WITHOUT_KEYS_MS)
  window.once('focus', ask)
}
