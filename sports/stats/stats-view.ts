import type { Stat, StatsDocument } from './model.ts'
import type { Name } from '../../protocol/documents.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, TableSpec } from '../parts/board-spec.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import { codeWords } from '../parts/spec/code-words.ts'
import { cells, COLUMNS, inOrder } from '../parts/spec/rows.ts'
import { codeCell, flagCell, nameCell } from '../parts/spec/cells.ts'
import { dayOf, shortEvent, typeset } from '../parts/spec/words.ts'

type Stats = Readonly<Record<string, Stat>>

export interface StatsSide {
  readonly id: string
  readonly name: Name
  readonly organisation?: string | undefined
}
/** One statistic of both sides; a side without it has no value. */
export interface StatPair {
  readonly id: string
  readonly label: string
  readonly values: readonly [string | undefined, string | undefined]
  /** Lengths of the bars, 0 to 1, the longer one 1; absent where a value is no number. */
  readonly bars?: readonly [number, number] | undefined
}
/** Two sides are compared; anything else is a table. */
export type StatsView =
  | {
      readonly kind: 'pair'
      readonly frame: FrameSpec
      readonly sides: readonly [StatsSide, StatsSide]
      readonly pairs: readonly StatPair[]
    }
  | { readonly kind: 'table'; readonly spec: TableSpec }

/** So many statistics stand beside a name. */
const MOST_COLUMNS = 5

/** What statistics say: a comparison of two, a table of competitors or members, or of the whole. Values as sent. Pure. */
export function statsView(doc: StatsDocument, props: Pick<BoardProps, 'document'>): StatsView {
  const { title } = doc
  const sent = [title.discipline, title.sub ?? title.unitNum ?? ''].filter((word) => word !== '').map(typeset)
  const competitors = inOrder(doc.competitors)
  const frame: FrameSpec = {
    mark: 'stats',
    title: typeset(title.event),
    shortTitle: shortEvent(title.event),
    subtitle: [...sent, 'Statistics'],
    sent,
    facts: [],
    legend: [],
    date: dayOf(props.document.asOf),
  }
  const [home, away] = competitors
  if (competitors.length === 2 && home?.[1].stats !== undefined && away?.[1].stats !== undefined) {
    return {
      kind: 'pair',
      // An event that does not say its sport, "Men", goes under it, as over the match itself.
      frame: title.discipline === '' || /\s/.test(title.event) ? frame : { ...frame, ...sportFirst(doc, sent) },
      sides: [sideOf(home), sideOf(away)],
      pairs: pairsOf(home[1].stats, away[1].stats),
    }
  }
  return { kind: 'table', spec: tableOf(doc, frame) }
}

function sportFirst({ title: { event } }: StatsDocument, [sport = '', ...more]: readonly string[]) {
  const sent = [typeset(event), ...more]
  return { title: sport, shortTitle: sport, subtitle: [...sent, 'Statistics'], sent }
}

function sideOf([id, { name, organisation }]: readonly [string, StatsDocument['competitors'][string]]): StatsSide {
  return { id, name, organisation }
}

function pairsOf(home: Stats, away: Stats): readonly StatPair[] {
  const known = new Map([...inOrder(away), ...inOrder(home)])
  const codes = [...known].toSorted((a, b) => a[1].sortOrder - b[1].sortOrder).map(([code]) => code)
  return codes.map((code) => {
    const values = [wordOf(home[code]), wordOf(away[code])] as const
    return { id: code, label: labelOf(code), values, bars: barsOf(values) }
  })
}

/** The value as sent; made of tried ("9/12") where both are there; a percentage where there is nothing else. */
function wordOf(stat: Stat | undefined): string | undefined {
  if (stat?.value !== undefined) return stat.attempt === undefined ? stat.value : `${stat.value}/${stat.attempt}`
  return stat?.percent === undefined ? stat?.average : `${stat.percent} %`
}

/** Their lengths beside each other: a drawing of the numbers, which stand beside it. */
function barsOf([home, away]: StatPair['values']): StatPair['bars'] {
  const numbers = [home, away].map((value) =>
    /^\d+(\.\d+)?( ?%)?(\/\d+)?$/.test(value ?? '') ? Number.parseFloat(value ?? '') : Number.NaN,
  )
  const [a = Number.NaN, b = Number.NaN] = numbers
  const most = Math.max(a, b)
  return Number.isNaN(most) ? undefined : most === 0 ? [0, 0] : [a / most, b / most]
}

/** "SHOT_ON/2" → "Shot on 2". */
function labelOf(code: string): string {
  const [word = code, place] = code.split('/')
  return place === undefined ? codeWords(word) : `${codeWords(word)} ${place}`
}

function tableOf(doc: StatsDocument, frame: FrameSpec): TableSpec {
  const competitors = inOrder(doc.competitors)
  const own = competitors.filter(([, each]) => each.stats !== undefined)
  const people = own.length > 0 ? own : competitors.flatMap(([, { members }]) => inOrder(members ?? {}))
  const withStats = people.filter(([, each]) => each.stats !== undefined)
  if (withStats.length === 0) return wholeOf(doc.stats ?? {}, frame)
  const codes = new Map(
    withStats.flatMap(([, each]) =>
      inOrder(each.stats ?? {}).map(([code, { sortOrder }]) => [code, sortOrder] as const),
    ),
  )
  const shown = [...codes]
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, MOST_COLUMNS)
    .map(([code]) => code)
  return {
    ...frame,
    columns: [COLUMNS.flag, COLUMNS.code, COLUMNS.name, ...shown.map(columnOf)],
    rows: withStats.map(([id, { name, organisation, stats }]) => ({
      id,
      cells: cells({
        flag: flagCell(organisation),
        code: codeCell(organisation),
        name: nameCell({ name }),
        ...Object.fromEntries(shown.map((code) => [`stat ${code}`, textOf(wordOf(stats?.[code]))])),
      }),
    })),
  }
}

function columnOf(code: string, place: number): Column {
  const label = labelOf(code)
  return {
    id: `stat ${code}`,
    kind: 'number',
    label,
    spoken: label,
    priority: place,
    shortLabel: label,
    noRibbon: place > 0,
    ...(place === 0 ? { lit: true, strong: true, large: true } : {}),
  }
}

function textOf(text: string | undefined): Cell | undefined {
  return text === undefined ? undefined : { kind: 'text', text }
}

/** Of the whole event: a line each. */
function wholeOf(stats: Stats, frame: FrameSpec): TableSpec {
  const lines = inOrder(stats)
  return {
    ...frame,
    columns: lines.length === 0 ? [COLUMNS.name] : [COLUMNS.name, VALUE],
    rows: lines.map(([code, stat]) => ({
      id: code,
      cells: cells({ name: nameCell({ name: { full: labelOf(code) } }), value: textOf(wordOf(stat)) }),
    })),
    note: lines.length === 0 ? 'No statistics yet' : undefined,
  }
}

const VALUE: Column = {
  id: 'value',
  kind: 'number',
  spoken: 'Value',
  priority: 0,
  lit: true,
  strong: true,
  large: true,
}
