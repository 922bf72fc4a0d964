import type { DisciplineProfile, EventProfile } from '../../protocol/profile.ts'

const shotgun: Omit<EventProfile, 'event'> = {
  family: 'target',
  resultLabel: 'Hits',
  shots: 'hits',
  orderLabel: '',
}
const PARTS = { K: 'Kneeling', P: 'Prone', S: 'Standing' }

/** Shooting: shotgun and rapid fire count hits; air and rifle events have values to a tenth, as the feed sends them. */
export const profile: DisciplineProfile = {
  code: 'SHO',
  name: 'Shooting',
  accent: '#9BE8C4',
  clock: 'down',
  marks: { Q: 'to the final', QG: 'to the gold match', QB: 'to the bronze match' },
  events: [
    { event: /^(TR|SK|TRAP|SKEET|DT)/, ...shotgun },
    { event: /^(RFP|25MRFP|RF|25RF)/, phase: /^FNL/, family: 'target', resultLabel: 'Hits', shots: 'hits' },
    { event: /^25M?P/, phase: /^FNL/, family: 'target', resultLabel: 'Hits', shots: 'hits' },
    { family: 'target', resultLabel: 'Total', shots: 'values', parts: PARTS },
  ],
}
