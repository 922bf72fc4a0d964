import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Equestrian: jumping by faults and time, dressage in per cent by judges, eventing and teams as totals. */
export const profile: DisciplineProfile = {
  code: 'EQU',
  name: 'Equestrian',
  accent: '#B8E986',
  clock: 'up',
  marks: { Q: 'to the next round' },
  events: [
    { event: /^(JUM|JP|JMP).*TEAM|TEAM.*(JUM|JP)/, family: 'series', resultLabel: 'Faults' },
    { event: /^(EVE|EV)/, family: 'series', resultLabel: 'Penalties' },
    { event: /TEAM/, family: 'series', resultLabel: 'Total' },
    {
      event: /^(DRE|DR)/,
      family: 'judged',
      resultLabel: 'Per cent',
      judged: { rule: 'one', step: '0.001', words: { E: 'E', H: 'H', C: 'C', M: 'M', B: 'B' } },
    },
    // A round lasts a minute or two: the clock of the round is the rider's own.
    { family: 'timed', resultLabel: 'Faults', penalty: 'faults', runWord: 'Round' },
  ],
}
