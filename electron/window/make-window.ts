import { BrowserWindow, type Rectangle } from 'electron/main'
import { kioskWindowOptions } from './window-options.ts'
import { isWayland } from './window-place.ts'

/**
 * A window without a menu that cannot be closed by hand, not yet shown.
 * @param onClosed given where it may be: somebody closed it, or pressed Escape
 */
export function makeWindow(of: {
  readonly bounds: Rectangle
  readonly preload: string
  readonly devTools: boolean
  readonly onClosed?: (() => void) | undefined
}): BrowserWindow {
  const { onClosed, ...options } = of
  const fills = isWayland() ? 'once it stands' : 'at once'
  const window = new BrowserWindow(kioskWindowOptions({ ...options, closable: onClosed !== undefined, fills }))
  window.removeMenu()
  window.on('close', (event) => {
    if (onClosed === undefined) event.preventDefault()
    else onClosed()
  })
  if (onClosed !== undefined)
    window.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'Escape') onClosed()
    })
  return window
}
