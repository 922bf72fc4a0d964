import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Short track: heats without lanes; the number on the helmet says who is who. */
export const profile: DisciplineProfile = {
  code: 'STK',
  name: 'Short Track Speed Skating',
  accent: '#9FD8FF',
  clock: 'up',
  marks: {
    Q: 'by place',
    q: 'by time',
    QA: 'final A',
    QB: 'final B',
    ADV: 'advanced',
    ADVA: 'advanced to final A',
    ADVB: 'advanced to final B',
  },
  events: [{ family: 'lanes', resultLabel: 'Time', orderLabel: 'No.', colourLabel: 'Helmet' }],
}
