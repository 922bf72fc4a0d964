import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './build.mjs'

/** Is the server of the downloads there at all? A network that is closed must not cost a start, ms. */
const PROBE_MS = 3_000
/** About 110 MB. */
const DOWNLOAD_MS = 5 * 60_000

const PACKAGE = path.join(ROOT, 'node_modules', 'electron')
const BINARY = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}[String(process.platform)]

/** @typedef {{ path: string } | { missing: string }} FoundElectron */

/**
 * The Electron binary that is already here: in the folder ELECTRON_OVERRIDE_DIST_PATH names, else in the package. (Asking the
 * package itself would begin a download, and throw where there is none.)
 * @returns {FoundElectron}
 */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = path.join(override ?? path.join(PACKAGE, 'dist'), BINARY ?? 'electron')
  if (existsSync(file)) return { path: file }
  if (override !== undefined) return { missing: `ELECTRON_OVERRIDE_DIST_PATH names ${override}, which has no Electron` }
  return { missing: 'the npm package brings none, and none was downloaded' }
}

/**
 * As `findElectron`; where there is none, the package's own installer gets it, if its server answers.
 * @param {(line: string) => void} say
 * @param {AbortSignal} signal
 * @returns {Promise<FoundElectron>}
 */
export async function getElectron(say, signal) {
  const here = findElectron()
  if ('path' in here || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return here
  const closed = await whyUnreachable(signal)
  if (closed !== undefined) return { missing: `its download is blocked here (${closed})` }
  say('Getting Electron (about 110 MB, once) …')
  const fault = await install(signal)
  return fault === undefined ? findElectron() : { missing: `its download failed (${fault})` }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} why not; nothing where it is, or where only the installer can know (behind a proxy)
 */
async function whyUnreachable(signal) {
  if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy'] ?? process.env['GLOBAL_AGENT_HTTPS_PROXY'])
    return undefined
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/'
  const address = new URL(`v${version}/SHASUMS256.txt`, mirror)
  try {
    const answer = await fetch(address, {
      method: 'HEAD',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)]),
    })
    return answer.ok ? undefined : `${address.host} answers ${answer.status}`
  } catch (error) {
    if (error instanceof Error) return `${address.host} does not answer`
    throw error
  }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} what went wrong
 */
async function install(signal) {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_MS)])
  const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: limit,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(limit.aborted ? 'it took too long' : error.message))
    child.on('exit', (code) => resolve(code === 0 ? undefined : (said.trim().split('\n')[0] ?? `exit code ${code}`)))
  })
}
