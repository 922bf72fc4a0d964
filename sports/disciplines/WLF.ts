import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Weightlifting: groups of a category; the clock of an attempt runs down from 1:00 or 2:00. */
export const profile: DisciplineProfile = {
  code: 'WLF',
  name: 'Weightlifting',
  accent: '#FFA98F',
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'lifting',
      resultLabel: 'Total',
      bar: { M: 20, W: 15 },
      lifts: [
        { codes: ['SNATCH'], label: 'Snatch', short: 'Snatch', attempts: 3 },
        { codes: ['CLEAN', 'CLEAN_JERK', 'CLEANJERK', 'CJ'], label: 'Clean & jerk', short: 'C&J', attempts: 3 },
      ],
    },
  ],
}
