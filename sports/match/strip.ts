import type { MatchProfile } from '../../protocol/match-profile.ts'
import type { MatchUnit } from './model.ts'
import { isTotal, periodLabel, periodWords } from './period-words.ts'

/** Period scores, a column each: regular ones stand from the first picture on. */
export interface Strip {
  readonly columns: readonly StripColumn[]
}
export interface StripColumn {
  readonly code: string
  readonly label: string
  readonly spoken: string
  /** The period that is on. */
  readonly now: boolean
  /** As sent; "–" while there is none. */
  readonly home: string
  readonly away: string
}

/** @param now code of the period that is on, while somebody plays. */
export function stripOf(unit: MatchUnit, match: MatchProfile | undefined, now: string | undefined): Strip | undefined {
  const sent = Object.entries(unit.periods ?? {})
    .filter(([code]) => !isTotal(code))
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const { prefix, count = 0 } = match?.periods ?? {}
  const regular = Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
  const codes = [...regular, ...sent.map(([code]) => code).filter((code) => !regular.includes(code))]
  if (
    codes.length === 0 ||
    (sent.length === 0 && now === undefined) ||
    (match?.periods === undefined && codes.length === 1)
  )
    return undefined
  return {
    columns: codes.map((code) => {
      const period = unit.periods?.[code]
      return {
        code,
        label: periodLabel(code, match),
        spoken: periodWords(code, match),
        now: code === now,
        home: period?.homePeriod ?? '–',
        away: period?.awayPeriod ?? '–',
      }
    }),
  }
}
