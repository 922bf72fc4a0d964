import type { SetsCompetitor } from './model.ts'
import type { Name } from '../../protocol/documents.ts'

/** Who of a team plays which match of a tie, by the match: only those whom the team names as members. */
export function tiePlayers({ matches = {}, members = {} }: SetsCompetitor): Readonly<Record<string, readonly Name[]>> {
  return Object.fromEntries(
    Object.entries(matches).flatMap(([id, { players = {} }]) => {
      const names = Object.entries(players)
        .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
        .flatMap(([code]) => (members[code] === undefined ? [] : [members[code].name]))
      return names.length === 0 ? [] : [[id, names] as const]
    }),
  )
}
