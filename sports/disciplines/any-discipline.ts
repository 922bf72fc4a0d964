import type { DisciplineProfile, EventProfile } from '../../protocol/profile.ts'

const fallbackEvent: EventProfile = { family: 'table', resultLabel: 'Result' }

/** The profile of any discipline by default: the plain table. */
export const anyDiscipline: DisciplineProfile = {
  code: '*',
  accent: '#C9F24B',
  events: [fallbackEvent],
  marks: {},
  clock: 'up',
}

/** The event profile of an RSC (34 characters, odf.md 7) within its discipline's profile; the plain table where none matches. */
export function eventIn(profile: DisciplineProfile, rsc: string): EventProfile {
  const event = rsc.slice(4, 22).replace(/-+$/, '')
  const phase = rsc.slice(22, 26).replace(/-+$/, '')
  const unit = rsc.slice(26, 34).replace(/-+$/, '')
  const fits = (pattern: RegExp | undefined, text: string) => pattern === undefined || pattern.test(text)
  const match = profile.events.find((e) => fits(e.event, event) && fits(e.phase, phase) && fits(e.unit, unit))
  return match ?? fallbackEvent
}
