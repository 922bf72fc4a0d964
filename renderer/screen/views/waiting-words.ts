import type { SourceHealth } from '../../../protocol/documents.ts'
import { spoken } from '../../../sports/parts/clock.ts'
import type { Picture } from '../scene.ts'

type Waiting = Extract<Picture, { kind: 'waiting' }>

/** One party of the line from the source to this screen. */
export interface Party {
  readonly name: 'Screen' | 'Hub' | 'Feed'
  readonly state: 'there' | 'awaited' | 'fault' | 'unknown'
  readonly words: string
}
export interface WaitingWords {
  /** Whom this screen waits for. */
  readonly headline: string
  readonly parties: readonly Party[]
}

/**
 * What a screen with nothing to show says: for whom it waits, and how each of the three parties stands. Three faults read
 * differently: cut from the hub, the hub cut from its source, the source silent.
 * @param screen the screen's name. @param hub the hub's address, where it is known. @param now hub clock, ms.
 */
export function waitingWords(
  picture: Waiting,
  {
    screen,
    hub,
    now,
  }: { readonly screen?: string | undefined; readonly hub?: string | undefined; readonly now: number },
): WaitingWords {
  const { fault, held, connected, sources } = picture
  const parties: readonly Party[] = [
    { name: 'Screen', state: 'there', words: screen ?? 'ready' },
    hubParty(picture, hub, now),
    fault?.kind === 'hub' ? { name: 'Feed', state: 'unknown', words: '' } : feedParty(sources, now),
  ]
  if (fault?.kind === 'hub')
    return { headline: connected ? 'Waiting for the hub to come back' : 'Looking for the hub', parties }

  if (fault?.kind === 'source') return { headline: 'Waiting for the results feed to come back', parties }
  if (held !== undefined) return { headline: 'Waiting for the results', parties }
  if (sources.some(({ state }) => state === 'silent')) return { headline: 'Waiting for news from the feed', parties }
  return { headline: 'Waiting for the feed', parties }
}

function hubParty({ fault, connected }: Waiting, hub: string | undefined, now: number): Party {
  if (fault?.kind !== 'hub') return { name: 'Hub', state: 'there', words: hub ?? 'connected' }
  const since = connected ? `off the line for ${spoken(now - fault.since)}` : 'not reached yet'
  return { name: 'Hub', state: 'fault', words: hub === undefined ? since : `${hub} ${since}` }
}

/** The worst of the sources is what keeps the hall waiting. */
function feedParty(sources: readonly SourceHealth[], now: number): Party {
  const worst = ORDER.flatMap((state) => sources.find((source) => source.state === state) ?? [])[0]
  if (worst === undefined) return { name: 'Feed', state: 'awaited', words: 'none yet' }
  const since = spoken(now - worst.since)
  switch (worst.state) {
    case 'cut':
    case 'failed':
      return { name: 'Feed', state: 'fault', words: `cut off for ${since}` }
    case 'silent':
      return { name: 'Feed', state: 'fault', words: `silent for ${since}` }
    case 'running':
      return { name: 'Feed', state: 'awaited', words: 'connected, nothing to show yet' }
    case 'done':
      return { name: 'Feed', state: 'awaited', words: 'has ended' }
    default:
      return worst.state satisfies never
  }
}

const ORDER = ['cut', 'failed', 'silent', 'running', 'done'] as const
