import { app, type Session, type WebContents } from 'electron/main'
import { isOwnAddress } from './scheme-files.ts'
import { isLockedKey } from './locked-keys.ts'
import type { Log } from '../log.ts'

/** Closes every door of every page the shell will ever hold (kiosk.md 1.8, 1.11, 1.12): once, for all web contents. */
export function lockDown(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('a page asked for a permission, which no page gets', { permission })
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log))
}

function lockContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('a page wanted to open a window, which no page may', { url })
    return { action: 'deny' }
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Even our own pages are loaded by the main process only: whatever navigates by itself does what it should not.
  contents.on('will-navigate', (event) => refuse(event, 'navigate'))
  contents.on('will-frame-navigate', (event) => refuse(event, 'navigate a frame'))
  contents.on('will-redirect', (event) => refuse(event, 'be redirected'))
  contents.on('before-input-event', (event, input) => {
    if (isLockedKey(input)) event.preventDefault()
  })
  contents.on('will-prevent-unload', (event) => event.preventDefault()) // a page cannot hold its window
  contents.on('did-finish-load', () => {
    contents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => {
      log.warn('the zoom could not be locked', { error: String(error) })
    })
  })

  function refuse(event: { readonly url: string; preventDefault(): void }, what: string): void {
    event.preventDefault()
    log.warn(`a page wanted to ${what}, which no page may`, { url: event.url, own: isOwnAddress(event.url) })
  }
}
