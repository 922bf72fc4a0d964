import { spawnSync } from 'node:child_process'
import { findOnPath } from './find-browser.mjs'

/**
 * Installs Debian packages, where this is Debian (or one of its kin) and we are root; says what it does.
 * @param {readonly string[]} packages
 * @returns {string | undefined} why not; nothing where they are installed now
 */
export function aptInstall(packages) {
  const names = packages.join(' ')
  if (findOnPath('apt-get').length === 0) return `install ${names}`
  if (process.getuid?.() !== 0) return `as root: apt-get install ${names}`
  console.log(`installing ${names} (apt-get)`)
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    })
  const install = () => apt('install', '--no-install-recommends', ...packages)
  let done = install()
  if (done.status !== 0) {
    apt('update') // a fresh machine has no package lists
    done = install()
  }
  if (done.status === 0) return undefined
  const line = done.stderr.trim().split('\n').at(-1)
  return `apt-get install ${names} failed: ${line ?? 'no reason given'}`
}
