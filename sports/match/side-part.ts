import type { MatchProfile } from '../../protocol/match-profile.ts'
import { present, type MemberRow, type ResultRow, type ResultSource, type Tuple } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { addressed, coveredBy } from '../parts/tuple-address.ts'

/** Codes under which feeds say who sits out, and how the shoot-out went; their Pos counts. Unverified: others stay in `ext`. */
const SERVING = ['PENALTY', 'EXCLUSION', 'SUSPENSION']
const SHOOTOUT = ['PSO', 'PSS', 'SHOOTOUT', 'SHOOT_OUT']
const COLOUR = ['COLOUR', 'COLOR', 'SHIRT', 'SHIRT_COLOUR', 'UNIFORM', 'UNIFORM_COLOUR', 'JERSEY']
const POSITION = ['POSITION', 'POS']
const STARTER = ['STARTER', 'STARTING', 'LINEUP']

/** Counters, flags, who sits out, shots of the shoot-out: of a row in DT_RESULT or DT_CURRENT. */
export function sidePart(row: ResultRow, match: MatchProfile | undefined): JsonObject {
  const facts: Record<string, string> = {}
  for (const { id, from } of [...(match?.counters ?? []), ...(match?.flags ?? [])]) {
    const value = addressed(row, from)
    if (value !== undefined) facts[id] = value
  }
  return present({
    facts: some(facts),
    serving: some(serving(row.extended)),
    shootout: some(shots(row.extended)),
  })
}

function serving(extended: readonly Tuple[]): Record<string, JsonObject> {
  const out: Record<string, JsonObject> = {}
  for (const { type, code, pos, value, value2 } of extended) {
    if (type === 'ER' && SERVING.includes(code) && pos !== undefined) out[pos] = present({ bib: value, time: value2 })
  }
  return out
}

function shots(extended: readonly Tuple[]): Record<string, string> {
  const out: Record<string, string> = {}
  for (const { type, code, pos, value } of extended) {
    if (type === 'ER' && SHOOTOUT.includes(code) && pos !== undefined && value !== undefined) out[pos] = value
  }
  return out
}

/** Shirt colour as sent. */
export function colourOf(row: ResultRow): string | undefined {
  return firstOf(row.entries, COLOUR)
}

/** What the line-up says of the members beside name and bib. */
export function rolesPart(members: readonly MemberRow[]): JsonObject | undefined {
  const roles: Record<string, JsonObject> = {}
  for (const { code, entries, attrs } of members) {
    const role = present({
      position: firstOf(entries, POSITION) ?? attrs['Role'],
      starter: firstOf(entries, STARTER),
    })
    if (Object.keys(role).length > 0) roles[code] = role
  }
  return some(roles)
}

/** "TYPE/CODE" that the family has read of a row. */
export function knownOfRow(match: MatchProfile | undefined): ReadonlySet<string> {
  const addresses = [...(match?.counters ?? []), ...(match?.flags ?? [])].flatMap(({ from }) => from)
  return new Set([
    'ER/UNDER_PROTEST',
    ...coveredBy(addresses),
    ...[...SERVING, ...SHOOTOUT].map((code) => `ER/${code}`),
    ...COLOUR.map((code) => `EUE/${code}`),
  ])
}

const STATE = ['STATE', 'GAME_STATE', 'PERIOD', 'CURRENT_PERIOD']
const POSSESSION = ['POSSESSION', 'POSSESSION_ARROW']
const SHOT_CLOCK = ['SHOT_CLOCK', 'SHOTCLOCK']
const TIMEOUT = ['TIMEOUT', 'TOUT']
const REVIEW = ['REVIEW', 'VIDEO_REVIEW', 'CHALLENGE', 'VAR']

/** State, possession, shot clock, who has called a timeout or a review, additional time: infos of DT_RESULT or DT_CURRENT. */
export function momentPart(source: ResultSource): JsonObject {
  return present({
    state: infoOf(source, STATE),
    possession: infoOf(source, POSSESSION),
    shotClock: infoOf(source, SHOT_CLOCK),
    timeout: infoOf(source, TIMEOUT),
    review: infoOf(source, REVIEW),
    additional: additionalOf(source),
  })
}

/** "TYPE/CODE" that the family has read of the infos. */
export const KNOWN_INFOS: ReadonlySet<string> = new Set([
  ...['UI', 'DISPLAY'].flatMap((type) =>
    [...STATE, ...POSSESSION, ...SHOT_CLOCK, ...TIMEOUT, ...REVIEW].map((code) => `${type}/${code}`),
  ),
  'UI/RES_CODE',
  'TIME/ADDITIONAL',
  'UI/ADDITIONAL',
])

/** Additional time of the period that is on: the one whose Pos is named by the clock, else the newest. */
function additionalOf(source: ResultSource): string | undefined {
  const all = source.infos.filter(({ type, code }) => code === 'ADDITIONAL' && (type === 'TIME' || type === 'UI'))
  const now = source.clock?.period
  const found = all.find(({ pos }) => pos !== undefined && pos === now) ?? (now === undefined ? all.at(-1) : undefined)
  return found?.value ?? all.find(({ pos }) => pos === undefined)?.value
}

function infoOf(source: ResultSource, codes: readonly string[]): string | undefined {
  return firstOf(
    source.infos.filter(({ type }) => type === 'DISPLAY' || type === 'UI'),
    codes,
  )
}

function firstOf(all: readonly Tuple[], codes: readonly string[]): string | undefined {
  for (const code of codes) {
    const value = all.find((each) => each.code === code)?.value
    if (value !== undefined && value !== '') return value
  }
  return undefined
}

function some<T extends JsonObject>(things: T): T | undefined {
  return Object.keys(things).length === 0 ? undefined : things
}
