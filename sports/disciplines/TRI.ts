import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Triathlon: what swim, bike, run and the two changes took; a relay has legs instead. */
export const profile: DisciplineProfile = {
  code: 'TRI',
  name: 'Triathlon',
  accent: '#A9F0B0',
  clock: 'up',
  marks: {},
  events: [
    { event: /TEAM|REL|X4|XT/, family: 'gaps', resultLabel: 'Time', sections: true, orderLabel: 'Order' },
    { family: 'gaps', resultLabel: 'Time', sections: true },
  ],
}
