import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { App } from 'electron/main'
import type { Log } from '../log.ts'

/** So many crash dumps are kept: they are for somebody to look at, and a full disk kills kiosks (kiosk.md 1.19). */
const KEEP = 10

/** A dump is written after the crash is told, ms. */
const WRITTEN_MS = 10_000

/** Keeps the crash dumps of this machine few, now and after every crash to come. */
export async function keepEvidence(app: App, log: Log): Promise<void> {
  const folder = app.getPath('crashDumps')
  let soon: NodeJS.Timeout | undefined
  const crashed = (): void => {
    clearTimeout(soon)
    soon = setTimeout(() => void trimCrashDumps(folder, log), WRITTEN_MS)
  }
  app.on('child-process-gone', crashed)
  app.on('render-process-gone', crashed)
  await trimCrashDumps(folder, log)
}

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
