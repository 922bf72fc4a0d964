import type { Bar } from './height-window.ts'
import type { HeightsCompetitor, HeightsUnit } from './model.ts'
import type { Cell, LegendItem, Row } from '../parts/board-spec.ts'

/**
 * One boulder of one climber: a white cell where the top was reached, with the try it was reached at; the zone alone as "Z2";
 * a dash where there were tries and neither; the open box where somebody climbs now; the feed's points small beside it.
 */
export function boulderCell(
  competitor: HeightsCompetitor,
  bar: Bar,
  unit: HeightsUnit,
  current: boolean,
): Cell | undefined {
  const boulder = competitor.boulders?.[bar.id]
  const now = current && bar.id === unit.currentHeight
  const [top, zone] = [reached(boulder?.top), reached(boulder?.zone)]
  if (now && top === undefined) {
    return { kind: 'attempt', state: 'now', text: zone === undefined ? undefined : `Z${zone}` }
  }
  if (boulder === undefined) return undefined
  const small = boulder.points
  if (top !== undefined) return { kind: 'attempt', state: 'mark', text: `T${top}`, best: true, small }
  if (zone !== undefined) return { kind: 'attempt', state: 'mark', text: `Z${zone}`, small }
  return boulder.attempts === undefined && small === undefined ? undefined : { kind: 'attempt', state: 'pass' }
}

/** "0", "-", "N" and nothing: not reached. */
function reached(value: string | undefined): string | undefined {
  return value === undefined || /^(0|-|n)?$/i.test(value) ? undefined : value
}

/** A top, a zone and a dash as they stand on the page. */
export function bouldersLegend(rows: readonly Row[]): readonly LegendItem[] {
  const cells = rows.flatMap((row) => Object.values(row.cells)).filter((cell) => cell.kind === 'attempt')
  const top = cells.find((cell) => cell.best === true)?.text
  const zone = cells.find((cell) => cell.state === 'mark' && cell.best !== true && cell.text !== undefined)?.text
  return [
    ...(top === undefined ? [] : [{ sign: top, words: 'top, at which try', glyph: 'best' } as const]),
    ...(zone === undefined ? [] : [{ sign: zone, words: 'zone', glyph: 'mark' } as const]),
    { sign: '–', words: 'neither', glyph: 'pass' },
  ]
}
