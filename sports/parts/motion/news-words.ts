import type { LegendItem, Row } from '../board-spec.ts'
import type { NewsLine } from './board-news.ts'

/** A line of news in words: a sign, and what is said after it. */
export interface NewsWords {
  readonly sign: string
  /** now: of this second, in accent; record: a solid chip; a medal: one of its metal; plain: a fact that stays. */
  readonly tone: 'now' | 'record' | 'gold' | 'silver' | 'bronze' | 'plain'
  /** From the fullest to the shortest: the first one that has room is drawn, the sign alone where none has. */
  readonly texts: readonly string[]
}

const SIGNS: Readonly<Record<Exclude<NewsLine['kind'], 'record' | 'medal'>, string>> = {
  leader: 'NEW LEADER',
  'photo read': 'PHOTO FINISH READ',
  'protest over': 'PROTEST OVER',
  corrected: 'CORRECTED',
}

/**
 * @param rows the rows as they are now: names, ranks and results are theirs.
 * @param legend in the screen's language: what a record's chip means.
 * @param say our own words in that language; a Note stays as the feed sent it.
 */
export function newsWords(
  line: NewsLine,
  rows: readonly Row[],
  legend: readonly LegendItem[],
  say: (text: string) => string,
): NewsWords {
  const concerned = line.rows.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const names = (form: 'full' | 'family') => concerned.map((row) => nameOf(row, form)).join(', ')
  switch (line.kind) {
    case 'leader': {
      const results = concerned.map((row) => `${nameOf(row, 'full')} ${resultOf(row)}`.trim())
      return { sign: say(SIGNS.leader), tone: 'now', texts: [results.join(', '), names('full'), names('family')] }
    }
    case 'record': {
      const words = legend.find((item) => item.sign === line.sign.replace(/^=/, ''))?.words
      const said = words === undefined ? [] : [`${words} · ${names('full')}`, `${words} · ${names('family')}`]
      return { sign: line.sign, tone: 'record', texts: [...said, names('full'), names('family')] }
    }
    case 'medal': {
      // Of several the highest: gold of the two that a final decides.
      const [first] = concerned.toSorted((a, b) => medalOf(a) - medalOf(b))
      const tone = MEDALS[first === undefined ? 0 : medalOf(first)] ?? 'plain'
      const texts = first === undefined ? [] : [nameOf(first, 'full'), nameOf(first, 'family')]
      return { sign: say(tone.toUpperCase()), tone, texts }
    }
    case 'photo read': {
      const ranked = concerned.map((row) => `${rankOf(row)} ${nameOf(row, 'family')}`.trim())
      return { sign: say(SIGNS['photo read']), tone: 'plain', texts: [ranked.join(', ')] }
    }
    case 'protest over': {
      const result = say(line.rows.length === 0 ? 'result unchanged' : 'result changed')
      const who = line.rows.length === 0 ? [] : [`${result} · ${names('family')}`]
      return { sign: say(SIGNS['protest over']), tone: 'plain', texts: [...noted(line.note), ...who, result] }
    }
    case 'corrected':
      return {
        sign: say(SIGNS.corrected),
        tone: 'plain',
        texts: [...noted(line.note), ...(line.rows.length === 0 ? [] : [names('family')])],
      }
  }
}

const MEDALS = ['plain', 'gold', 'silver', 'bronze'] as const

function medalOf(row: Row): number {
  const cell = Object.values(row.cells).find((each) => each.kind === 'rank')
  return cell?.kind === 'rank' ? (cell.medal ?? 0) : 0
}

function noted(note: string | undefined): readonly string[] {
  return note === undefined ? [] : [note]
}

function nameOf(row: Row, form: 'full' | 'family'): string {
  const cell = Object.values(row.cells).find((each) => each.kind === 'name')
  if (cell?.kind !== 'name') return ''
  return form === 'family' ? (cell.name.family ?? cell.name.full) : cell.name.full
}

function resultOf(row: Row): string {
  const cell = Object.values(row.cells).find((each) => each.kind === 'result')
  return cell?.kind === 'result' ? cell.text : ''
}

/** As it stands in the row: "=2" where it is shared. */
function rankOf(row: Row): string {
  const cell = Object.values(row.cells).find((each) => each.kind === 'rank')
  if (cell?.kind !== 'rank') return ''
  return cell.equal ? `=${cell.text}` : cell.text
}
