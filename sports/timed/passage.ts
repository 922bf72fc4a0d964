import type { TimedCompetitor, TimedUnit } from './model.ts'
import type { Current } from '../../protocol/documents.ts'
import type { GapSign } from '../parts/board-spec.ts'
import { typeset } from '../parts/spec/words.ts'

/** The newest intermediate of one competitor, as the feed has it. */
export interface Passage {
  /** "Inter 2", "1.4 km". */
  readonly label: string
  readonly time?: string | undefined
  readonly rank?: string | undefined
  readonly speed?: string | undefined
  readonly gap?: Gap | undefined
}

export interface Gap {
  /** As sent, a hyphen drawn as a minus. */
  readonly text: string
  readonly sign: GapSign
}

/**
 * The last point somebody has passed: of DT_CURRENT, which is the newest, else of DT_RESULT (ER/INTERMEDIATE by Pos). The gap
 * is the feed's Diff, never counted.
 */
export function passageOf(
  unit: Pick<TimedUnit, 'points'>,
  own: Pick<TimedCompetitor, 'splits'>,
  now: NonNullable<Current['competitors']>[string] | undefined,
): Passage | undefined {
  const live = Object.entries(now?.parts ?? {}).flatMap(([key, part]) => {
    const pos = /^INTERMEDIATE\/(.+)$/.exec(key)?.[1]
    return pos === undefined ? [] : [[pos, { ...part, time: part['value'] }] as const]
  })
  const known: Readonly<Record<string, Said>> = { ...own.splits, ...Object.fromEntries(live) }
  const place = (pos: string) => unit.points?.[pos]?.sortOrder ?? Number(pos)
  const last = Object.keys(known)
    .filter((pos) => known[pos]?.time !== undefined || known[pos]?.diff !== undefined)
    .toSorted((a, b) => place(a) - place(b))
    .at(-1)
  const split = last === undefined ? undefined : known[last]
  if (last === undefined || split === undefined) return gapOnly(now?.diff)
  return {
    label: pointWord(unit.points?.[last]?.label ?? last),
    time: split.time,
    rank: split.rank,
    speed: split.speed,
    gap: gapOf(split.diff ?? now?.diff),
  }
}

interface Said {
  readonly time?: string | undefined
  readonly rank?: string | undefined
  readonly diff?: string | undefined
  readonly speed?: string | undefined
}

function gapOnly(diff: string | undefined): Passage | undefined {
  const gap = gapOf(diff)
  return gap === undefined ? undefined : { label: 'now', gap }
}

/** A gap as sent: a minus is a lead. Undefined where it says no number. */
export function gapOf(diff: string | undefined): Gap | undefined {
  const match = /^([+\-−–]?)\s*([\d:.]+)$/.exec(diff ?? '')
  if (match === null) return undefined
  const [, mark = '', number = ''] = match
  const text = mark === '' || mark === '+' ? `${mark}${number}` : `−${number}`
  if (!/[1-9]/.test(number)) return { text, sign: 'level' }
  return { text, sign: mark === '' || mark === '+' ? 'behind' : 'ahead' }
}

/** A bare number is an intermediate, a distance what it is. */
function pointWord(label: string): string {
  return /^\d{1,2}$/.test(label) ? `Inter ${label}` : typeset(label)
}
