import { readFileSync } from 'node:fs'
import { recordIndicatorsOf } from '../../truth/read-record-indicators.ts'
import { recordingsWithTruth, type RecordingWithTruth, type TruthRow } from '../../truth/read-truth.ts'

/** What must stand on one board, row by row, in SortOrder. */
export interface ExpectedBoard {
  readonly key: string
  readonly rows: readonly ExpectedRow[]
}
export interface ExpectedRow {
  readonly rank: string
  /** The words of the name in any order and case: sources differ in both. Of a team, none. */
  readonly words: string | undefined
  readonly organisation: string
  /** The result, or the IRM instead of it. */
  readonly result: string
  /** Record marks and the qualification mark as chips say them, sorted: "=PB", "NR", "Q". */
  readonly marks: readonly string[]
  /** By number, the foul as x, the pass as –. */
  readonly attempts: Readonly<Record<string, string>>
  /** By height. */
  readonly heights: Readonly<Record<string, string>>
}

const PREFIX: Readonly<Record<string, string>> = {
  DT_RESULT: 'unit',
  DT_PHASE_RESULT: 'phase',
  DT_CUMULATIVE_RESULT: 'cumulative',
}

/** Every recording that has a truth: the two built in, and the whole real data where it lies beside the repository. */
export const recordings = recordingsWithTruth()

/** All boards of a recording, from its truth file and the record marks of its last OFFICIAL messages. */
export function expectedBoards({ truth, files }: RecordingWithTruth): ExpectedBoard[] {
  const marks = new Map<string, readonly (readonly string[])[]>()
  for (const file of files) {
    if (!file.includes('~OFFICIAL~')) continue
    const xml = readFileSync(file, 'utf8')
    const { type, code } = recordIndicatorsOf(xml)
    const prefix = PREFIX[type]
    if (prefix !== undefined) marks.set(`${prefix}/${code}`, recordsByRow(xml))
  }
  return Object.values(truth.days).flatMap((day) =>
    Object.entries(day).map(([rsc, unit]) => {
      const key = `${PREFIX[unit.type]}/${rsc}`
      const records = marks.get(key) ?? []
      return { key, rows: unit.rows.map((row, i) => expectedRow(row, records[i] ?? [])) }
    }),
  )
}

/** Words of a name, sorted, in capitals. */
export function nameWords(name: string): string {
  return name
    .toUpperCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')
}

function expectedRow(row: TruthRow, records: readonly string[]): ExpectedRow {
  const qualification = row.qualification ?? ''
  return {
    rank: row.rank ?? '',
    words: row.name === null || row.name === undefined ? undefined : nameWords(row.name),
    organisation: row.organisation ?? '',
    result: row.irm ?? row.result ?? '',
    marks: [...records, ...(qualification === '' ? [] : [qualification])].toSorted(),
    attempts: Object.fromEntries((row.attempts ?? []).map(([n, mark]) => [n ?? '', drawn(mark ?? '')])),
    heights: Object.fromEntries((row.heights ?? []).map(([height, tries]) => [height ?? '', drawn(tries ?? '')])),
  }
}

/** The truth writes capitals and P; a board writes what is drawn. */
const drawn = (mark: string) => mark.toLowerCase().replaceAll('-', '–').replaceAll('p', '–')

/** "WR", "=PB" of each row, in SortOrder, read by pattern. */
function recordsByRow(xml: string): string[][] {
  return xml
    .replace(/<ResultItems>.*?<\/ResultItems>/gs, '')
    .split(/<Result /)
    .slice(1)
    .map((row) => ({
      order: Number(/ SortOrder="(\d+)"/.exec(row)?.[1]),
      records: [...row.matchAll(/<RecordIndicator ([^>]*)\/>/g)].map(
        ([, attrs = '']) =>
          `${attrs.includes('Equalled="Y"') ? '=' : ''}${/RecordType="([^"]*)"/.exec(attrs)?.[1] ?? ''}`,
      ),
    }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ records }) => records)
}
