import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Biathlon: sprint (SP) and individual (IS) start one after the other; pursuit, mass start and relays are races of all. */
export const profile: DisciplineProfile = {
  code: 'BTH',
  name: 'Biathlon',
  accent: '#7FD4FF',
  clock: 'up',
  marks: {},
  events: [
    { event: /(SP|IS|IN)$/, family: 'timed', resultLabel: 'Time', penalty: 'shots' },
    { family: 'gaps', resultLabel: 'Time' },
  ],
}
