import type { ShowLine, Take } from '../../../protocol/desk-answers.ts'
import type { Times } from '../parts/time-words.ts'
import type { Say } from '../words/say.ts'
import { keyWords } from './show-words.ts'

export type TakeStage = 'waiting' | 'coming' | 'on air' | 'called off'

/** Where a take stands. @param now hub clock, ms */
export function takeStage({ calledOff, waitsFor, program }: Take, now: number): TakeStage {
  if (calledOff) return 'called off'
  if (waitsFor !== undefined) return 'waiting'
  // The half second between the command and its instant is no appointment.
  return program.at > now + 1000 ? 'coming' : 'on air'
}

interface Words {
  readonly shows: ReadonlyMap<string, ShowLine>
  readonly say: Say
  readonly times: Times
}

/** The same in words: "on air since 14:03:22". */
export function takeWords(take: Take, now: number, { shows, say, times }: Words): string {
  const time = times.clock(take.program.at)
  switch (takeStage(take, now)) {
    case 'called off':
      return say('Called off')
    case 'waiting':
      return say('Waits until {unit} is official', { unit: keyWords(take.waitsFor?.key ?? '', shows, say) })
    case 'coming':
      return say('On air at {time}', { time })
    case 'on air':
      return say('Taken at {time}', { time })
  }
}
