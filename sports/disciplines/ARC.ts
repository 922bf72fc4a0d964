import type { SetsProfile } from '../../protocol/duel-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Arrows of a set or an end; set points are the result. A shoot-off is a period of its own. */
const plain: SetsProfile = {
  best: 5,
  word: 'Set',
  prefix: 'S',
  points: 'set',
  pointsWord: 'Arrows',
  words: { DSQ: 'Disqualified', DNS: 'Did not start', DNF: 'Did not finish' },
}
const sets: SetsProfile = { ...plain, arrows: { each: 3, rule: 'set points' } }
const MATCHES = /^(R128|R64|R32|R16|8FNL|QFNL|SFNL|FNL|BRN)/

/** Archery: the ranking round counts arrows; matches count set points (odf.md F7), with compound bows all arrows. */
export const profile: DisciplineProfile = {
  code: 'ARC',
  name: 'Archery',
  accent: '#FFD9A0',
  clock: 'down',
  marks: { Q: 'to the matches' },
  events: [
    {
      event: /TEAM2/,
      phase: MATCHES,
      family: 'sets',
      resultLabel: 'Set points',
      sets: { ...sets, best: 4, arrows: { each: 4, rule: 'set points' } },
    },
    {
      event: /TEAM3/,
      phase: MATCHES,
      family: 'sets',
      resultLabel: 'Set points',
      sets: { ...sets, best: 4, arrows: { each: 6, rule: 'set points' } },
    },
    // How many shoot is not known: then nothing is said of the last arrow.
    {
      event: /TEAM/,
      phase: MATCHES,
      family: 'sets',
      resultLabel: 'Set points',
      sets: { ...plain, best: 4 },
    },
    {
      event: /^(COMP|.*W1)/,
      phase: MATCHES,
      family: 'sets',
      resultLabel: 'Total',
      sets: { ...sets, word: 'End', prefix: 'E', arrows: { each: 3, rule: 'cumulative' } },
    },
    { phase: MATCHES, family: 'sets', resultLabel: 'Set points', sets },
    {
      family: 'target',
      resultLabel: 'Total',
      shots: 'values',
      orderLabel: 'Target',
      seriesLabel: 'Ends',
    },
  ],
}
