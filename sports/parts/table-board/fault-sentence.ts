import { spoken } from '../clock.ts'
import type { Fault } from '../stage-context.ts'

/**
 * Three faults, three calm sentences, each with the time since: no address, no advice, nothing in red (look.md, Ageing).
 * @param now hub clock, ms. @returns what happened, what follows from it, and what happened in fewer words.
 */
export function faultSentence(
  fault: Fault,
  now: number,
): {
  readonly fact: string
  readonly outlook: string
  readonly short: string
} {
  const since = spoken(now - fault.since)
  switch (fault.kind) {
    case 'hub':
      return {
        fact: `This screen has been off the line for ${since}`,
        outlook: 'It will catch up by itself',
        short: `Off the line for ${since}`,
      }
    case 'source':
      return {
        fact: `The results feed has been cut off for ${since}`,
        outlook: 'New results will follow',
        short: `Feed cut off for ${since}`,
      }
    case 'silent':
      return {
        fact: `No news from the timing for ${since}`,
        outlook: 'Order and times may still change',
        short: `No news for ${since}`,
      }
  }
}
