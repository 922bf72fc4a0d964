import type { SetsCompetitor, SetsUnit } from './model.ts'
import type { SetsProfile } from '../../protocol/duel-profile.ts'

/** A column of set scores: it stands from the first picture on. */
export interface SetColumn {
  readonly id: string
  readonly label: string
  readonly spoken: string
  readonly state: 'over' | 'now' | 'to come'
}

/** One side's score of one set; `small` is the tie-break's. */
export interface SetScore {
  readonly text: string
  readonly small?: string | undefined
  /** Of a set that is over: the higher one is set bold, the lower one light. */
  readonly weight: 'higher' | 'lower' | 'now' | 'plain'
}

type Side = 'home' | 'away'
const TIE_BREAKS = ['TIE_BREAK', 'TIEBREAK', 'TB'] as const

/** Columns of the match: as many as it has at the most, and one for each further period the feed has. */
export function setColumns(unit: SetsUnit, profile: SetsProfile, said: string | undefined): readonly SetColumn[] {
  const matches = matchColumns(unit)
  if (matches.length > 0) return matches
  const periods = Object.entries(unit.periods ?? {})
    .filter(([code]) => code !== 'TOT')
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const played = periods.filter(([, period]) => period.home !== undefined || period.homePeriod !== undefined)
  const live = unit.status === 'LIVE'
  const now = live ? (codeOf(said, profile.prefix) ?? played.at(-1)?.[0]) : undefined
  const numbered = Array.from({ length: profile.best }, (_, i) => `${profile.prefix}${i + 1}`)
  const others = periods.map(([code]) => code).filter((code) => !numbered.includes(code))
  const known = new Set(played.map(([code]) => code))
  return [...numbered, ...others].map((code) => {
    const label =
      code.startsWith(profile.prefix) && /^\d+$/.test(code.slice(profile.prefix.length))
        ? code.slice(profile.prefix.length)
        : code
    const spoken = /^\d+$/.test(label) ? `${profile.word} ${label}` : label
    return { id: code, label, spoken, state: code === now ? 'now' : known.has(code) ? 'over' : 'to come' }
  })
}

/** "3" and "S3" both mean the period S3. */
function codeOf(said: string | undefined, prefix: string): string | undefined {
  if (said === undefined) return undefined
  return /^\d+$/.test(said) ? `${prefix}${said}` : said
}

/** The score of one side in a set, or in a match of a team tie; nothing where there is none yet. */
export function setScore(
  unit: SetsUnit,
  competitor: SetsCompetitor,
  column: SetColumn,
  side: Side,
): SetScore | undefined {
  const match = competitor.matches?.[column.id]
  if (match !== undefined) {
    const text = match.irm ?? match.result
    const other = otherMatch(unit, competitor, column.id)
    return text === undefined ? undefined : { text, weight: weigh(text, other, column) }
  }
  const period = unit.periods?.[column.id]
  if (period === undefined) return undefined
  const own = side === 'home' ? (period.homePeriod ?? period.home) : (period.awayPeriod ?? period.away)
  const other = side === 'home' ? (period.awayPeriod ?? period.away) : (period.homePeriod ?? period.home)
  if (own === undefined || own === '') return undefined
  // Some feeds write a lost tie-break into the score: "6(5)".
  const [, games = own, inside] = /^(\d+)\s?\((\d+)\)$/.exec(own) ?? []
  const small = inside ?? TIE_BREAKS.map((code) => tieBreak(period.parts, code, side)).find((v) => v !== undefined)
  return { text: games, weight: weigh(games, other, column), ...(small === undefined ? {} : { small }) }
}

function tieBreak(parts: Readonly<Record<string, string>> | undefined, code: string, side: Side): string | undefined {
  const [letter, number] = side === 'home' ? ['H', '1'] : ['A', '2']
  return parts?.[`${code}/${letter}`] ?? parts?.[`${code}/${number}`] ?? parts?.[`${code}_${letter}`]
}

/** Which of two scores is the higher one: for the weight of the type only. */
function weigh(own: string, other: string | undefined, column: SetColumn): SetScore['weight'] {
  if (column.state === 'now') return 'now'
  const a = Number.parseInt(own, 10)
  const b = Number.parseInt(other ?? '', 10)
  if (Number.isNaN(a) || Number.isNaN(b) || a === b) return 'plain'
  return a > b ? 'higher' : 'lower'
}

/** A team tie is a row of matches (ResultItems): one column for each. */
function matchColumns(unit: SetsUnit): readonly SetColumn[] {
  const first = Object.values(unit.competitors).find((each) => each.matches !== undefined)
  const matches = Object.entries(first?.matches ?? {}).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const open = unit.status === 'LIVE' ? matches.findIndex(([, match]) => match.result === undefined) : -1
  const playing = matches.findIndex(([id]) => id === unit.playing)
  return matches.map(([id, match], i) => ({
    id,
    label: String(i + 1),
    spoken: `Match ${i + 1}`,
    state: i === (playing >= 0 ? playing : open) ? 'now' : match.result === undefined ? 'to come' : 'over',
  }))
}

function otherMatch(unit: SetsUnit, competitor: SetsCompetitor, id: string): string | undefined {
  return Object.values(unit.competitors).find((each) => each !== competitor)?.matches?.[id]?.result
}
