import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from './log.ts'

/** So many crash dumps are kept: they are for somebody to look at, and a full disk kills kiosks (kiosk.md 1.19). */
const KEEP = 10

/** Removes the oldest crash dumps beyond the newest few. Never rejects: evidence is not worth a picture. */
export async function trimCrashDumps(folder: string, log: Log): Promise<void> {
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.dmp'))
    const dumps = await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name)
        return { file, at: (await stat(file)).mtimeMs }
      }),
    )
    const old = dumps.toSorted((a, b) => b.at - a.at).slice(KEEP)
    await Promise.all(old.map(({ file }) => rm(file, { force: true })))
    if (dumps.length > 0)
      log.info('crash dumps are kept', { kept: dumps.length - old.length, removed: old.length, folder })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return // never crashed
    log.warn('crash dumps could not be trimmed', { error: String(error) })
  }
}
