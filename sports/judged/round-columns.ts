import type { JudgedCompetitor, JudgedUnit, Round } from './model.ts'
import { roundWordOf } from './round-words.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import type { Cell, Column } from '../parts/board-spec.ts'

/** One round of this unit as a column. */
export interface RoundColumn {
  /** "RUN/1". */
  readonly key: string
  readonly word: string
  readonly label: string
}

/**
 * The rounds of a unit: those that anybody has, and as many more as there will be. Runs and tricks of one contest are columns
 * of their own, each with its word; where there is one kind only and many of it, numbers are enough.
 */
export function roundColumns(unit: JudgedUnit, event: EventProfile): readonly RoundColumn[] {
  const seen = new Map<string, number>()
  for (const competitor of Object.values(unit.competitors)) {
    for (const [key, { sortOrder }] of Object.entries(competitor.rounds ?? {})) {
      seen.set(key, Math.min(sortOrder, seen.get(key) ?? Infinity))
    }
  }
  const codes = [...new Set([...seen.keys()].map(codeOf))]
  const only = codes.length === 1 ? codes[0] : codes.length === 0 ? event.judged?.roundCodes?.[0] : undefined
  if (only !== undefined && (unit.roundsTotal ?? 0) > 1) {
    const first = Math.min(1, ...seen.values())
    for (let n = 1; n <= (unit.roundsTotal ?? 0); n++) {
      const key = `${only}/${n}`
      if (!seen.has(key)) seen.set(key, first + n - 1)
    }
  }
  const sorted = [...seen].toSorted((a, b) => a[1] - b[1]).map(([key]) => key)
  const many = sorted.length > 3
  return sorted.map((key) => {
    const word = event.runWord ?? roundWordOf(codeOf(key))
    const number = key.slice(key.indexOf('/') + 1)
    return { key, word, label: codes.length > 1 ? `${word.charAt(0)}${number}` : many ? number : `${word} ${number}` }
  })
}

function codeOf(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

/**
 * Rounds far from the one that is on go first where room is short.
 * @param now its place; -1 where none is on: then the earliest go first.
 */
export function roundColumn(round: RoundColumn, place: number, now: number, of: number): Column {
  return {
    id: `round-${round.key}`,
    kind: 'matrix',
    label: round.label,
    spoken: `${round.word} ${round.key.slice(round.key.indexOf('/') + 1)}`,
    priority: 1 + Math.abs(place - (now < 0 ? of - 1 : now)) / (of + 1),
    now: place === now,
    sample: '00.00',
  }
}

/** @param open this round is on for this competitor. */
export function roundCells(
  own: JudgedCompetitor,
  rounds: readonly RoundColumn[],
  open: string | undefined,
): Record<string, Cell | undefined> {
  return Object.fromEntries(rounds.map(({ key }) => [`round-${key}`, roundCell(own.rounds?.[key], key === open)]))
}

function roundCell(round: Round | undefined, open: boolean): Cell | undefined {
  const text = round?.irm ?? round?.score
  if (text === undefined || text === '') return open ? { kind: 'attempt', state: 'now' } : undefined
  return { kind: 'attempt', state: 'mark', text, best: round?.counts === 'Y' ? true : undefined }
}
