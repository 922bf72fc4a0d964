import type { JsonObject } from '../../protocol/json.ts'
import type { InningsProfile } from '../../protocol/match-profile.ts'
import { present, type OdfFamily, type ResultRow, type ResultSource, type Tuple } from '../../protocol/odf.ts'
import { infoValue, periodsPart, unknownTuples, unknownValues } from '../parts/read-odf.ts'
import { basesOf, playersOf } from './play-part.ts'
import { addressed, coveredBy } from '../parts/tuple-address.ts'

const NOW = ['INNING', 'INNINGS', 'END', 'CURRENT_END', 'PERIOD', 'STATE']
const HALF = ['HALF', 'INNING_HALF', 'TOP_BOTTOM']
const COLOUR = ['COLOUR', 'COLOR', 'STONE_COLOUR', 'BALL_COLOUR', 'UNIFORM', 'SHIRT']

/** DT_RESULT and DT_CURRENT of a match by innings or ends → the family's own part (odf.md F12). */
export const odf: OdfFamily = {
  unit(source, { innings }) {
    const known = new Set(['ER/UNDER_PROTEST', ...coveredBy((innings?.more ?? []).flatMap(({ from }) => from))])
    const competitors: Record<string, JsonObject> = {}
    source.rows.forEach((row, i) => {
      const ext = { ...unknownValues(row.extended, known), ...unknownValues(row.stats, known) }
      competitors[row.id] = present({
        facts: some(factsOf(source, row, i, innings)),
        wlt: row.attrs['WLT'],
        colour: row.entries.find(({ code }) => COLOUR.includes(code))?.value,
        ext: some(ext),
      })
    })
    return {
      unit: present({
        ...periodsPart(source),
        ...momentPart(source, innings),
        resCode: infoValue(source, 'UI', 'RES_CODE'),
        ...unknownTuples(source.infos, knownInfos(innings)),
      }),
      competitors,
    }
  },
  current(source, { innings }) {
    const competitors: Record<string, JsonObject> = {}
    source.rows.forEach((row, i) => {
      competitors[row.id] = present({ facts: some(factsOf(source, row, i, innings)) })
    })
    return { unit: momentPart(source, innings), competitors }
  },
}

/** Columns of the profile: of the row, or of the newest end with HOME_ or AWAY_ in front of the code. */
function factsOf(source: ResultSource, row: ResultRow, index: number, innings: InningsProfile | undefined) {
  const facts: Record<string, string> = {}
  const side = sideOfCode(source, row.code) ?? (index === 0 ? 'HOME' : 'AWAY')
  const last = newest(source)
  for (const { id, from } of innings?.more ?? []) {
    const codes = from.filter((each) => each.startsWith('EP/')).map((each) => `${side}_${each.slice(3)}`)
    const value = addressed(row, from) ?? last.find(({ code }) => codes.includes(code))?.value
    if (value !== undefined) facts[id] = value
  }
  return facts
}

function momentPart(source: ResultSource, innings: InningsProfile | undefined): JsonObject {
  const moment: Record<string, string> = {}
  for (const { id, from } of innings?.now ?? []) {
    const value = infoAt(source, from)
    if (value !== undefined) moment[id] = value
  }
  const marks: Record<string, string> = {}
  for (const { id, from } of innings?.marks ?? []) {
    const side = markOf(source, from)
    if (side !== undefined) marks[id] = side
  }
  return present({
    now: infoAt(source, addresses(NOW)) ?? source.clock?.period,
    half: infoAt(source, addresses(HALF)),
    moment: some(moment),
    bases: basesOf(source, innings?.bases ?? []),
    players: playersOf(source, innings?.players ?? []),
    marks: some(marks),
  })
}

/** Whom a mark names: 1, H or its code is home, 2, A or its code is away; or HOME_X, AWAY_X is Y. */
function markOf(source: ResultSource, from: readonly string[]): string | undefined {
  const last = newest(source)
  for (const address of from) {
    const code = address.slice(address.indexOf('/') + 1)
    const ends = address.startsWith('EP/')
    const value = ends ? last.find((each) => each.code === code)?.value : infoAt(source, [address])
    if (value !== undefined) return (sideOfCode(source, value) ?? SIDES[value.toUpperCase()] ?? value).toLowerCase()
    const yes = (side: string) =>
      ends && last.some((t) => t.code === `${side}_${code}` && /^(y|1|true)$/i.test(t.value ?? ''))
    if (yes('HOME')) return 'home'
    if (yes('AWAY')) return 'away'
  }
  return undefined
}

const SIDES: Readonly<Record<string, string>> = { '1': 'home', H: 'home', '2': 'away', A: 'away' }

function sideOfCode(source: ResultSource, code: string): 'HOME' | 'AWAY' | undefined {
  if (source.sides?.home === code) return 'HOME'
  if (source.sides?.away === code) return 'AWAY'
  const [home, away] = source.rows.toSorted((a, b) => a.sortOrder - b.sortOrder)
  if (source.sides?.home === undefined && home?.code === code) return 'HOME'
  return source.sides?.away === undefined && away?.code === code ? 'AWAY' : undefined
}

/** ExtendedPeriods of the newest end that has any. */
function newest(source: ResultSource): readonly Tuple[] {
  return source.periods.findLast(({ code, extended }) => code !== 'TOT' && extended.length > 0)?.extended ?? []
}

function addresses(codes: readonly string[]): readonly string[] {
  return codes.flatMap((code) => [`DISPLAY/${code}`, `UI/${code}`])
}

function infoAt(source: ResultSource, from: readonly string[]): string | undefined {
  for (const address of from) {
    const [type = '', code = ''] = address.split('/')
    const value = infoValue(source, type, code)
    if (value !== undefined && value !== '') return value
  }
  return undefined
}

function knownInfos(innings: InningsProfile | undefined): ReadonlySet<string> {
  const own = [...(innings?.now ?? []), ...(innings?.marks ?? [])].flatMap(({ from }) => from)
  const play = [...(innings?.bases ?? []), ...(innings?.players ?? [])]
  return new Set(['UI/RES_CODE', ...addresses([...NOW, ...HALF]), ...own, ...play])
}

function some<T extends JsonObject>(things: T): T | undefined {
  return Object.keys(things).length === 0 ? undefined : things
}
