import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { isAlive, withLock } from './build-lock.mjs'
import { STAMP_FILE, stampOf, staleTargets, TARGETS } from './build-stamp.mjs'

/** @typedef {import('./build-stamp.mjs').Target} Target */

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const DIST = path.join(ROOT, 'dist')
const SCRATCH = '.new-'
/** @type {readonly Target[]} */
const ALL = ['renderer', 'console', 'technician', 'hub', 'electron', 'preload']

/**
 * Builds those of the bundles that are missing or older than their sources; costs tens of milliseconds when all are fresh.
 * Several processes may call this at once.
 * @param {readonly Target[]} targets
 * @param {{ force?: boolean }} [options]
 * @throws {BuildFailure} with a report that can be printed as it is
 */
export async function ensureBuilt(targets, { force = false } = {}) {
  if (!force && staleTargets(ROOT, DIST, targets).length === 0) return
  await withLock(path.join(DIST, '.lock'), async () => {
    const stale = force ? targets : staleTargets(ROOT, DIST, targets)
    if (stale.length > 0) await build(stale)
  })
}

/** A build that failed, with all its faults in one readable text. */
export class BuildFailure extends Error {}

/** @param {readonly Target[]} targets */
async function build(targets) {
  const started = performance.now()
  console.error(`building ${targets.join(', ')} …`)
  const [vite, { configs }] = await Promise.all([import('vite'), import('./vite-configs.mjs')])
  removeLeftovers()
  const scratch = path.join(DIST, `${SCRATCH}${process.pid}`)
  mkdirSync(scratch)
  try {
    const builds = targets.map(async (target) => {
      const outDir = path.join(scratch, target)
      // Taken before the build reads its sources: a change made meanwhile leaves the bundle stale, never falsely fresh.
      const stamp = stampOf(ROOT, TARGETS[target].sources)
      const config = configs[target]
      await vite.build({ ...config, build: { ...config.build, outDir } })
      writeFileSync(path.join(outDir, STAMP_FILE), stamp)
    })
    const results = await Promise.allSettled(builds)
    const faults = results.flatMap((result, i) =>
      result.status === 'rejected' ? [`${targets[i]}: ${describe(result.reason)}`] : [],
    )
    if (faults.length > 0) throw new BuildFailure(`the build failed\n\n${faults.join('\n\n')}\n`)
    for (const target of targets) swapIn(path.join(scratch, target), path.join(DIST, target), scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  console.error(`built ${targets.join(', ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/**
 * Puts a finished bundle into its place: a reader finds the old one or the new one, whole. (For the instant between the two
 * renames it finds none: no file system call of Node's exchanges two folders.)
 * @param {string} fresh
 * @param {string} place
 * @param {string} scratch takes the old one
 */
function swapIn(fresh, place, scratch) {
  if (existsSync(place)) renameSync(place, path.join(scratch, `old-${path.basename(place)}`))
  renameSync(fresh, place)
}

/** Folders of builds that were killed. */
function removeLeftovers() {
  for (const name of readdirSync(DIST)) {
    const left = name.startsWith(SCRATCH) && !isAlive(Number(name.slice(SCRATCH.length)))
    if (left) rmSync(path.join(DIST, name), { recursive: true, force: true })
  }
}

/**
 * The fault and the place in the source, without the stack of the build tool.
 * @param {unknown} reason
 */
function describe(reason) {
  if (!(reason instanceof Error)) return String(reason)
  const id = 'id' in reason && typeof reason.id === 'string' ? `${path.relative(ROOT, reason.id)}: ` : ''
  const frame = 'frame' in reason && typeof reason.frame === 'string' ? `\n${reason.frame}` : ''
  const report = `${id}${reason.message}${frame}`
  return process.stderr.isTTY ? report : stripVTControlCharacters(report)
}

/**
 * Does the launcher's main work; a fault of the build is printed as its report, without a stack.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(() => ensureBuilt(ALL, { force: process.argv.includes('--force') }))
}
