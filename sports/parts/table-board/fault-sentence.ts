import { spoken } from '../clock.ts'
import type { Fault } from '../stage-context.ts'
import type { Words } from '../words/say.ts'

/**
 * Three faults, three calm sentences, each with the time since: no address, no advice, nothing in red (look.md, Ageing).
 * @param now hub clock, ms. @param say the screen's language. @returns what happened, what follows from it, and what happened in fewer words.
 */
export function faultSentence(
  fault: Fault,
  now: number,
  say: Words['say'],
): {
  readonly fact: string
  readonly outlook: string
  readonly short: string
} {
  const since = spoken(now - fault.since)
  const sentence = (text: string) => say(text).replace('{}', since)
  switch (fault.kind) {
    case 'hub':
      return {
        fact: sentence('This screen has been off the line for {}'),
        outlook: say('It will catch up by itself'),
        short: sentence('Off the line for {}'),
      }
    case 'source':
      return {
        fact: sentence('The results feed has been cut off for {}'),
        outlook: say('New results will follow'),
        short: sentence('Feed cut off for {}'),
      }
    case 'silent':
      return {
        fact: sentence('No news from the timing for {}'),
        outlook: say('Order and times may still change'),
        short: sentence('No news for {}'),
      }
  }
}
