import path from 'node:path'
import { SHA256 } from '../../protocol/media.ts'
import { MEDIA_PLACE } from '../../protocol/media-place.ts'

/** The one host of the app:// scheme; what a page, a frame or a sender must come from. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'kiosk'
export const SCREEN_ADDRESS = `${APP_SCHEME}://${APP_HOST}/screen.html`
/** The technician's page is a bundle of its own, under this path. */
const TECHNICIAN_PLACE = '/technician/'
export const TECHNICIAN_ADDRESS = `${APP_SCHEME}://${APP_HOST}${TECHNICIAN_PLACE}technician.html`

/** Nothing from elsewhere, nothing inline; the shell's page opens no socket (kiosk.md 1.7). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The checksum of the medium that an address asks for; undefined where it asks for something else. */
export function mediumOf(address: string): string | undefined {
  if (!isOwnAddress(address)) return undefined
  const { pathname } = new URL(address)
  const sha256 = pathname.startsWith(MEDIA_PLACE) ? pathname.slice(MEDIA_PLACE.length) : ''
  return SHA256.test(sha256) ? sha256 : undefined
}

/** The headers of every answer of the scheme. */
export function headersFor(file: string): Record<string, string> {
  return {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  }
}

/** Does this address belong to the shell's own pages? Compared by parts: the origin of app:// is "null" (kiosk.md 1.5). */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}

/** May this frame use the bridge? Only the main frame of our own page (kiosk.md 1.5). */
export function isTrustedFrame(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url)
}

/** Which of the two bundles an address asks for, and what of it: the address as if that were the only one. Pure. */
export function bundleOf(address: string): { readonly bundle: 'renderer' | 'technician'; readonly address: string } {
  const own = isOwnAddress(address) ? new URL(address) : undefined
  if (own?.pathname.startsWith(TECHNICIAN_PLACE) !== true) return { bundle: 'renderer', address }
  return {
    bundle: 'technician',
    address: `${APP_SCHEME}://${APP_HOST}/${own.pathname.slice(TECHNICIAN_PLACE.length)}`,
  }
}

/**
 * The file that an address asks for, if it lies below the served folder (kiosk.md 1.6). Pure: says nothing about whether it is
 * there.
 * @param root the served folder, absolute
 * @returns an absolute path, or nothing where the address leads out of the folder or makes no sense
 */
export function fileOf(root: string, address: string): string | undefined {
  if (!isOwnAddress(address)) return undefined
  const name = decoded(new URL(address).pathname)
  if (name === undefined || name.includes('\0') || name.includes('\\')) return undefined
  const file = path.join(root, name === '/' ? 'screen.html' : name)
  const inside = path.relative(root, file)
  const leadsOut = inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)
  return leadsOut ? undefined : file
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return undefined // a broken escape: no file is called so
    throw error
  }
}
