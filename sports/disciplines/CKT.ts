import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL } from './match-parts.ts'

/** Cricket: runs and wickets as sent ("165/7"), overs, run rate, target. The code of the discipline is not confirmed (odf.md 9.4). */
export const profile: DisciplineProfile = {
  code: 'CKT',
  name: 'Cricket',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'innings',
      resultLabel: 'Score',
      liveLimit: 180,
      innings: {
        word: 'Innings',
        prefix: 'I',
        count: 0,
        total: 'Runs',
        more: [
          { id: 'overs', label: 'Overs', spoken: 'Overs', from: ['ER/OVERS', 'ST/OVERS'], sample: '00.0' },
          {
            id: 'rate',
            label: 'Rate',
            spoken: 'Run rate',
            from: ['ER/RUN_RATE', 'ST/RUN_RATE', 'ER/RR'],
            sample: '00.00',
          },
        ],
        now: [
          { id: 'over', label: 'Over', from: ['DISPLAY/OVER', 'UI/OVER'] },
          { id: 'target', label: 'Target', from: ['UI/TARGET', 'DISPLAY/TARGET'] },
          { id: 'need', label: 'Needed', from: ['DISPLAY/RUNS_NEEDED', 'UI/RUNS_NEEDED'] },
          { id: 'required', label: 'Required rate', from: ['DISPLAY/REQUIRED_RATE', 'UI/REQUIRED_RATE'] },
        ],
        players: ['DISPLAY/STRIKER', 'DISPLAY/BATTER', 'DISPLAY/NON_STRIKER', 'DISPLAY/BOWLER'],
        marks: [{ id: 'batting', word: 'Batting', from: ['DISPLAY/BATTING', 'UI/BATTING'] }],
      },
    },
  ],
}
