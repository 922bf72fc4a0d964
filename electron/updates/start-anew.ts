import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { StartedBy } from './slots.ts'

/** How a shell that build/linux/start has started asks to be started anew: exit code. */
export const START_ANEW = 75
/** What its next life may be started with; the rest of its words it gets again anyway. */
const HANDED = /^--[a-z-]+(=\d+)?$/

/**
 * Leaves the words for the next life where build/linux/start reads them.
 * @returns what could not be written: it is started anew without them
 */
export function leaveWords({ folder }: Pick<StartedBy, 'folder'>, words: readonly string[]): string | undefined {
  try {
    const line = words.filter((word) => HANDED.test(word)).join(' ')
    if (line !== '') writeFileSync(path.join(folder, 'words'), `${line}\n`)
    return undefined
  } catch (error) {
    return String(error)
  }
}
