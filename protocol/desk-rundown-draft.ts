import type { Cue } from './desk-rundown-commands.ts'
import type { Targets } from './desk-targets.ts'

/** What a draft needs of `schedule/<day>`: its units by RSC. */
export interface DraftSchedule {
  readonly units: Readonly<
    Record<string, { readonly sortOrder: number; readonly name: string; readonly session?: string | undefined }>
  >
}

/** An official result stands so long before the next start list comes, ms: as on follow (design.md). */
const RESULT_MS = 60_000

/**
 * A session's units as a rundown to begin with: the first start list when it is started, each result when it is OFFICIAL, and a
 * minute later the next unit. Pure. @returns cues by id; none where the session has no units.
 */
export function cuesOfSession(
  { units }: DraftSchedule,
  session: string,
  targets: Targets,
): Readonly<Record<string, Cue>> {
  const own = Object.entries(units)
    .filter(([, unit]) => unit.session === session)
    .toSorted(([, a], [, b]) => a.sortOrder - b.sortOrder)
  const cues: Record<string, Cue> = {}
  for (const [i, [rsc, unit]] of own.entries()) {
    const key = `unit/${rsc}`
    const show = { kind: 'board', key } as const
    const name = unit.name.slice(0, 100)
    cues[`unit-${i + 1}`] = {
      sortOrder: 2 * i + 1,
      title: name,
      targets,
      show,
      begins: { after: i === 0 ? 0 : RESULT_MS },
    }
    cues[`result-${i + 1}`] = {
      sortOrder: 2 * i + 2,
      title: `${name}: result`,
      targets,
      show,
      begins: { key, status: 'OFFICIAL' },
    }
  }
  return cues
}
