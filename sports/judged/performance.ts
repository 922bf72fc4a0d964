import type { JudgedCompetitor, JudgedUnit, Part, Round } from './model.ts'
import { ELEMENT_KEY, elementsOf, type ShownElement } from './elements.ts'
import { isJudge, partWord } from './part-words.ts'
import type { Current } from '../../protocol/documents.ts'
import type { EventProfile } from '../../protocol/profile.ts'

type Now = NonNullable<Current['competitors']>[string]
type Said = Readonly<Record<string, string>>

/** What is known this second of who is up: DT_CURRENT over DT_RESULT. */
export interface Performance {
  /** The round that is on, "RUN/2", and what was said of it; undefined where there are no rounds. */
  readonly round?: { readonly key: string; readonly number: string; readonly said: Round } | undefined
  /** Parts of the score but judges' marks and elements: D, E, deductions. */
  readonly parts: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  /** Judges' marks in their order. */
  readonly judges: readonly {
    readonly key: string
    /** "Judges", or what those of this code judge. */
    readonly group: string
    readonly label: string
    readonly value: string
  }[]
  /** Elements in their order: code or description, and the score so far. */
  readonly elements: readonly ShownElement[]
  /** The score as it comes in, before it is a result; a live one still counts up. */
  readonly score?: { readonly value: string; readonly label: string } | undefined
}

const SCORE_CODES = ['LIVE_SCORE', 'SCORE', 'LIVE'] as const

/** @param roundKeys keys of the rounds of this unit, in their order. */
export function performanceOf(
  unit: JudgedUnit,
  own: JudgedCompetitor,
  now: Now | undefined,
  roundKeys: readonly string[],
  event: EventProfile,
): Performance {
  const { words } = event.judged ?? {}
  const live = now?.parts ?? {}
  const all = { ...partEntries(own.parts), ...liveParts(live, roundKeys) }
  const sorted = Object.values(all).toSorted((a, b) => rankOf(a, words) - rankOf(b, words) || a.sortOrder - b.sortOrder)
  const item = (part: Part) => ({
    key: part.pos === undefined ? part.code : `${part.code}/${part.pos}`,
    label: partWord(part.code, part.pos, words),
    value: part.value,
  })
  return {
    round: openRound(unit, own, live, roundKeys),
    parts: sorted.filter((part) => !isJudge(part.code)).map(item),
    judges: sorted
      .filter((part) => isJudge(part.code))
      .map((part) => ({ ...item(part), group: words?.[part.code] ?? 'Judges' })),
    elements: elementsOf(own, live),
    score: scoreOf(now, live),
  }
}

function scoreOf(now: Now | undefined, live: Readonly<Record<string, Said>>): Performance['score'] {
  for (const code of SCORE_CODES) {
    const value = live[code]?.['value']
    if (value !== undefined && value !== '') return { value, label: code === 'SCORE' ? 'Score' : 'Live score' }
  }
  return now?.value === undefined || now.value === '' ? undefined : { value: now.value, label: 'Score' }
}

/** Words of the profile come first, in its order; then what is known, then the rest. */
function rankOf(part: Part, words: Readonly<Record<string, string>> = {}): number {
  const at = Object.keys(words).findIndex((key) => key === part.code || key === `${part.code}/${part.pos ?? ''}`)
  return at < 0 ? Object.keys(words).length : at
}

function partEntries(parts: JudgedCompetitor['parts']): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts ?? {}).filter(([key]) => !ELEMENT_KEY.test(key)))
}

function liveParts(live: Readonly<Record<string, Said>>, roundKeys: readonly string[]): Record<string, Part> {
  const parts: Record<string, Part> = {}
  for (const [key, said] of Object.entries(live)) {
    const [code = key, pos] = key.split('/')
    const value = said['value']
    const other = roundKeys.includes(key) || ELEMENT_KEY.test(key) || SCORE_CODES.some((each) => each === code)
    if (value === undefined || value === '' || other) continue
    const number = Number(pos)
    const sortOrder = pos === undefined || !Number.isFinite(number) ? Object.keys(parts).length + 1 : number
    parts[key] = pos === undefined ? { sortOrder, code, value } : { sortOrder, code, pos, value }
  }
  return parts
}

/** The round that is on: the one DT_CURRENT speaks of, else the first of his that has no score yet. */
function openRound(
  unit: JudgedUnit,
  own: JudgedCompetitor,
  live: Readonly<Record<string, Said>>,
  roundKeys: readonly string[],
): Performance['round'] {
  const spoken = roundKeys.filter((key) => live[key] !== undefined).at(-1)
  const open = roundKeys.find((key) => !isDone(own.rounds?.[key]))
  const done = roundKeys.filter((key) => isDone(own.rounds?.[key])).at(-1)
  // DT_CURRENT may still speak of a round that is over.
  const key = spoken !== undefined && (spoken === done || !isDone(own.rounds?.[spoken])) ? spoken : (open ?? done)
  if (key === undefined || (unit.roundsTotal ?? 0) < 1) return undefined
  const known = own.rounds?.[key] ?? { sortOrder: 0 }
  const said = live[key] ?? {}
  return {
    key,
    number: key.slice(key.indexOf('/') + 1),
    said: {
      ...known,
      score: said['value'] ?? known.score,
      code: said['DIVE_CODE'] ?? said['TRICK_CODE'] ?? said['CODE'] ?? known.code,
      difficulty: said['DIFFICULTY'] ?? said['DD'] ?? known.difficulty,
    },
  }
}

function isDone(round: Round | undefined): boolean {
  return round?.score !== undefined || round?.irm !== undefined
}
