import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Alpine skiing: one run or two, the times added up; the team event is a parallel race of two. */
export const profile: DisciplineProfile = {
  code: 'ALP',
  name: 'Alpine Skiing',
  accent: '#7FD4FF',
  clock: 'up',
  marks: { Q: 'by place', QB: 'by bib', QT: 'by time' },
  events: [
    { event: /^(PL|PAR)/, family: 'lanes', resultLabel: 'Time', colourLabel: 'Course' },
    // The parts of the combined event are units of one phase: 0001DH, 0001SG, 0001SL.
    { event: /^AC/, family: 'timed', resultLabel: 'Time' },
    { family: 'timed', resultLabel: 'Time' },
  ],
}
