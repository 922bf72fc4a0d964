import type { BoutPart } from '../../protocol/duel-profile.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { present, tuple, tuples, type OdfFamily, type ResultRow, type Tuple } from '../../protocol/odf.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { infoValue, periodsPart, unknownTuples } from '../parts/read-odf.ts'
import { addressed, coveredBy } from '../parts/tuple-address.ts'

const KNOWN_INFOS = new Set(
  [
    'CURRENT_ROUND',
    'CURRENT_PERIOD',
    'GOLD_SCORE',
    'RES_CODE',
    'ROUND',
    'TIME',
    'TECH_CODE',
    'TECH_DESCRIPTION',
    'DESCRIPTION',
    'DURATION',
  ].map((code) => `UI/${code}`),
)
const KNOWN_ENTRIES = new Set(['SEED', 'RANK_WLD', 'BODYWEIGHT', 'COLOUR', 'PREVIOUS'].map((code) => `EUE/${code}`))

/** DT_RESULT of a bout → the own part of its unit (odf.md F8); which tuples are scores and penalties the profile knows. */
export const odf: OdfFamily = {
  unit(source, profile) {
    const known = knownOf(profile)
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = competitor(row, profile, known)
    const info = (code: string) => infoValue(source, 'UI', code)
    return {
      unit: present({
        ...periodsPart(source),
        playing: info('CURRENT_ROUND') ?? info('CURRENT_PERIOD'),
        golden: info('GOLD_SCORE'),
        decision: info('RES_CODE'),
        decisionRound: info('ROUND'),
        decisionTime: info('TIME'),
        technique: info('TECH_DESCRIPTION') ?? info('DESCRIPTION') ?? info('TECH_CODE'),
        duration: info('DURATION') ?? source.periods.find((period) => period.code === 'TOT')?.attrs['Duration'],
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
}

/** All positions of a code that is a part are covered, judges too. */
function knownOf(profile: EventProfile): ReadonlySet<string> {
  const { bout } = profile
  const parts = bout === undefined ? [] : [...bout.scores, ...bout.penalties, ...bout.marks]
  return new Set(['ER/JUDGE', 'ER/UNDER_PROTEST', ...parts.flatMap((part) => coveredBy(part.from))])
}

function competitor(row: ResultRow, { bout }: EventProfile, known: ReadonlySet<string>): JsonObject {
  const entry = (code: string) => tuple(row.entries, 'EUE', code)?.value
  return present({
    wlt: row.attrs['WLT'],
    seed: entry('SEED'),
    worldRank: entry('RANK_WLD'),
    bodyweight: entry('BODYWEIGHT'),
    colour: entry('COLOUR'),
    scores: partsOf(row, bout?.scores),
    penalties: partsOf(row, bout?.penalties),
    marks: partsOf(row, bout?.marks),
    judges: byPos(tuples(row.extended, 'ER', 'JUDGE')),
    way: byPos(tuples(row.entries, 'EUE', 'PREVIOUS')),
    ...extOf(row, known),
  })
}

function partsOf(row: ResultRow, parts: readonly BoutPart[] | undefined): JsonObject | undefined {
  const found: Record<string, string> = {}
  for (const part of parts ?? []) {
    const value = addressed(row, part.from)
    if (value !== undefined) found[part.id] = value
  }
  return Object.keys(found).length === 0 ? undefined : found
}

function byPos(all: readonly Tuple[]): JsonObject | undefined {
  const found: Record<string, string> = {}
  all.forEach(({ pos, value }, i) => {
    if (value !== undefined) found[pos ?? String(i + 1)] = value
  })
  return Object.keys(found).length === 0 ? undefined : found
}

function extOf(row: ResultRow, known: ReadonlySet<string>): JsonObject {
  const results = unknownTuples(row.extended, known)['ext']
  const entries = unknownTuples(row.entries, KNOWN_ENTRIES)['ext']
  return results === undefined && entries === undefined ? {} : { ext: Object.assign({}, results, entries) }
}
