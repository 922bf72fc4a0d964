import type { CompetitorBase, Name } from '../../../protocol/documents.ts'

/** Who makes up a team, in the feed's order: the legs of a relay, the seats of a boat, a pair. */
export interface CrewCell {
  readonly kind: 'crew'
  readonly members: readonly CrewMember[]
}
export interface CrewMember {
  readonly id: string
  readonly name: Name
  /** What is said of this one alone, as sent: the time of a leg, shots. */
  readonly value?: string | undefined
}

/**
 * The members of a competitor; nothing where there are fewer than two, or where the team is called by all of their names
 * ("MEIER / KELLER").
 * @param values by the athlete's code, as sent.
 */
export function crewCell(
  competitor: Pick<CompetitorBase, 'members' | 'name'>,
  values: Readonly<Record<string, string | undefined>> = {},
): CrewCell | undefined {
  const members = Object.entries(competitor.members ?? {}).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  if (members.length < 2) return undefined
  const said = competitor.name.full.toLocaleLowerCase()
  const named = members.every(([, { name }]) => said.includes((name.family ?? name.full).toLocaleLowerCase()))
  if (named && members.every(([id]) => values[id] === undefined)) return undefined
  return { kind: 'crew', members: members.map(([id, { name }]) => ({ id, name, value: values[id] })) }
}

/** What a screen reader says: full names, each with its value. */
export function crewWords(cell: CrewCell): string {
  return cell.members.map(({ name, value }) => (value === undefined ? name.full : `${name.full} ${value}`)).join(', ')
}
