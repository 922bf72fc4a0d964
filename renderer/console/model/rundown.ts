import type { Rundown } from '../../../protocol/desk-answers.ts'
import type { Cue } from '../../../protocol/desk-rundown-commands.ts'

export type Cues = Readonly<Record<string, Cue>>
export type CueStage = 'past' | 'on air' | 'next' | 'later'

/** A line of the list. */
export interface CueLine {
  readonly id: string
  readonly cue: Cue
  readonly stage: CueStage
  /** Hub clock, ms: when it comes, as screens have been told; of the one on air since when. */
  readonly at: number | undefined
}

/** The cues in their order, each with where it stands. Pure. */
export function linesOf({ cues, state, cue: last, at, next, coming }: Rundown): readonly CueLine[] {
  const all = inOrder(cues)
  const now = all.findIndex(([id]) => id === last)
  return all.map(([id, cue], i) => {
    if (id === last) return { id, cue, stage: 'on air', at }
    const stage = i < now ? 'past' : id === next && state !== 'idle' ? 'next' : 'later'
    return { id, cue, stage, at: coming?.[id]?.at }
  })
}

export function inOrder(cues: Cues): readonly (readonly [id: string, cue: Cue])[] {
  return Object.entries(cues).toSorted(([a, x], [b, y]) => x.sortOrder - y.sortOrder || (a < b ? -1 : 1))
}

/** The cues with one put before or after another. */
export function moved(cues: Cues, id: string, where: 'before' | 'after', other: string): Cues {
  const cue = cues[id]
  if (cue === undefined || id === other) return cues
  const rest = inOrder(cues).filter(([each]) => each !== id)
  const at = rest.findIndex(([each]) => each === other)
  if (at < 0) return cues
  return numbered(rest.toSpliced(where === 'before' ? at : at + 1, 0, [id, cue]))
}

/** The cues with one put a place earlier or later. */
export function shifted(cues: Cues, id: string, where: 'before' | 'after'): Cues {
  const ids = inOrder(cues).map(([each]) => each)
  const other = ids[ids.indexOf(id) + (where === 'before' ? -1 : 1)]
  return other === undefined ? cues : moved(cues, id, where, other)
}

/** The cues with one more, or one in another form: where it is new, after `after`, else at the end. */
export function withCue(cues: Cues, id: string, cue: Cue, after?: string): Cues {
  const held = cues[id]
  if (held !== undefined) return { ...cues, [id]: { ...cue, sortOrder: held.sortOrder } }
  const all = inOrder(cues)
  const at = all.findIndex(([each]) => each === after)
  return numbered(all.toSpliced(at < 0 ? all.length : at + 1, 0, [id, cue]))
}

export function without(cues: Cues, id: string): Cues {
  return Object.fromEntries(Object.entries(cues).filter(([each]) => each !== id))
}

/** An id that no cue has, and none had that was the last. */
export function newCueId(cues: Cues): string {
  const numbers = Object.keys(cues).map((id) => Number(/^cue-(\d+)$/.exec(id)?.[1] ?? 0))
  return `cue-${Math.max(0, ...numbers) + 1}`
}

function numbered(list: readonly (readonly [string, Cue])[]): Cues {
  return Object.fromEntries(list.map(([id, cue], i) => [id, { ...cue, sortOrder: i + 1 }]))
}

/** "1:05" of 65,000 ms, "1:00:00" of an hour; of what is over "0:00". */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** ms of "1:05" or "1:00:00", or of bare seconds; undefined where it is none, or more than a day. */
export function readDuration(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(text.trim())
  if (match === null) return undefined
  const [, hours = 0, minutes = 0, seconds = 0] = match
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return ms <= 86_400_000 ? ms : undefined
}
