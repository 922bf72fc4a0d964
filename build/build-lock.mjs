import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const LOOK_AGAIN_MS = 100
/** A lock that names nobody for so long was left by a process that died while it took it. */
const NAMELESS_MS = 10_000

/**
 * Does `work` while no other process does the same: of several starts at once one builds, the others wait and find the work
 * done. A lock whose holder is gone is taken over. Should two get in nevertheless (both saw the same dead holder), both
 * build into folders of their own, and the later swap wins: the lock saves work, it does not guard the result.
 * @template T
 * @param {string} file the lock, holding the process id of who has it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  while (!take(file)) {
    if (isLeft(file)) rmSync(file, { force: true })
    else await delay(LOOK_AGAIN_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Is the holder gone?
 * @param {string} file
 */
function isLeft(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (Number.isInteger(pid) && pid > 0) return !isAlive(pid)
    return Date.now() - statSync(file).mtimeMs > NAMELESS_MS
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false // let go just now
    throw error
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM' // somebody else's process: alive
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
