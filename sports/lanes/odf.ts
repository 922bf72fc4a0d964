import { present, tuple, type OdfFamily, type ResultRow } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { COLOUR_CODES } from './colour-codes.ts'
import { legsPart } from '../parts/crew/legs.ts'
import {
  gapsById,
  infoValue,
  RACE_INFOS,
  racePart,
  splitsPart,
  startListPart,
  unknownTuples,
} from '../parts/read-odf.ts'
import { turnsPart } from '../parts/turns/read-turns.ts'

const KNOWN_RESULTS = new Set([
  'ER/REACT_TIME',
  'ER/MS',
  'ER/FALSE_START',
  'ER/LANE_INFRINGE',
  'ER/INTERMEDIATE',
  'ER/WIND_SPEED',
  'ER/UNDER_PROTEST',
])
/** The dictionaries of short track and of the track were not readable (odf.md 15): several likely words for one thing. */
const LAPS = ['LAPS_TO_GO', 'LAPS_REMAIN', 'LAPS_LEFT'] as const
const KNOWN_INFOS = new Set([...RACE_INFOS, 'DISPLAY/CURRENT', 'UI/WIND_SPEED', ...LAPS.map((code) => `UI/${code}`)])

/** DT_RESULT of a race in lanes → the own part of its unit (odf.md F1). */
export const odf: OdfFamily = {
  unit(source) {
    const gaps = gapsById(source)
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = competitor(row, gaps.get(row.id))
    return {
      unit: present({
        ...racePart(source),
        wind: infoValue(source, 'UI', 'WIND_SPEED'),
        lapsToGo: LAPS.map((code) => infoValue(source, 'UI', code)).find((value) => value !== undefined),
        up: turnsPart(source)['up'],
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
}

function competitor(row: ResultRow, gap: string | undefined): JsonObject {
  const value = (code: string) => tuple(row.extended, 'ER', code)?.value
  const entry = (code: string) => tuple(row.entries, 'EUE', code)?.value
  const of = Object.keys(COLOUR_CODES).find((code) => (entry(code) ?? '') !== '')
  const code = of && entry(of)
  const falseStart = tuple(row.extended, 'ER', 'FALSE_START')
  return present(
    startListPart(row),
    {
      reaction: value('REACT_TIME'),
      ms: value('MS'),
      falseStart: falseStart?.value,
      falseStartTime: falseStart?.value2,
      lane: entry('LANE') ?? entry('START_LANE'),
      colour: of === undefined || code === undefined ? undefined : { code, of },
      laneInfringe: value('LANE_INFRINGE'),
      gap,
    },
    splitsPart(row),
    legsPart(row),
    unknownTuples(row.extended, KNOWN_RESULTS),
  )
}
