import type { LegendItem, Row, TableSpec } from '../board-spec.ts'
import type { Measure } from '../layout/text-measure.ts'

export const SIGN = { weight: 720, axis: 90 } as const
export const WORDS = { weight: 450, axis: 88 } as const
/** Signs that are a figure in a form, not a drawn glyph. */
export const WRITTEN: ReadonlySet<string> = new Set(['best', 'mark', 'no lift', 'declared'])
const SIZE = 0.038
const GAP = 0.0165

/**
 * What the footer's left end has room for: the names of who comes next are kept, the last legend items go first, then the
 * last names.
 * @param then the word before the names, in the screen's language.
 */
export function fitLegend(
  spec: Pick<TableSpec, 'legend' | 'next'>,
  rows: readonly Row[] | undefined,
  room: number,
  unit: number,
  measure: Measure,
  then = 'then',
): { readonly legend: readonly LegendItem[]; readonly next: readonly string[] } {
  const size = SIZE * unit
  const nextWidth = (names: readonly string[]) =>
    names.length === 0
      ? 0
      : measure(`${then} `, { size, ...WORDS }) + measure(names.join(', '), { size, ...SIGN }) + GAP * unit
  let next = (spec.next ?? []).map((name) => name.family ?? name.full)
  while (next.length > 0 && nextWidth(next) > room) next = next.slice(0, -1)
  let used = nextWidth(next)
  const onPage = rows === undefined ? spec.legend : legendOnPage(spec.legend, rows)
  const legend = onPage.filter((item) => {
    const sign = item.glyph === undefined || WRITTEN.has(item.glyph) ? measure(item.sign, { size, ...SIGN }) : size
    used += sign + 0.6 * size + measure(item.words, { size, ...WORDS }) + GAP * unit
    return used <= room
  })
  return { legend, next }
}

/** The legend items whose sign stands on this page, in the order of the legend. */
export function legendOnPage(legend: readonly LegendItem[], rows: readonly Row[]): readonly LegendItem[] {
  const signs = new Set(rows.flatMap((row) => signsOf(row)))
  return legend.filter((item) => signs.has(item.shape ?? item.glyph ?? item.sign))
}

const TRY_SIGNS: Readonly<Record<string, string>> = { x: 'foul', o: 'clear', '-': 'pass', '–': 'pass' }

function signsOf(row: Row): readonly string[] {
  return Object.values(row.cells).flatMap((cell) => {
    switch (cell.kind) {
      case 'marks':
        return cell.chips.map((chip) => chip.text)
      case 'text':
        return [...(cell.chips ?? []).map((chip) => chip.text), ...(cell.small === undefined ? [] : ['small figure'])]
      case 'irm':
        return [cell.text]
      case 'photo':
        return ['PHOTO']
      case 'attempt':
        return [...(cell.best === true ? ['best'] : []), cell.shape ?? cell.state]
      case 'shots':
        return [...(cell.shots.includes('1') ? ['hit'] : []), ...(cell.shots.includes('0') ? ['miss'] : [])]
      case 'tries': {
        const tries = Array.from(cell.tries.toLowerCase()).map((letter) => TRY_SIGNS[letter] ?? letter)
        return cell.now === true ? [...tries, 'now'] : tries
      }
      default:
        return []
    }
  })
}
