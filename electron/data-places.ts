import { createHash } from 'node:crypto'
import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** Where this shell reads, and where it may write. */
export interface DataPlaces {
  /** What was kept for a start without a hub: read, and written where the disk takes it. */
  readonly kept: string
  /** Where Chromium writes, and with it the lock that keeps a second shell away. */
  readonly scratch: string
  /** Why they are not the same: one sentence. */
  readonly fault?: string | undefined
}

/**
 * A folder that takes nothing (read-only, somebody else's) costs what would be kept there, never the picture: without one to
 * write to Chromium makes no lock, and a shell without a lock would take itself for the second one, and end. Never throws.
 * @param userData the folder that was asked for
 * @param of this user's folder for what may be lost, where there is one; the system's
 */
export function dataPlaces(
  userData: string,
  of: { readonly runtime?: string | undefined; readonly temporary: string; readonly user: number | undefined },
): DataPlaces {
  const fault = whyNot(userData)
  if (fault === undefined) return { kept: userData, scratch: userData }
  const name = `tribune-${of.user ?? 'user'}-${createHash('sha256').update(userData).digest('hex').slice(0, 8)}`
  const instead = [of.runtime, of.temporary]
    .flatMap((folder) => (folder === undefined || folder === '' ? [] : [path.join(folder, name)]))
    .find((folder) => whyNot(folder) === undefined && isOwn(folder, of.user))
  return { kept: userData, scratch: instead ?? userData, fault: `nothing can be kept in ${userData}: ${fault}` }
}

/** A full disk is none of these: it takes a name, and later on, when there is room, its content. */
function whyNot(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** In a folder that all may write to somebody else may have been there first. */
function isOwn(folder: string, user: number | undefined): boolean {
  const facts = lstatSync(folder)
  return facts.isDirectory() && (user === undefined || (facts.uid === user && (facts.mode & 0o022) === 0))
}
