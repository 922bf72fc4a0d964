import { protocol, type Session } from 'electron/main'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DiskMedia } from '../feed/media-store.ts'
import { APP_SCHEME, bundleOf, fileOf, headersFor, mediumOf } from './scheme-files.ts'

/** To be called before `ready`: gives app:// the rights of a secure web page. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/**
 * Serves the pages of the shell under app://kiosk/.
 * @param bundles the folder that holds `renderer/` and `technician/`
 * @param media pictures and videos, under /media/
 */
export function serveScheme(session: Session, bundles: string, media: DiskMedia): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return new Response('', { status: 405 })
    const medium = mediumOf(request.url)
    if (medium !== undefined) return media.answer(medium, request.headers.get('range'))
    const { bundle, address } = bundleOf(request.url)
    const file = fileOf(path.join(bundles, bundle), address)
    if (file === undefined) return new Response('', { status: 400 })
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(file) })
    } catch (error) {
      if (isAbsent(error)) return new Response('', { status: 404 })
      throw error
    }
  })
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
