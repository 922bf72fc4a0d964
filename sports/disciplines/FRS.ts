import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Freestyle skiing: halfpipe and slopestyle by the best run, big air by two jumps, aerials and moguls run by run; ski cross is a race of four. */
export const profile: DisciplineProfile = {
  code: 'FRS',
  name: 'Freestyle Skiing',
  accent: '#7FD4FF',
  clock: 'up',
  marks: { Q: 'to the final', BF: 'big final', SF: 'small final', QF: 'quarterfinal', QS: 'semifinal' },
  events: [
    { event: /^(SX|XTEAM)/, phase: /^(QUAL|SEED)/, family: 'timed', resultLabel: 'Time' },
    { event: /^(SX|DM|XTEAM)/, family: 'lanes', resultLabel: 'Place', colourLabel: 'Bib' },
    {
      event: /^(HP|SS)/,
      family: 'judged',
      resultLabel: 'Best',
      runWord: 'Run',
      judged: { rule: 'best', step: '0.01', most: '100.00', roundCodes: ['RUN'] },
    },
    {
      event: /^BA/,
      family: 'judged',
      resultLabel: 'Total',
      runWord: 'Run',
      judged: { rule: 'none', roundCodes: ['RUN', 'JUMP'] },
    },
    {
      event: /^MO/,
      family: 'judged',
      resultLabel: 'Score',
      judged: { rule: 'one', step: '0.01', words: { TURN: 'Turns', TURNS: 'Turns', AIR: 'Air', TIME: 'Time' } },
    },
    {
      family: 'judged',
      resultLabel: 'Score',
      judged: { rule: 'one', step: '0.01', words: { DIFFICULTY: 'DD' } },
    },
  ],
}
