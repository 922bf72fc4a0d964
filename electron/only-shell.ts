import { readlinkSync } from 'node:fs'
import path from 'node:path'

/** What Chromium leaves beside its data: a link to `<name of the machine>-<process>`. */
const LOCK = 'SingletonLock'

/**
 * Asked where the lock was refused: does another shell hold it, or could it only not be made? One that cannot be made is no reason to
 * leave a display dark. Never throws.
 * @param scratch the folder of the lock
 * @param isAlive does that process run?
 */
export function isHeld(scratch: string, hostname: string, isAlive: (pid: number) => boolean): boolean {
  let held: string
  try {
    held = readlinkSync(path.join(scratch, LOCK))
  } catch {
    // No link, or none that can be read. Where there are no links (Windows) the word of the lock itself is all there is.
    return process.platform === 'win32'
  }
  const [, host, pid] = /^(.*)-(\d+)$/.exec(held) ?? []
  return host === hostname && isAlive(Number(pid))
}

/** Is there such a process? Somebody else's is one, too. */
export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
