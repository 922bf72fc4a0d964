import type { DisciplineProfile, EventProfile } from '../../protocol/profile.ts'
import { anyDiscipline, eventIn } from './any-discipline.ts'

const found = import.meta.glob<{ profile: DisciplineProfile }>(['./[A-Z]*.ts', '!./*.test.ts'], { eager: true })

const byCode = new Map(Object.values(found).map(({ profile }) => [profile.code, profile]))

/** All disciplines that have a profile of their own. A screen loads only those it shows: renderer/screen/boards/profiles.ts. */
export const profiles: readonly DisciplineProfile[] = [...byCode.values()]

/** @param discipline three letters of an RSC; unknown codes get the default, never nothing. */
export function profileOf(discipline: string): DisciplineProfile {
  return byCode.get(discipline) ?? anyDiscipline
}

/** The event profile of an RSC (34 characters, odf.md 7); the plain table where none matches. */
export function eventOf(rsc: string): EventProfile {
  return eventIn(profileOf(rsc.slice(0, 3)), rsc)
}
