import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Snowboard: halfpipe and slopestyle by the best run, big air by two jumps; cross is a race of four, parallel a race of two. */
export const profile: DisciplineProfile = {
  code: 'SBD',
  name: 'Snowboard',
  accent: '#7FD4FF',
  clock: 'up',
  marks: { Q: 'to the final', BF: 'big final', SF: 'small final', QF: 'quarterfinal', QS: 'semifinal' },
  events: [
    { event: /^(SBX|PGS|PSL)/, phase: /^(QUAL|SEED)/, family: 'timed', resultLabel: 'Time' },
    { event: /^(SBX|PGS|PSL)/, family: 'lanes', resultLabel: 'Place', colourLabel: 'Bib' },
    {
      event: /^BA/,
      family: 'judged',
      resultLabel: 'Total',
      runWord: 'Run',
      judged: { rule: 'none', roundCodes: ['RUN', 'JUMP'] },
    },
    {
      family: 'judged',
      resultLabel: 'Best',
      runWord: 'Run',
      judged: { rule: 'best', step: '0.01', most: '100.00', roundCodes: ['RUN'] },
    },
  ],
}
