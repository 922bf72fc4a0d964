import type { Cell } from '../board-spec.ts'
import { crewWords } from '../crew/crew-cell.ts'
import { chipText } from './cells.ts'

/** What a cell is called by a screen reader: the feed's own words (rank "4", never "=4"). */
export function cellName(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined
  switch (cell.kind) {
    case 'photo':
      return cell.text ?? 'photo finish'
    case 'flag':
      return cell.organisation
    case 'name':
      return cell.name.full
    case 'crew':
      return crewWords(cell)
    case 'marks':
      return cell.chips.length === 0 ? undefined : cell.chips.map(chipText).join(', ')
    case 'text':
      return [cell.lead, cell.text, ...(cell.chips ?? []).map(chipText)]
        .filter((t) => t !== undefined && t !== '')
        .join(' ')
    case 'attempt':
      return attemptName(cell)
    case 'move':
      return cell.by > 0 ? `+${cell.by}` : String(cell.by)
    case 'shots':
      return cell.shots
    case 'tries':
      return cell.tries.toLowerCase().replaceAll('-', '–')
    default:
      return cell.text
  }
}

const ATTEMPT_LETTER = {
  foul: 'x',
  pass: '–',
  retired: 'r',
  now: 'now',
  'to come': undefined,
  mark: undefined,
  'no lift': 'no lift',
  declared: 'declared',
} as const

function attemptName(cell: Extract<Cell, { kind: 'attempt' }>): string | undefined {
  if (cell.state === 'mark') return cell.spoken ?? cell.text
  const word = ATTEMPT_LETTER[cell.state]
  return cell.text === undefined || word === undefined ? word : `${cell.text} ${word}`
}
