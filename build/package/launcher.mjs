import { chmodSync, cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../build.mjs'

/**
 * Puts beside the program what decides which version is started (build/linux/start), and what version this package is, where a script
 * can read it.
 * @param {string} unpacked the folder electron-builder made
 * @param {string} version
 */
export function addLauncher(unpacked, version) {
  const start = path.join(unpacked, 'tribune-start')
  cpSync(path.join(ROOT, 'build', 'linux', 'start'), start)
  chmodSync(start, 0o755)
  writeFileSync(path.join(unpacked, 'resources', 'tribune-version'), `${version}\n`)
}
