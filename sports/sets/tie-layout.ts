import { fit } from './sets-cells.ts'
import { chipCell, hair, LANDSCAPE, nameRoom, PORTRAIT, sideCells, type SetsRoom } from './sets-layout.ts'
import type { SetColumn, SetScore } from './set-columns.ts'
import type { SetsSide, SetsView } from './sets-view.ts'
import type { Name } from '../../protocol/documents.ts'
import type { Box, DuelCell, DuelPicture, DuelRow, Label, Mark, TextMark } from '../parts/duel/picture.ts'
import { text } from '../parts/duel/side-block.ts'
import { layoutNames } from '../parts/duel/side-names.ts'
import { nameForms } from '../parts/names/name-forms.ts'

/** Is it a team tie whose matches have players? Then each match is a line with their names. */
export function isTie(view: SetsView): boolean {
  return view.sides.some((side) => Object.keys(side.players).length > 0)
}

/** Shares of the unit, and of the width. */
const AT = {
  won: 0.16,
  wonSize: 0.2,
  list: 0.53,
  line: 0.068,
  size: 0.048,
  number: 0.05,
  score: 0.07,
  gap: 0.03,
} as const
const LOW = 0.28
const WEIGHTS: Readonly<Record<SetScore['weight'], Pick<TextMark, 'weight' | 'tone'>>> = {
  higher: { weight: 780, tone: 'figure' },
  lower: { weight: 400, tone: 'figure-2' },
  now: { weight: 750, tone: 'accent' },
  plain: { weight: 560, tone: 'figure' },
}

/** A tie of two teams: who they are, the matches won, and every match with its players. Pure but for the measure. */
export function layoutTie(view: SetsView, room: SetsRoom): DuelPicture {
  const { unit } = room
  const portrait = room.form === 'portrait'
  const face = portrait ? PORTRAIT : LANDSCAPE
  const labels = portrait ? 0 : face.labels * unit
  const rowHeight = (room.height - labels) / Math.max(2, view.sides.length)
  const won = AT.won * unit
  const listLeft = portrait ? room.left : room.left + room.width * (1 - AT.list)
  const wonLeft = portrait ? room.left + room.width - won : listLeft - won - AT.gap * unit
  const nameWidth = wonLeft - room.left - AT.gap * unit
  const line = Math.min(AT.line * unit, ((portrait ? 0.5 : 0.86) * rowHeight) / Math.max(1, view.columns.length))
  const listHeight = line * view.columns.length
  const names = layoutNames(
    view.sides.map((side) => side.names),
    nameRoom(face, room, nameWidth),
  )
  const under: Mark[] = portrait
    ? []
    : [{ kind: 'plate', fill: 'lit', box: { left: wonLeft, top: room.top, width: won, height: room.height } }]
  const rows = view.sides.map((side, i): DuelRow => {
    const box = { left: room.left, top: room.top + labels + i * rowHeight, width: room.width, height: rowHeight }
    const upper = portrait ? rowHeight - listHeight - 0.05 * unit : rowHeight
    const middle = box.top + upper / 2
    const listTop = portrait ? box.top + upper : box.top + (rowHeight - listHeight) / 2
    const list = { left: listLeft, top: listTop, width: room.left + room.width - listLeft, height: listHeight }
    if (i > 0) under.push({ kind: 'plate', fill: 'hairline', box: { ...box, height: hair(unit) } })
    under.push(...nowLine(view.columns, list, line))
    return {
      id: side.id,
      box,
      cells: [
        ...sideCells(
          withSlot(side, rowHeight < LOW * unit),
          names[i] ?? [],
          { left: box.left, width: nameWidth, middle },
          face,
          {
            ...room,
            words: view.words,
          },
        ),
        ...wonCell(side, wonLeft + won / 2, middle, room),
        ...view.columns.flatMap((column, n) =>
          matchCells(side, column, { ...list, top: listTop + n * line, height: line }, room),
        ),
        ...chipCell(side, room.left + nameWidth, box.top + 0.05 * unit, unit, room.measure),
      ],
    }
  })
  return { under, labels: labelsOf(view, wonLeft + won / 2, room.top + labels / 2, portrait ? undefined : unit), rows }
}

/** The winner's chip says it; what else stands at the end of a side elsewhere stands under its name here. */
function withSlot(whole: SetsSide, low: boolean): SetsSide {
  // In a low row the chip stands on the seed's line.
  const side = low && whole.chip !== undefined ? { ...whole, seed: undefined } : whole
  const { slot } = side
  if (slot.kind === 'rank') return { ...side, notes: [`${slot.label} ${slot.text}`, ...side.notes] }
  return slot.kind === 'irm' ? { ...side, notes: [slot.text, ...side.notes] } : side
}

/** The match that is played stands on a plate. */
function nowLine(columns: readonly SetColumn[], list: Box, line: number): readonly Mark[] {
  const at = columns.findIndex(({ state }) => state === 'now')
  return at < 0 ? [] : [{ kind: 'plate', fill: 'raised', box: { ...list, top: list.top + at * line, height: line } }]
}

/** One match of a side: its number, who plays, the score. */
export function matchCells(side: SetsSide, column: SetColumn, box: Box, room: SetsRoom): readonly DuelCell[] {
  const { unit, measure } = room
  const size = Math.min(AT.size * unit, 0.72 * box.height)
  const middle = box.top + box.height / 2
  const now = column.state === 'now'
  const pad = 0.3 * size
  const score = side.scores[column.id]
  const scoreFace = { axis: 92, ...(score === undefined ? WEIGHTS.lower : WEIGHTS[score.weight]) }
  const players = side.players[column.id] ?? []
  const number = { size: 0.84 * size, weight: now ? 750 : 450, axis: 88, tone: now ? 'accent' : 'ink-3' } as const
  const marks: Mark[] = [text(column.label, box.left + pad, middle, number)]
  if (players.length > 0) {
    const left = box.left + pad + AT.number * unit
    const free = box.left + box.width - pad - AT.score * unit - left - 0.3 * size
    const { words, ...fitted } = fitPlayers(players, size, free, room)
    marks.push(text(words, left, middle, { ...fitted, weight: now ? 700 : 560, tone: now ? 'ink' : 'ink-2' }))
  }
  const cells: DuelCell[] = [
    { column: `players ${column.id}`, name: players.map(({ full }) => full).join(' / '), marks },
  ]
  const right = box.left + box.width - pad
  const scoreSize = fit(score?.text ?? '', 1.12 * size, AT.score * unit, scoreFace, measure)
  cells.push({
    column: column.id,
    name: score?.text ?? '',
    marks: [
      score === undefined
        ? text('–', right, middle, { size, weight: 400, axis: 88, tone: 'ink-3', align: 'right' })
        : text(score.text, right, middle, { ...scoreFace, ...scoreSize, align: 'right' }),
    ],
    lights: { left: right - AT.score * unit, top: box.top, width: AT.score * unit, height: box.height },
  })
  return cells
}

/** Full names, then with initials, then family names; then narrower, never cut. */
function fitPlayers(
  players: readonly Name[],
  size: number,
  free: number,
  { measure }: SetsRoom,
): { readonly words: string; readonly size: number; readonly axis: number; readonly squeeze?: number } {
  const said = (form: 'full' | 'initial' | 'family') =>
    players
      .map((name) => {
        const forms = nameForms(name)
        const found = forms.find(({ id }) => id === form) ?? forms.at(-1)
        return (found?.pieces ?? []).map((piece) => piece.text).join(' ')
      })
      .join(' / ')
  const wide = (words: string, axis: number) => measure(words, { size, weight: 700, axis })
  for (const [form, least] of [
    ['full', 82],
    ['initial', 78],
    ['family', 62],
  ] as const) {
    for (let axis = 90; axis >= least; axis -= 4) {
      if (wide(said(form), axis) <= free) return { words: said(form), size, axis }
    }
  }
  const words = said('family')
  return { words, size, axis: 62, squeeze: Math.min(1, free / wide(words, 62)) }
}

/** @param share of the usual size. */
export function wonCell(
  side: SetsSide,
  centre: number,
  middle: number,
  { unit, measure }: SetsRoom,
  share = 1,
): readonly DuelCell[] {
  if (side.won === undefined || side.won === '') return []
  const face = { weight: 750, axis: 92 }
  const size = fit(side.won, share * AT.wonSize * unit, 0.9 * AT.won * unit, face, measure)
  const tone = side.beaten ? ({ weight: 400, tone: 'figure-2' } as const) : ({ weight: 750, tone: 'figure' } as const)
  const box = { left: centre - (AT.won * unit) / 2, top: middle - (AT.wonSize * unit) / 2 }
  return [
    {
      column: 'result',
      name: side.won,
      marks: [text(side.won, centre, middle, { ...face, ...size, ...tone, align: 'center' })],
      lights: { ...box, width: AT.won * unit, height: AT.wonSize * unit },
    },
  ]
}

/** Columns have their names for a screen reader; over the lines stands only what the large number counts. */
export function labelsOf(view: SetsView, centre: number, middle: number, unit: number | undefined): readonly Label[] {
  const face = { size: 0.038 * (unit ?? 0), weight: 450, axis: 84, tone: 'ink-3', align: 'center' } as const
  return [
    { id: 'won', spoken: view.wonWord, marks: unit === undefined ? [] : [text(view.wonWord, centre, middle, face)] },
    ...view.columns.map((column): Label => ({ id: column.id, spoken: column.spoken, marks: [] })),
  ]
}
