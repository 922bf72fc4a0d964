import type { DisciplineProfile, EventProfile } from '../../protocol/profile.ts'

const found = import.meta.glob<{ profile: DisciplineProfile }>(['./[A-Z]*.ts', '!./*.test.ts'], { eager: true })

const fallbackEvent: EventProfile = { family: 'table', resultLabel: 'Result' }

/** The profile of any discipline by default: the plain table. */
export const anyDiscipline: DisciplineProfile = {
  code: '*',
  accent: '#C9F24B',
  events: [fallbackEvent],
  marks: {},
  clock: 'up',
}

const byCode = new Map(Object.values(found).map(({ profile }) => [profile.code, profile]))

/** All disciplines that have a profile of their own. */
export const profiles: readonly DisciplineProfile[] = [...byCode.values()]

/** @param discipline three letters of an RSC; unknown codes get the default, never nothing. */
export function profileOf(discipline: string): DisciplineProfile {
  return byCode.get(discipline) ?? anyDiscipline
}

/** The event profile of an RSC (34 characters, odf.md 7); the plain table where none matches. */
export function eventOf(rsc: string): EventProfile {
  const event = rsc.slice(4, 22).replace(/-+$/, '')
  const phase = rsc.slice(22, 26).replace(/-+$/, '')
  const unit = rsc.slice(26, 34).replace(/-+$/, '')
  const fits = (pattern: RegExp | undefined, text: string) => pattern === undefined || pattern.test(text)
  const match = profileOf(rsc.slice(0, 3)).events.find(
    (e) => fits(e.event, event) && fits(e.phase, phase) && fits(e.unit, unit),
  )
  return match ?? fallbackEvent
}
