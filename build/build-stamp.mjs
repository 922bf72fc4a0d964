import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {'renderer' | 'console' | 'technician' | 'hub' | 'hub-inside' | 'electron' | 'preload'} Target */

/** What each bundle is made of: folders and files, from the root. A change below any of them makes the bundle stale. */
const EVERY = ['package-lock.json', 'build/vite-configs.mjs']
/** @type {Record<Target, { sources: readonly string[], result: string }>} */
export const TARGETS = {
  renderer: { sources: [...EVERY, 'protocol', 'sports', 'renderer'], result: 'screen.html' },
  console: { sources: [...EVERY, 'protocol', 'sports', 'renderer'], result: 'console.html' },
  technician: { sources: [...EVERY, 'protocol', 'sports', 'renderer'], result: 'technician.html' },
  hub: { sources: [...EVERY, 'protocol', 'sports', 'hub'], result: 'main.js' },
  'hub-inside': { sources: [...EVERY, 'protocol', 'sports', 'hub'], result: 'main.js' },
  electron: { sources: [...EVERY, 'protocol', 'electron'], result: 'main.js' },
  preload: { sources: [...EVERY, 'protocol', 'electron'], result: 'preload.cjs' },
}

/** The stamp lies inside the bundle's folder, so that both are swapped in by the same rename. */
export const STAMP_FILE = '.stamp'

const isSource = (/** @type {string} */ name) => !name.includes('.test.') && !name.endsWith('.md')

/**
 * A hash over names and contents: a checkout or a copy changes times, and must not cost a build.
 * @param {string} root
 * @param {readonly string[]} sources files and folders, from the root; those that are not there are left out
 */
export function stampOf(root, sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(root, source))) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(path.join(root, file)))
    hash.update('\0')
  }
  return hash.digest('hex')
}

/**
 * Which of these bundles are missing or older than their sources?
 * @param {string} root
 * @param {string} dist folder of the bundles
 * @param {readonly Target[]} targets
 */
export function staleTargets(root, dist, targets) {
  return targets.filter((target) => {
    const stamp = path.join(dist, target, STAMP_FILE)
    if (!existsSync(path.join(dist, target, TARGETS[target].result)) || !existsSync(stamp)) return true
    return readFileSync(stamp, 'utf8') !== stampOf(root, TARGETS[target].sources)
  })
}

/**
 * @param {string} root
 * @param {string} source
 * @returns {string[]} in an order that does not depend on the disk
 */
function filesBelow(root, source) {
  const full = path.join(root, source)
  if (!existsSync(full)) return []
  if (path.extname(source) !== '') return [source]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted()
}
