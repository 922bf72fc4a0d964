import * as z from 'zod/mini'
import type { Versioned } from '../../../protocol/documents.ts'
import type { DisciplineProfile } from '../../../protocol/profile.ts'
import { anyDiscipline } from '../../../sports/disciplines/any-discipline.ts'

/** One small file a discipline: a screen loads those it shows, before their first picture. */
const files = import.meta.glob<{ profile: DisciplineProfile }>(['./[A-Z]*.ts', '!./*.test.ts'], {
  base: '../../../sports/disciplines',
})
const unitsSchema = z.record(z.string(), z.object({ discipline: z.string() }))
const loaded = new Map<string, DisciplineProfile>()

/** The profile of a discipline as far as it is here; that of any discipline otherwise. */
export function profileAtHand(code: string): DisciplineProfile {
  return loaded.get(code) ?? anyDiscipline
}

/** The disciplines a document needs the profiles of: its own, and those of the units of a timetable. */
export function disciplinesOf({ key, value }: Versioned): readonly string[] {
  const own = value['discipline']
  const codes = new Set([typeof own === 'string' ? own : key.slice(key.indexOf('/') + 1).slice(0, 3)])
  const units = key.startsWith('schedule/') ? value['units'] : undefined
  const read = unitsSchema.safeParse(units)
  if (read.success) for (const { discipline } of Object.values(read.data)) codes.add(discipline)
  return [...codes]
}

/** Are all of them here, or known not to be? */
export function haveProfiles(codes: readonly string[]): boolean {
  return codes.every((code) => loaded.has(code) || fileOf(code) === undefined)
}

/**
 * Loads the profiles of these disciplines. One that cannot be had costs its colours and columns, never the board.
 * @param fault told in one sentence.
 */
export async function loadProfiles(codes: readonly string[], fault: (reason: string) => void): Promise<void> {
  for (const code of codes) {
    const load = fileOf(code)
    if (load === undefined || loaded.has(code)) continue
    try {
      loaded.set(code, (await load()).profile)
    } catch (error) {
      fault(`The profile of ${code} cannot be had: ${String(error)}`)
      loaded.set(code, anyDiscipline)
    }
  }
}

/** All of them, one after the other, when there is nothing better to do. */
export async function preloadProfiles(idle: () => Promise<void>): Promise<void> {
  for (const file of Object.keys(files)) {
    await idle()
    // "./ATH.ts"
    await loadProfiles([file.slice(2, -3)], (reason) => console.warn(reason))
  }
}

function fileOf(code: string): (() => Promise<{ profile: DisciplineProfile }>) | undefined {
  return files[`./${code}.ts`]
}
