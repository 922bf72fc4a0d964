import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, own } from './shell.ts'

const PIECE = Buffer.alloc(4096)

/** A disk of the shell's own, a few megabytes large, that a test can fill and lock. */
export interface SmallDisk {
  readonly folder: string
  /** Until not one byte more goes on it. */
  fill(): void
  /** Takes away what filled it. */
  empty(): void
  /** From now on it takes nothing, although it has room: what a worn flash card does. */
  lock(): void
  close(): void
}

/** Why there is none: what a test says that is left out. */
export const NO_SMALL_DISK = 'a disk of a few megabytes takes Linux, and root to mount it'

/** @returns undefined where this machine lets no test mount one */
export async function smallDisk(name: string, megabytes: number): Promise<SmallDisk | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = path.join(await makeFolder(name), 'data')
  await makeFolder(folder)
  const mount = (...words: string[]) => spawnSync('mount', [...words, folder]).status === 0
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none')) return undefined
  await own(folder)
  const filler = path.join(folder, 'something-else')
  let locked = false
  return {
    folder,
    fill() {
      const file = openSync(filler, 'a')
      try {
        for (;;) writeSync(file, PIECE)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        closeSync(file)
      }
    },
    empty: () => rmSync(filler, { force: true }),
    lock() {
      // Over itself: what is open for writing would hold a plain change back.
      locked = mount('--bind', folder) && mount('-o', 'remount,bind,ro')
      if (!locked) throw new Error('the disk of the test cannot be locked')
    },
    close() {
      for (let times = locked ? 2 : 1; times > 0; times--) spawnSync('umount', ['-l', folder])
    },
  }
}
