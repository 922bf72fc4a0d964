import { present, tuple, tuples, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { infoValue, qualifyPart, startListPart, unknownTuples } from '../parts/read-odf.ts'
import { targetsOf } from './targets.ts'

const KNOWN_RESULTS = new Set([
  'ER/INTERMEDIATE',
  'ER/BEST_ATTEMPT_NUM',
  'ER/WIND_SPEED',
  'ER/ORDER_CURRENT',
  'ER/UNDER_PROTEST',
])
const KNOWN_INFOS = new Set([
  'UI/QUAL_FROM_RANK',
  'UI/QUAL_TO_RANK',
  'UI/QUAL_BT',
  'UI/QUAL_BP',
  'UI/INTERMEDIATES_TOTAL',
  'DISPLAY/CURRENT',
  'DISPLAY/CURRENT_2',
  'DISPLAY/LAST_COMP',
  'DISPLAY/INTERMEDIATE_CURRENT',
])

/** Qualification is over after three attempts, a final after six (World Athletics rules TR25.6 and TR24). */
const QUALIFICATION_ATTEMPTS = 3
const FINAL_ATTEMPTS = 6

/** DT_RESULT of a horizontal jump or a throw → the own part of its unit (odf.md F4). */
export const odf: OdfFamily = {
  unit(source, profile) {
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = competitor(row)
    const current = infoValue(source, 'DISPLAY', 'CURRENT')
    const currentAttempt = openAttempt(source, current)
    return {
      unit: present({
        attemptsTotal: attemptsTotal(source, profile.attempts),
        current,
        current2: infoValue(source, 'DISPLAY', 'CURRENT_2'),
        last: infoValue(source, 'DISPLAY', 'LAST_COMP'),
        currentAttempt,
        ...targetsOf(source, current, currentAttempt),
        ...qualifyPart(source),
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
}

function competitor(row: ResultRow): JsonObject {
  const value = (code: string) => tuple(row.extended, 'ER', code)?.value
  const wind = tuple(row.extended, 'ER', 'WIND_SPEED')
  return present(
    startListPart(row),
    attemptsPart(row),
    {
      bestAttempt: value('BEST_ATTEMPT_NUM'),
      bestWind: wind?.value,
      windAided: wind?.value2,
      order: value('ORDER_CURRENT'),
    },
    unknownTuples(row.extended, KNOWN_RESULTS),
  )
}

function attemptsPart(row: ResultRow): JsonObject {
  const attempts: Record<string, JsonObject> = {}
  for (const taken of tuples(row.extended, 'ER', 'INTERMEDIATE')) {
    if (taken.pos === undefined || taken.value === undefined) continue
    const extension = (code: string) => taken.extensions.find((e) => e.code === code)?.value
    attempts[taken.pos] = present({
      mark: taken.value,
      wind: extension('WIND_SPEED'),
      record: extension('RECORD_MARK'),
      bestAfter: extension('AFTER_ATTEMPT_BEST'),
      rankAfter: extension('AFTER_INTERMEDIATE_RANK'),
    })
  }
  return Object.keys(attempts).length === 0 ? {} : { attempts }
}

function attemptsTotal(source: ResultSource, known: number | undefined): number {
  const said = Number(infoValue(source, 'UI', 'INTERMEDIATES_TOTAL'))
  const qualification = source.rsc.slice(22, 26) === 'QUAL'
  const expected = said > 0 ? said : qualification ? QUALIFICATION_ATTEMPTS : (known ?? FINAL_ATTEMPTS)
  return source.rows.reduce((most, row) => Math.max(most, ...takenPositions(row)), expected)
}

/** The attempt that is open: as the feed says, else the one after the last that was taken. */
function openAttempt(source: ResultSource, current: string | undefined): string | undefined {
  const said = tuple(source.infos, 'DISPLAY', 'INTERMEDIATE_CURRENT')
  if (said !== undefined) return said.pos ?? said.value
  const row = source.rows.find((r) => r.id === current)
  if (row === undefined) return undefined
  return String(Math.max(0, ...takenPositions(row)) + 1)
}

function takenPositions(row: ResultRow): number[] {
  return tuples(row.extended, 'ER', 'INTERMEDIATE')
    .filter((taken) => taken.value !== undefined)
    .map((taken) => Number(taken.pos))
    .filter((n) => Number.isInteger(n) && n > 0 && n < 100)
}
