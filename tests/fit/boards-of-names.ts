import type { Board } from './board.ts'
import type { FeedEvent } from './entries.ts'
import type { HubDoor } from './hub-door.ts'
import { askingProbe, probesOf, type BoardKind, type Head } from './probe.ts'

/** Families whose boards have one row per side. */
const TWO_SIDES = ['match', 'sets', 'combat', 'innings']
/** Where a feed has no result of a discipline: as wide as those of races get, and as points of a side. */
const WIDE_RESULT = { race: '1:23:45.67', side: '88' } as const
const KINDS: readonly BoardKind[] = ['start list', 'result']

/** A board with the languages it is to be proven in. */
export interface BoardOfNames {
  readonly board: Board
  readonly languages: readonly string[]
}

/**
 * Puts everybody who is entered in an event on a start list and a result of it, and gives these boards.
 * @param longest only so many of them, those with the longest names
 */
export async function boardsOfNames(
  hub: HubDoor,
  event: FeedEvent,
  { head, longest, languages }: { head: Head; longest: number; languages: readonly string[] },
): Promise<{ readonly boards: readonly BoardOfNames[]; readonly names: number }> {
  const boards: BoardOfNames[] = []
  let count = 0
  for (const kind of KINDS) {
    const whole = askingProbe(event, kind, head)
    if (whole === undefined) continue
    const { family, competitors = {} } = await hub.valueOf(whole)
    const nameOf = (code: string) => competitors[code]?.name.full ?? ''
    const entrants = event.entrants.toSorted((a, b) => nameOf(b.code).length - nameOf(a.code).length).slice(0, longest)
    count += entrants.length
    const sides = TWO_SIDES.includes(family)
    const result = event.result === '' ? WIDE_RESULT[sides ? 'side' : 'race'] : event.result
    const probes = probesOf({ ...event, entrants, result }, kind, head, sides ? 2 : Infinity)
    for (const [i, probe] of probes.entries()) {
      const { competitors: shown = {} } = await hub.valueOf(probe)
      const names = new Set(Object.values(shown).map(({ name }) => name.full))
      boards.push({
        board: { key: probe.key, event: event.rsc.slice(0, 22), board: kind, names, result, all: true },
        // Names are those of the feed in any language: where each makes a board of its own, the longest pair is proven in all.
        languages: i === 0 ? languages : languages.slice(0, 1),
      })
    }
  }
  return { boards, names: count }
}
