import type { LegendItem, Row } from '../board-spec.ts'

/** The legend items whose sign stands on this page, in the order of the legend. */
export function legendOnPage(legend: readonly LegendItem[], rows: readonly Row[]): readonly LegendItem[] {
  const signs = new Set(rows.flatMap((row) => signsOf(row)))
  return legend.filter((item) => signs.has(item.glyph ?? item.sign))
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
        return [...(cell.best === true ? ['best'] : []), cell.state]
      case 'tries': {
        const tries = Array.from(cell.tries.toLowerCase()).map((letter) => TRY_SIGNS[letter] ?? letter)
        return cell.now === true ? [...tries, 'now'] : tries
      }
      default:
        return []
    }
  })
}
