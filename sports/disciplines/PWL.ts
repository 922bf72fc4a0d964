import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Powerlifting: bench press, three attempts; a fourth is for a record only and stands where the feed sends one. */
export const profile: DisciplineProfile = {
  code: 'PWL',
  name: 'Para Powerlifting',
  accent: '#FFA98F',
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'lifting',
      resultLabel: 'Best',
      lifts: [
        {
          codes: ['BENCH', 'BENCH_PRESS', 'LIFT', 'ATTEMPT', 'INTERMEDIATE'],
          label: 'Bench press',
          short: 'Press',
          attempts: 3,
        },
      ],
    },
  ],
}
