import type { ScreenDocument } from '../../protocol/screen-documents.ts'
import type { OnAir } from '../../protocol/program.ts'

/** What a screen obeys. */
export interface Obeyed {
  /** Keys of the documents it must hold. */
  readonly keys: readonly string[]
  /** What they say, as far as they are here. */
  readonly told: readonly (OnAir | undefined)[]
}

const NOBODY: Obeyed = { keys: [], told: [] }

/**
 * The documents a screen obeys: its own, its group's, its zone's (its own zone, else its group's), the venue's (SPEC TK1).
 * @param key of its own document; undefined for a screen without a name, which obeys nobody.
 */
export function obeyed(key: string | undefined, read: (key: string) => ScreenDocument | undefined): Obeyed {
  if (key === undefined) return NOBODY
  const own = read(key)
  const group = own?.group === undefined ? undefined : `group/${own.group}`
  const zone = own?.zone ?? (group === undefined ? undefined : read(group)?.zone)
  const keys = [key, 'venue']
  if (group !== undefined) keys.push(group)
  if (zone !== undefined) keys.push(`zone/${zone}`)
  return { keys, told: keys.map(read) }
}
