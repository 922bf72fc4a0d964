import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Track cycling: time trial and pursuit against the clock, sprint and keirin as races, omnium and madison as points. */
export const profile: DisciplineProfile = {
  code: 'CTR',
  name: 'Cycling Track',
  accent: '#F7F06A',
  clock: 'up',
  marks: { QG: 'to the gold final', QB: 'to the bronze final', Q: 'to the next round' },
  events: [
    { event: /^(OM|MAD|PTS|POINT|SCR|ELIM|TEMPO)/, family: 'series', resultLabel: 'Points' },
    { event: /(PURS|PU|IP|TP|TT|KILO|500M|1000M|1KM|3KM|4KM)/, family: 'timed', resultLabel: 'Time' },
    // In the qualification of both sprints everybody rides alone against the clock.
    { event: /^(SPR|TEAMSP|TSPR|TS)/, phase: /^QUAL/, family: 'timed', resultLabel: 'Time' },
    { family: 'lanes', resultLabel: 'Time' },
  ],
}
