import type { DisciplineProfile } from '../../../protocol/profile.ts'
import type { LegendItem } from '../board-spec.ts'
import { RECORD_WORDS } from './records.ts'

const OPEN: readonly LegendItem[] = [
  { sign: 'PHOTO', words: 'photo finish being read: order may change' },
  { sign: 'PROTEST', words: 'under protest: result may change' },
]

const IRM_WORDS: Readonly<Record<string, string>> = {
  DNS: 'did not start',
  DNF: 'did not finish',
  DSQ: 'disqualified',
  DQ: 'disqualified',
  NM: 'no mark',
  PEN: 'penalised',
  YC: 'yellow card',
  RC: 'red card',
  REL: 'relegated',
  LAP: 'lapped',
  OTL: 'over the time limit',
  EXC: 'excluded',
  BUW: 'boat under weight',
  RET: 'retired',
  WDR: 'withdrawn',
  WD: 'withdrawn',
  EL: 'eliminated',
}

/** Drawn marks of field events. */
export const FIELD_LEGEND: readonly LegendItem[] = [
  { sign: 'o', words: 'clear', glyph: 'clear' },
  { sign: 'x', words: 'foul', glyph: 'foul' },
  { sign: '–', words: 'pass', glyph: 'pass' },
]

/**
 * The words of all marks a result may carry; the board shows those that are on the page.
 * @param marks words of qualification marks: the profile's, or the event's own.
 */
export function markLegend(marks: DisciplineProfile['marks']): readonly LegendItem[] {
  const item = ([sign, words]: readonly [string, string]): LegendItem => ({ sign, words })
  return [
    ...OPEN,
    ...Object.entries(marks).map(item),
    ...Object.entries(RECORD_WORDS).map(item),
    ...Object.entries(IRM_WORDS).map(item),
  ]
}
