import { present, tuple, type OdfFamily, type ResultRow } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { BOUT_TUPLES, boutsPart } from './bouts.ts'
import { legBoutsPart } from './leg-bouts.ts'
import { MARK_TUPLES, withMarks, withRoundings } from './marks.ts'
import { legsPart } from '../parts/crew/legs.ts'
import { gapsById, RACE_INFOS, racePart, splitsPart, startListPart, unknownTuples } from '../parts/read-odf.ts'

const KNOWN_RESULTS = new Set([
  'ER/REACT_TIME',
  'ER/MS',
  'ER/LANE_INFRINGE',
  'ER/WARNINGS',
  'ER/LEG_PENALTY',
  'ER/INTERMEDIATE',
  'ER/UNDER_PROTEST',
  ...BOUT_TUPLES,
  ...MARK_TUPLES,
])

/** DT_RESULT of a mass start → the own part of its unit (odf.md F3). */
export const odf: OdfFamily = {
  unit(source) {
    const gaps = gapsById(source)
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = competitor(row, gaps.get(row.id))
    return { unit: { ...withMarks(racePart(source), source), ...unknownTuples(source.infos, RACE_INFOS) }, competitors }
  },
}

function competitor(row: ResultRow, gap: string | undefined): JsonObject {
  const value = (code: string) => tuple(row.extended, 'ER', code)?.value
  return present(
    startListPart(row),
    {
      reaction: value('REACT_TIME'),
      ms: value('MS'),
      laneInfringe: value('LANE_INFRINGE'),
      warnings: value('WARNINGS'),
      penalty: value('LEG_PENALTY'),
      gap,
    },
    withRoundings(splitsPart(row), row),
    boutsPart(row),
    legBoutsPart(row),
    legsPart(row),
    unknownTuples(row.extended, KNOWN_RESULTS),
  )
}
