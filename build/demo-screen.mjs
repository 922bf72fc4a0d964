import path from 'node:path'
import { ROOT } from './build.mjs'
import { Child } from './child.mjs'
import { findBrowser } from './find-browser.mjs'
import { getElectron } from './find-electron.mjs'

/** A screen that ends sooner than this did not start, ms. */
const STARTED_MS = 10_000
const ATTEMPTS = 3

/**
 * @typedef {object} Way one way to show the screen
 * @property {string} name
 * @property {string} program
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Shows the screen until somebody closes it.
 * @param {{ hub: string, screen: string, folder: string, say: (line: string) => void, signal: AbortSignal, onChild: (child: Child) => void }} of
 * @returns {Promise<'closed' | 'none'>} closed by hand, or: this machine cannot show one
 */
export async function showScreen({ hub, screen, folder, say, signal, onChild }) {
  if (!hasDisplay()) {
    say('No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): open the addresses above in any browser.')
    return 'none'
  }
  for (const find of [shell, browser]) {
    const way = await find()
    if (signal.aborted) return 'closed'
    if (way === undefined) continue
    say(`Screen: ${way.name}.`)
    for (let failures = 0; failures < ATTEMPTS;) {
      const started = performance.now()
      const child = new Child(way.program, way.args, {
        logFile: path.join(folder, 'screen.log'),
        ...(way.env && { env: way.env }),
      })
      onChild(child)
      const code = await child.exit
      if (signal.aborted || code === 0) return 'closed'
      failures = performance.now() - started < STARTED_MS ? failures + 1 : 1
      if (failures === ATTEMPTS) say(`It does not run here: ${why(child.lastWords, code)}.`)
    }
  }
  say('No screen can be shown on this machine: open the addresses above in any browser.')
  return 'none'

  /** @returns {Promise<Way | undefined>} */
  async function shell() {
    if (isRoot()) {
      say('The kiosk shell keeps its sandbox, which root cannot have: the screen opens in a browser instead.')
      return undefined
    }
    const found = await getElectron(say, signal)
    if ('missing' in found) {
      say(`No Electron binary: ${found.missing}. The screen opens in an installed browser instead.`)
      return undefined
    }
    const env = { ...process.env, TRIBUNE_HUB: hub, TRIBUNE_SCREEN: screen, TRIBUNE_CLOSABLE: '1' }
    const args = [ROOT, `--user-data-dir=${path.join(folder, 'shell')}`]
    return { name: 'the kiosk shell (Escape ends it)', program: found.path, args, env }
  }

  /** @returns {Promise<Way | undefined>} */
  async function browser() {
    const found = await findBrowser()
    if ('missing' in found) {
      say(`No browser either: ${found.missing}.`)
      return undefined
    }
    const name = `${path.basename(found.path)} in kiosk mode${isRoot() ? ', as root without its sandbox' : ''} (Alt+F4 ends it)`
    return { name, program: found.path, args: kioskArguments(`${hub}/screen/${screen}`, path.join(folder, 'browser')) }
  }
}

/**
 * @param {string} address
 * @param {string} profile a folder of its own: a running browser would take the address over and end at once
 */
function kioskArguments(address, profile) {
  return [
    '--kiosk',
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--hide-crash-restore-bubble',
    '--disable-features=Translate,TranslateUI',
    '--disable-component-update',
    '--password-store=basic',
    '--autoplay-policy=no-user-gesture-required',
    // The second hides the banner about the first.
    ...(isRoot() ? ['--no-sandbox', '--test-type'] : []),
  ]
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Why a screen did not run, as far as one can tell from outside.
 * @param {string} words what the program said last
 * @param {number} code its exit code
 */
function why(words, code) {
  const [, library] = /error while loading shared libraries: ([^:\s]+)/.exec(words) ?? []
  if (library !== undefined) return `${library} is not installed`
  if (/sandbox/i.test(words)) return 'this system gives ordinary users no sandbox (user namespaces)'
  if (/missing x server|open (x )?display|failed to connect to wayland/i.test(words))
    return 'the display does not answer'
  return `exit code ${code}`
}
