import { legibility, READING } from '../../protocol/look.ts'

/** One cell as it is drawn. Sizes are cap heights, px. */
export interface DrawnCell {
  /** Its accessible name: the whole of what it says. */
  readonly label: string
  /** What can be seen of it, pieces joined by blanks. */
  readonly text: string
  readonly cap: number
  /** How much narrower than its font it is drawn; 1: not at all. */
  readonly squeeze: number
}
/** One page of a board as it is drawn. */
export interface DrawnPage {
  readonly rows: readonly (readonly DrawnCell[])[]
  /** The smallest text on the picture. */
  readonly least: { readonly text: string; readonly cap: number }
  readonly height: number
}

/** Where a picture hangs: metres. */
export interface Seat {
  readonly physicalHeight: number
  readonly farthestSeat: number
}

/** How much of a name is seen. */
export type Shown = 'whole' | 'short form' | 'initials' | 'family name only' | 'code only'
/** `fails`: somebody cannot read it; the others are said, and pass. */
export interface Finding {
  readonly what: 'broken' | 'cut off' | 'illegible' | 'missing' | 'small' | 'narrowed' | Exclude<Shown, 'whole'>
  readonly of: string
  readonly said: string
}
const FAILS: readonly Finding['what'][] = ['broken', 'cut off', 'illegible', 'missing']
export const fails = ({ what }: Finding): boolean => FAILS.includes(what)

/** The name itself below so much of its width is worth a line. */
const NARROW = 0.99
/** At less than that share of the narrowest width of its font nobody reads it. */
const PRESSED = 0.4

/** What is left of a name on the picture. @param full all of it @param text what is seen, words in any order and case */
export function shownOf(full: string, text: string): Shown {
  const [all, seen] = [wordsOf(full), wordsOf(text)]
  const away = all.filter((word) => !seen.includes(word))
  if (away.length === 0) return 'whole'
  const more = seen
    .filter((word) => !all.includes(word))
    .join('')
    .replaceAll(/[.-]/g, '')
  if (more === '') return 'family name only'
  const initials = away.flatMap((word) => word.split('-').map((part) => Array.from(part)[0] ?? '')).join('')
  if (initials.startsWith(more)) return 'initials'
  return /^[A-Z]{3}$/.test(text.trim()) ? 'code only' : 'short form'
}

const wordsOf = (name: string) =>
  name
    .toLocaleUpperCase()
    .split(/[\s/,]+/)
    .filter((word) => word !== '')

/**
 * Judges one page: names by the accessible names of their cells.
 * @param names of the competitors that can stand here @param result the result that each of them has @param faults sentences of
 * what is cut off on the picture
 */
export function judgePage(
  page: DrawnPage,
  {
    names,
    result,
    faults,
    seat,
  }: { names: ReadonlySet<string>; result: string; faults: readonly string[]; seat: Seat },
): { readonly findings: readonly Finding[]; readonly seen: readonly string[] } {
  const findings: Finding[] = faults.map((said) => ({ what: 'cut off', of: '', said }))
  const seen: string[] = []
  let primary = Infinity
  for (const [cell, row] of page.rows.flatMap((cells) => cells.map((each) => [each, cells] as const))) {
    const isName = names.has(cell.label)
    if (!isName && cell.label !== result) continue
    if (cell.cap > 0) primary = Math.min(primary, cell.cap)
    if (!isName) continue
    seen.push(cell.label)
    const text = cell.text === '' ? codeIn(row) : cell.text
    if (text === '') findings.push({ what: 'missing', of: cell.label, said: 'no letter of it is drawn' })
    const shown = text === '' ? 'whole' : shownOf(cell.label, text)
    if (shown !== 'whole') findings.push({ what: shown, of: cell.label, said: `shown as "${text}"` })
    if (cell.squeeze < NARROW) {
      const percent = Math.round(cell.squeeze * 100)
      const what = cell.squeeze < PRESSED ? 'illegible' : 'narrowed'
      findings.push({ what, of: cell.label, said: `drawn at ${percent} % of its width` })
    }
  }
  return { findings: [...findings, ...judgeSizes(primary, page, seat)], seen }
}

/** The code beside a name that is not drawn stands for it. */
const codeIn = (row: readonly DrawnCell[]) => row.find(({ text }) => /^[A-Z]{3}$/.test(text))?.text ?? ''

/** Names and results: D/250 is wanted, beyond D/400 nobody reads them (odf.md 12); labels: protocol/look.ts. */
function judgeSizes(primary: number, { least, height }: DrawnPage, seat: Seat): Finding[] {
  // A picture without names and results of ours has labels alone to be judged.
  const caps = { primary: primary / height, secondary: least.cap / height }
  const isPast = (cap: number, most: number) => seat.farthestSeat / (cap * seat.physicalHeight) > most + 0.5
  const what = isPast(caps.primary, READING.secondary) || isPast(caps.secondary, READING.never) ? 'illegible' : 'small'
  const { physicalHeight, farthestSeat } = seat
  return legibility({ physicalHeight, farthestSeat }, caps).map((said) => ({
    what,
    of: said.startsWith('labels') ? least.text : '',
    said,
  }))
}
