import type { CombatCompetitor, CombatUnit } from './model.ts'
import type { BoutProfile } from '../../protocol/duel-profile.ts'

/** One small figure of a side: a round's points, a judge's card. */
export interface GridLine {
  readonly id: string
  readonly label: string
  readonly spoken: string
  readonly text: string | undefined
  readonly weight: 'higher' | 'lower' | 'plain' | 'now'
}

/**
 * Rounds with their points, or the judges' cards: totals in ER/JUDGE, else those of the last round in ExtendedPeriods SCR_H and
 * SCR_A by J1-J5 (odf.md F8). Places stand from the first picture on.
 */
export function gridOf(
  unit: CombatUnit,
  competitor: CombatCompetitor,
  index: number,
  bout: BoutProfile,
): readonly GridLine[] {
  if (bout.judges !== undefined) return judges(unit, competitor, index, bout.judges)
  return bout.rounds?.scored === true ? rounds(unit, competitor, index, bout.rounds) : []
}

function judges(unit: CombatUnit, competitor: CombatCompetitor, index: number, count: number): readonly GridLine[] {
  const other = Object.values(unit.competitors).find((each) => each !== competitor)
  const periods = Object.values(unit.periods ?? {}).toSorted((a, b) => a.sortOrder - b.sortOrder)
  const parts = periods.findLast((period) =>
    Object.keys(period.parts ?? {}).some((key) => key.startsWith('SCR_')),
  )?.parts
  const home = index === 0
  const card = (of: CombatCompetitor | undefined, side: string, n: number) =>
    of?.judges?.[`J${n}`] ?? of?.judges?.[String(n)] ?? parts?.[`${side}/J${n}`] ?? parts?.[`${side}/${n}`]
  return Array.from({ length: count }, (_, i): GridLine => {
    const own = card(competitor, home ? 'SCR_H' : 'SCR_A', i + 1)
    const theirs = card(other, home ? 'SCR_A' : 'SCR_H', i + 1)
    return { id: `J${i + 1}`, label: `J${i + 1}`, spoken: `Judge ${i + 1}`, text: own, weight: weigh(own, theirs) }
  })
}

function rounds(
  unit: CombatUnit,
  competitor: CombatCompetitor,
  index: number,
  { word, count, prefix }: NonNullable<BoutProfile['rounds']>,
): readonly GridLine[] {
  const codes = Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
  const others = Object.keys(unit.periods ?? {}).filter((code) => code !== 'TOT' && !codes.includes(code))
  const first = Object.entries(unit.competitors).find(([, each]) => each === competitor)?.[0]
  const home = unit.home === undefined ? index === 0 : unit.home === first
  const played = codes.filter((code) => unit.periods?.[code] !== undefined)
  const now = unit.status === 'LIVE' ? (unit.playing ?? played.at(-1)) : undefined
  return [...codes, ...others].map((code) => {
    const period = unit.periods?.[code]
    const points = [period?.homePeriod ?? period?.home, period?.awayPeriod ?? period?.away]
    const [own, other] = home ? points : points.toReversed()
    const label = code.startsWith(prefix) ? code.slice(prefix.length) : code
    return {
      id: code,
      label: /^\d+$/.test(label) ? `${word.charAt(0)}${label}` : code,
      spoken: /^\d+$/.test(label) ? `${word} ${label}` : code,
      text: own,
      weight: code === now ? 'now' : weigh(own, other),
    }
  })
}

function weigh(own: string | undefined, other: string | undefined): GridLine['weight'] {
  const a = Number.parseInt(own ?? '', 10)
  const b = Number.parseInt(other ?? '', 10)
  return Number.isNaN(a) || Number.isNaN(b) || a === b ? 'plain' : a > b ? 'higher' : 'lower'
}
