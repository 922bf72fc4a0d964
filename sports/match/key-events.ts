import { actionsSchema, type Actions, type Name, type Versioned } from '../../protocol/documents.ts'
import type { MatchProfile } from '../../protocol/match-profile.ts'

export type SideName = 'home' | 'away'
type Action = Actions['actions'][string]

/** A goal or a card: who, when, and a word where it was no plain goal. */
export interface KeyEvent {
  readonly id: string
  readonly side: SideName
  readonly kind: 'goal' | 'yellow' | 'red' | 'green'
  readonly name: Name | undefined
  readonly bib?: string | undefined
  readonly when: string | undefined
  readonly word?: string | undefined
}
/** A shot of the shoot-out. */
export interface Shot {
  readonly side: SideName
  readonly scored: boolean
}

const CARDS: Readonly<Record<string, KeyEvent['kind']>> = {
  YC: 'yellow',
  YRC: 'red',
  RC: 'red',
  Y2C: 'red',
  GC: 'green',
}
const SHOOTOUT = new Set(['PSO', 'PSS', 'SO'])

/** What happened that a hall wants to read, in the order of the game; nothing where the document cannot be read. */
export function keyEvents(
  actions: Versioned | undefined,
  sideOf: (competitor: string) => SideName | undefined,
  match: MatchProfile | undefined,
): { readonly events: readonly KeyEvent[]; readonly shots: readonly Shot[] } {
  const read = actionsSchema.safeParse(actions?.value)
  const events: KeyEvent[] = []
  const shots: Shot[] = []
  if (!read.success) return { events, shots }
  let before = { home: 0, away: 0 }
  const inOrder = Object.entries(read.data.actions).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  for (const [id, action] of inOrder) {
    const after = { home: scoreOf(action.home, before.home), away: scoreOf(action.away, before.away) }
    const scored = after.home > before.home ? 'home' : after.away > before.away ? 'away' : undefined
    before = after
    const people = Object.values(action.competitors ?? {}).toSorted((a, b) => a.sortOrder - b.sortOrder)
    const who = people.find(({ role }) => role === 'SCR') ?? people[0]
    const team = who?.team === undefined ? undefined : sideOf(who.team)
    if (SHOOTOUT.has(action.period ?? '')) {
      const side = scored ?? team
      if (side !== undefined) shots.push({ side, scored: scored !== undefined })
      continue
    }
    const kind = CARDS[action.action ?? ''] ?? (scored === undefined ? undefined : 'goal')
    const side = kind === 'goal' ? scored : team
    if (kind === undefined || side === undefined) continue
    const word = match?.events?.[action.action ?? ''] ?? match?.events?.[action.detail ?? '']
    events.push({ id, side, kind, name: who?.name, bib: who?.bib, when: minuteOf(action), word })
  }
  return { events, shots }
}

function scoreOf(text: string | undefined, before: number): number {
  const score = Number(text)
  return text === undefined || text === '' || !Number.isFinite(score) ? before : score
}

/** "23'" and "45'+2" as sent, set with a prime. */
function minuteOf({ when }: Action): string | undefined {
  return when === undefined || when === '' ? undefined : when.replace(/'/g, '′')
}
