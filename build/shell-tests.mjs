import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { aptInstall } from './apt.mjs'
import { DIST, ROOT } from './build.mjs'
import { findOnPath } from './find-browser.mjs'

/** The ordinary user on whose behalf root tests the shell: with its sandbox on, Electron does not run as root. */
const NOBODY = 65_534
/** Of Xorg, for displays that exist for nobody. */
const DUMMY_DRIVER = '/usr/lib/xorg/modules/drivers/dummy_drv.so'

/**
 * What the shell tests need around them: on Linux a virtual display with a window manager (without one no window fills a
 * screen), and for root an ordinary user who can read the shell. TRIBUNE_TEST_BINARY is the shell's program itself, for what is started
 * as that user already.
 * @param {string} electron the binary
 * @returns {{ skipped: string } | { env: Record<string, string>, clean: () => void }} the tests' own environment variables
 */
export function prepareShellTests(electron) {
  if (process.platform === 'linux') {
    const missing = [
      ['Xvfb', 'xvfb'],
      ['openbox', 'openbox'],
      ['xdotool', 'xdotool'],
    ].flatMap(([program = '', name = '']) => (findOnPath(program).length === 0 ? [name] : []))
    const fault = missing.length === 0 ? undefined : aptInstall(missing)
    if (fault !== undefined) return { skipped: `no virtual display (${fault})` }
    // Displays that come and go: the tests that need them are left out, and named, where they cannot be had.
    if (!existsSync(DUMMY_DRIVER) || findOnPath('xwd').length === 0) {
      const lacks = aptInstall(['xserver-xorg-core', 'xserver-xorg-video-dummy', 'x11-xserver-utils', 'x11-apps'])
      if (lacks !== undefined) console.log(`no displays that come and go (${lacks})`)
    }
    // The compositor that the package's unit runs: likewise.
    const wayland = ['cage', 'grim'].filter((name) => findOnPath(name).length === 0)
    if (findOnPath('Xwayland').length === 0) wayland.push('xwayland') // cage up to 0.1.5 does not start without
    const none = wayland.length === 0 ? undefined : aptInstall(wayland)
    if (none !== undefined) console.log(`no Wayland (${none})`)
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-shell-'))
  const clean = () => rmSync(folder, { recursive: true, force: true })
  const env = {
    TRIBUNE_TEST_FOLDER: folder,
    TRIBUNE_TEST_APP: ROOT,
    TRIBUNE_TEST_ELECTRON: electron,
    TRIBUNE_TEST_BINARY: electron,
  }
  if (process.getuid?.() !== 0) return { env, clean }

  // A copy, since root's folders may be closed to others; and a stand-in for the binary that gives up root first.
  const app = path.join(folder, 'app')
  for (const bundle of ['electron', 'preload', 'renderer', 'technician'])
    cpSync(path.join(DIST, bundle), path.join(app, 'dist', bundle), { recursive: true })
  cpSync(path.join(ROOT, 'package.json'), path.join(app, 'package.json'))
  const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']
  let binary = electron
  if (spawnSync('sh', ['-c', `${asNobody.join(' ')} test -x "$0"`, electron]).status !== 0) {
    binary = path.join(folder, 'runtime', path.basename(electron))
    cpSync(path.dirname(electron), path.dirname(binary), { recursive: true })
  }
  const standIn = path.join(folder, 'electron-as-nobody')
  writeFileSync(standIn, `#!/bin/sh\nexec ${asNobody.join(' ')} '${binary}' "$@"\n`, { mode: 0o755 })
  spawnSync('chmod', ['-R', 'a+rX', folder]) // whatever root's umask says
  return {
    env: {
      ...env,
      TRIBUNE_TEST_APP: app,
      TRIBUNE_TEST_ELECTRON: standIn,
      TRIBUNE_TEST_BINARY: binary,
      TRIBUNE_TEST_USER: String(NOBODY),
    },
    clean,
  }
}
