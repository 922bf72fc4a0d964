import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './build.mjs'
import { isAlive } from './build-lock.mjs'

const DEMOS = path.join(ROOT, '.data', 'demo')

/**
 * An empty folder of this start's own, so that several demonstrations can run at once and each begins anew. Those of starts
 * that are over are removed.
 * @returns {string}
 */
export function makeDemoFolder() {
  mkdirSync(DEMOS, { recursive: true })
  for (const name of readdirSync(DEMOS)) {
    if (!isAlive(Number(name))) rmSync(path.join(DEMOS, name), { recursive: true, force: true })
  }
  const folder = path.join(DEMOS, String(process.pid))
  mkdirSync(folder)
  return folder
}
