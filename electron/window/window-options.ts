import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron/main'

/** The ground of the boards (look.md, Colour): what is seen before the first paint, and nothing brighter. */
export const GROUND = '#070A10'

/**
 * The kiosk window as data (kiosk.md 1.3, 1.12, 1.16).
 * @param bounds of the display it fills
 * @param preload path of the bundled preload
 * @param closable may it be closed from the keyboard
 * @param fills when it asks for the whole display: as it is made, or once it stands there (window-place.ts)
 * @param devTools only ever outside a package
 */
export function kioskWindowOptions(of: {
  readonly bounds: Rectangle
  readonly preload: string
  readonly closable: boolean
  readonly fills: 'at once' | 'once it stands'
  readonly devTools: boolean
}): BrowserWindowConstructorOptions {
  return {
    ...of.bounds,
    title: 'Tribune',
    backgroundColor: GROUND,
    show: false,
    ...(of.fills === 'at once' && { kiosk: true, fullscreen: true }),
    frame: false,
    autoHideMenuBar: true,
    closable: of.closable,
    minimizable: false,
    enableLargerThanScreen: false,
    webPreferences: pagePreferences(of.preload, of.devTools),
  }
}

/**
 * What every page of the shell may do, whichever window or view holds it (kiosk.md 1.3).
 * @param preload path of the bundled preload
 */
export function pagePreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools,
    // A covered screen keeps ticking: it must be right at the moment it is uncovered.
    backgroundThrottling: false,
  }
}
