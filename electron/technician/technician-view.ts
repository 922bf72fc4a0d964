import { WebContentsView } from 'electron/main'
import type { Log } from '../log.ts'
import { TECHNICIAN_ADDRESS } from '../doors/scheme-files.ts'
import { pagePreferences } from '../window/window-options.ts'

/** What a person does; moves of a mouse are none, since Chromium makes some up. */
const DEEDS: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseWheel',
  'rawKeyDown',
  'keyDown',
  'touchStart',
  'gestureTap',
])

/**
 * The technician's page: a view of its own over a window's picture, with a process and a preload of its own. What lies below runs on and
 * is seen where this page paints nothing.
 */
export function technicianView(of: {
  readonly preload: string
  readonly devTools: boolean
  readonly log: Log
  /** A key, a click, a touch. */
  readonly onStir: () => void
  readonly onGone: (why: string) => void
}): WebContentsView {
  const { preload, devTools, log, onStir, onGone } = of
  const view = new WebContentsView({ webPreferences: pagePreferences(preload, devTools) })
  view.setBackgroundColor('#00000000')
  const { webContents } = view
  webContents.on('input-event', (_event, { type }) => {
    if (DEEDS.has(type)) onStir()
  })
  webContents.on('render-process-gone', (_event, { reason }) => onGone(`its page died: ${reason}`))
  webContents.on('did-finish-load', () => webContents.focus())
  webContents.loadURL(TECHNICIAN_ADDRESS).catch((error: unknown) => {
    log.error("the technician's page was not loaded", { error: String(error) })
    onGone('its page was not loaded')
  })
  return view
}
