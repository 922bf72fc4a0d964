import * as z from 'zod/mini'
import type { CompetitorBase } from '../../../protocol/documents.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import { present, tuple, type ResultRow } from '../../../protocol/odf.ts'
import { crewCell, type CrewCell } from './crew-cell.ts'

/** Relay legs by athlete code (Athlete/ER/LEG_SPLIT, REACT_TIME), strings as sent. */
export const legsSchema = z.record(
  z.string(),
  z.object({ split: z.optional(z.string()), reaction: z.optional(z.string()) }),
)

/** Relay legs: splits and reaction times that stand with the athletes of the team (odf.md F1). */
export function legsPart(row: ResultRow): JsonObject {
  const legs: Record<string, JsonObject> = {}
  for (const member of row.members) {
    const split = tuple(member.extended, 'ER', 'LEG_SPLIT')?.value
    const reaction = tuple(member.extended, 'ER', 'REACT_TIME')?.value
    if (split !== undefined || reaction !== undefined) legs[member.code] = present({ split, reaction })
  }
  return Object.keys(legs).length === 0 ? {} : { legs }
}

/** The members of a relay, each with the time of the leg where the feed has it. */
export function legsCell(
  competitor: Pick<CompetitorBase, 'name' | 'members'> & { readonly legs?: z.infer<typeof legsSchema> | undefined },
): CrewCell | undefined {
  const splits = Object.entries(competitor.legs ?? {}).map(([id, { split }]) => [id, split] as const)
  return crewCell(competitor, Object.fromEntries(splits))
}
