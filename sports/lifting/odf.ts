import {
  present,
  tuple,
  tuples,
  type OdfFamily,
  type OwnPart,
  type ResultRow,
  type ResultSource,
} from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { EventProfile, LiftProfile } from '../../protocol/profile.ts'
import { infoValue, startListPart, unknownTuples } from '../parts/read-odf.ts'
import { liftsPart, readLift, type ReadLift } from './read-lifts.ts'
import { toLead } from './to-lead.ts'

/** Weightlifting where the profile names no lifts. */
const SNATCH_AND_CLEAN: readonly LiftProfile[] = [
  { codes: ['SNATCH'], label: 'Snatch', short: 'Snatch', attempts: 3 },
  { codes: ['CLEAN', 'CLEAN_JERK', 'CLEANJERK'], label: 'Clean & jerk', short: 'C&J', attempts: 3 },
]
export function liftsOf(profile: Pick<EventProfile, 'lifts'>): readonly LiftProfile[] {
  return profile.lifts ?? SNATCH_AND_CLEAN
}

const KNOWN = ['BODYWEIGHT', 'ORDER_CURRENT', 'UNDER_PROTEST', 'LOT'].map((code) => `ER/${code}`)
const KNOWN_INFOS = new Set(
  [
    'DISPLAY/CURRENT',
    'DISPLAY/CURRENT_2',
    'DISPLAY/LAST_COMP',
    'DISPLAY/INTERMEDIATE_CURRENT',
    'DISPLAY/INTERMEDIATE_ATTEMPT_CURRENT',
  ].concat('UI/REFEREE'),
)

/** DT_RESULT and DT_CUMULATIVE_RESULT of weightlifting and powerlifting → the own part of their document (odf.md F10). */
export const odf: OdfFamily = { unit: read, cumulative: read }

function read(source: ResultSource, profile: EventProfile): OwnPart {
  const all = liftsOf(profile)
  const known = new Set([...KNOWN, ...all.flatMap((lift) => lift.codes.map((code) => `ER/${code}`))])
  const lifts = new Map(source.rows.map((row) => [row.id, all.map((lift) => readLift(row, lift))] as const))
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) competitors[row.id] = competitor(row, lifts.get(row.id) ?? [], known)
  const current = infoValue(source, 'DISPLAY', 'CURRENT')
  const open = openLift(source, lifts, current, all)
  return {
    unit: present({
      current,
      current2: infoValue(source, 'DISPLAY', 'CURRENT_2'),
      last: infoValue(source, 'DISPLAY', 'LAST_COMP'),
      currentLift: open?.lift.codes[0],
      currentAttempt: open?.attempt,
      currentWeight: open?.weight,
      toLead: open === undefined ? undefined : toLead(source, lifts, current, open.index),
      ...lightsPart(source),
      ...unknownTuples(source.infos, KNOWN_INFOS),
    }),
    competitors,
  }
}

function competitor(row: ResultRow, lifts: readonly ReadLift[], known: ReadonlySet<string>): JsonObject {
  const either = (code: string) => tuple(row.entries, 'EUE', code)?.value ?? tuple(row.extended, 'ER', code)?.value
  return present({
    ...startListPart(row),
    ...liftsPart(lifts),
    bodyweight: either('BODYWEIGHT'),
    lot: either('LOT'),
    entryTotal: either('ENTRY_TOTAL'),
    order: tuple(row.extended, 'ER', 'ORDER_CURRENT')?.value,
    ...unknownTuples(row.extended, known),
  })
}

interface OpenLift {
  readonly lift: LiftProfile
  readonly index: number
  readonly attempt: string
  readonly weight: string | undefined
}

/**
 * The lift and attempt that are open for who is up: as the feed says (INTERMEDIATE_CURRENT, INTERMEDIATE_ATTEMPT_CURRENT), else
 * the last lift anybody has begun, and in it the first attempt that is not decided.
 */
function openLift(
  source: ResultSource,
  lifts: ReadonlyMap<string, readonly ReadLift[]>,
  current: string | undefined,
  all: readonly LiftProfile[],
): OpenLift | undefined {
  const own = current === undefined ? undefined : lifts.get(current)
  if (own === undefined) return undefined
  const said = infoValue(source, 'DISPLAY', 'INTERMEDIATE_CURRENT')
  const named = all.findIndex((lift) => said !== undefined && lift.codes.includes(said))
  const begun = all.findLastIndex((_, i) => [...lifts.values()].some((each) => decided(each[i]) > 0))
  const undecided = own.findIndex((lift, i) => decided(lift) < (all[i]?.attempts ?? 0))
  const index = named >= 0 ? named : Math.max(begun, undecided)
  const lift = all[index]
  if (lift === undefined) return undefined
  const attempt = infoValue(source, 'DISPLAY', 'INTERMEDIATE_ATTEMPT_CURRENT') ?? String(decided(own[index]) + 1)
  return { lift, index, attempt, weight: own[index]?.attempts.get(attempt)?.weight }
}

function decided(lift: ReadLift | undefined): number {
  return [...(lift?.attempts.values() ?? [])].filter((attempt) => attempt.valid !== undefined).length
}

function lightsPart(source: ResultSource): JsonObject {
  const lights: Record<string, string> = {}
  for (const light of tuples(source.infos, 'UI', 'REFEREE')) {
    if (light.pos !== undefined && light.value !== undefined) lights[light.pos] = light.value
  }
  return Object.keys(lights).length === 0 ? {} : { lights }
}
