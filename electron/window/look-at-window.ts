import type { BrowserWindow } from 'electron/main'

/** Wide enough that a changed figure changes a pixel, small enough to be looked at every few seconds. */
const WIDTH = 480

/** What a window shows, made small: four bytes a pixel. Undefined while it is not shown or has nothing. */
export async function pictureOf(window: BrowserWindow): Promise<Uint8Array | undefined> {
  if (window.isDestroyed() || !window.isVisible()) return undefined
  const picture = await window.webContents.capturePage()
  return picture.isEmpty() ? undefined : picture.resize({ width: WIDTH, quality: 'good' }).toBitmap()
}
