import type { SourceHealth } from '../../../protocol/documents.ts'
import { spoken } from '../../../sports/parts/clock.ts'
import type { Words } from '../../../sports/parts/words/say.ts'
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
 * @param say the screen's language. @param screen the screen's name. @param hub the hub's address, where it is known. @param now hub clock, ms.
 */
export function waitingWords(
  picture: Waiting,
  {
    screen,
    hub,
    now,
    say = (text) => text,
  }: {
    readonly screen?: string | undefined
    readonly hub?: string | undefined
    readonly now: number
    readonly say?: Words['say'] | undefined
  },
): WaitingWords {
  const { fault, held, connected, sources } = picture
  const parties: readonly Party[] = [
    { name: 'Screen', state: 'there', words: screen ?? say('ready') },
    hubParty(picture, hub, now, say),
    fault?.kind === 'hub' ? { name: 'Feed', state: 'unknown', words: '' } : feedParty(sources, now, say),
  ]
  if (fault?.kind === 'hub')
    return { headline: say(connected ? 'Waiting for the hub to come back' : 'Looking for the hub'), parties }

  if (fault?.kind === 'source') return { headline: say('Waiting for the results feed to come back'), parties }
  if (held !== undefined) return { headline: say('Waiting for the results'), parties }
  if (sources.some(({ state }) => state === 'silent'))
    return { headline: say('Waiting for news from the feed'), parties }
  return { headline: say('Waiting for the feed'), parties }
}

function hubParty({ fault, connected }: Waiting, hub: string | undefined, now: number, say: Words['say']): Party {
  if (fault?.kind !== 'hub') return { name: 'Hub', state: 'there', words: hub ?? say('connected') }
  const since = connected ? say('off the line for {}').replace('{}', spoken(now - fault.since)) : say('not reached yet')
  return { name: 'Hub', state: 'fault', words: hub === undefined ? since : `${hub} ${since}` }
}

/** The worst of the sources is what keeps the hall waiting. */
function feedParty(sources: readonly SourceHealth[], now: number, say: Words['say']): Party {
  const worst = ORDER.flatMap((state) => sources.find((source) => source.state === state) ?? [])[0]
  if (worst === undefined) return { name: 'Feed', state: 'awaited', words: say('none yet') }
  const since = spoken(now - worst.since)
  switch (worst.state) {
    case 'cut':
    case 'failed':
      return { name: 'Feed', state: 'fault', words: say('cut off for {}').replace('{}', since) }
    case 'silent':
      return { name: 'Feed', state: 'fault', words: say('silent for {}').replace('{}', since) }
    case 'running':
      return { name: 'Feed', state: 'awaited', words: say('connected, nothing to show yet') }
    case 'done':
      return { name: 'Feed', state: 'awaited', words: say('has ended') }
    default:
      return worst.state satisfies never
  }
}

const ORDER = ['cut', 'failed', 'silent', 'running', 'done'] as const
