import type { Cue } from '../../../protocol/desk-rundown-commands.ts'
import { durationWords } from '../model/rundown.ts'
import { keyWords } from '../model/show-words.ts'
import { STATUS_WORDS } from '../model/status-words.ts'
import type { Desk } from '../state/desk-context.ts'

/** When a cue begins, by the plan. @param first it is the first of its rundown. */
export function beginsWords({ hold, begins }: Cue, first: boolean, { shows, say, times }: Desk): string {
  if (hold) return say('On Next')
  if ('at' in begins) return say('at {time}', { time: times.clock(begins.at) })
  if ('key' in begins) {
    const word = STATUS_WORDS[begins.status]
    const status = word === undefined ? begins.status : say(word)
    return say('when {unit} is {status}', { unit: keyWords(begins.key, shows, say), status })
  }
  if (first && begins.after === 0) return say('at the start')
  const time = durationWords(begins.after)
  return first ? say('{time} after the start', { time }) : say('{time} after the one before', { time })
}
