import { present, tuple, tuples, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { gapsById, RACE_INFOS, racePart, splitsPart, startListPart, unknownTuples } from '../parts/read-odf.ts'
import { runsPart, TURN_INFOS, turnsPart } from '../parts/turns/read-turns.ts'

/**
 * Codes of penalties and of the range. The dictionaries of these disciplines were not readable (odf.md 15), so several likely
 * words are taken for each; any other code stays in `ext`.
 */
const PENALTY_CODES = ['PENALTY', 'PENALTIES', 'PEN', 'FAULTS'] as const
const GATE_CODES = ['GATE', 'GATES'] as const
const SHOT_CODES = ['SHOOTING', 'SHOTS', 'SHOOT', 'MISSES'] as const
const TIME_CODES = ['TIME', 'RUN_TIME'] as const

const er = (codes: readonly string[]) => codes.map((code) => `ER/${code}`)
const KNOWN_RESULTS: ReadonlySet<string> = new Set([
  ...er([...PENALTY_CODES, ...GATE_CODES, ...SHOT_CODES, ...TIME_CODES]),
  'ER/INTERMEDIATE',
  'ER/SPEED',
  'ER/UNDER_PROTEST',
])
const KNOWN_INFOS: ReadonlySet<string> = new Set([...RACE_INFOS, ...TURN_INFOS])

/** One after the other against the clock (odf.md F2): DT_RESULT is one run, DT_CUMULATIVE_RESULT the total. */
export const odf: OdfFamily = { unit: timed, cumulative: timed }

function timed(source: ResultSource, profile: EventProfile) {
  const gaps = gapsById(source)
  const runs = runsPart(source, profile)
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) {
    competitors[row.id] = { ...competitor(row, gaps.get(row.id), profile), ...runs.competitors.get(row.id) }
  }
  return {
    unit: { ...racePart(source), ...turnsPart(source), ...runs.unit, ...unknownTuples(source.infos, KNOWN_INFOS) },
    competitors,
  }
}

function competitor(row: ResultRow, gap: string | undefined, profile: EventProfile): JsonObject {
  const shots = profile.penalty === 'shots' ? [...SHOT_CODES, ...PENALTY_CODES] : SHOT_CODES
  return present({
    ...startListPart(row),
    startTime: tuple(row.entries, 'EUE', 'START_TIME')?.value,
    ...splitsPart(row),
    penalty: row.attrs['Pty'] ?? valueOf(row, PENALTY_CODES),
    gates: byPos(row, GATE_CODES, (value) => value !== '0' && value !== ''),
    shots: byPos(row, shots, (value) => value !== ''),
    time: valueOf(row, TIME_CODES),
    speed: valueOf(row, ['SPEED']),
    gap,
    ...unknownTuples(row.extended, KNOWN_RESULTS),
  })
}

/** The value of the first of these codes that stands for the whole run. */
function valueOf(row: ResultRow, codes: readonly string[]): string | undefined {
  for (const code of codes) {
    const found = tuples(row.extended, 'ER', code).find((t) => t.pos === undefined || t.pos === 'TOT')
    if (found?.value !== undefined) return found.value
  }
  return undefined
}

function byPos(
  row: ResultRow,
  codes: readonly string[],
  counts: (value: string) => boolean,
): Record<string, string> | undefined {
  const values: Record<string, string> = {}
  for (const code of codes) {
    for (const { pos, value } of tuples(row.extended, 'ER', code)) {
      if (value !== undefined && counts(value) && pos !== 'TOT') values[pos ?? '0'] = value
    }
  }
  return Object.keys(values).length === 0 ? undefined : values
}
