import { protocol, type Session } from 'electron/main'
import { readFile } from 'node:fs/promises'
import { APP_SCHEME, fileOf, headersFor } from './scheme-files.ts'

/** To be called before `ready`: gives app:// the rights of a secure web page. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/**
 * Serves the pages of the shell under app://kiosk/.
 * @param root the folder of the built renderer
 */
export function serveScheme(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return new Response('', { status: 405 })
    const file = fileOf(root, request.url)
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
