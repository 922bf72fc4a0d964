import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Beach sprint rowing: a time trial, then two boats against each other. */
export const profile: DisciplineProfile = {
  code: 'RCB',
  name: 'Coastal Rowing Beach Sprints',
  accent: '#8FE8D8',
  clock: 'up',
  marks: { Q: 'qualified' },
  events: [
    { phase: /^(QUAL|TT|PREL|ZERO)/, family: 'timed', resultLabel: 'Time' },
    { family: 'lanes', resultLabel: 'Time', crewLabel: 'Crew' },
  ],
}
