import { measured } from '../parts/layout/text-measure.ts'
import { fitNames } from '../parts/names/name-fit.ts'
import { NameText } from '../parts/names/NameText.tsx'
import { givenWeight, CAP } from '../parts/layout/measures.ts'
import { formWidth, type CellRoom } from '../parts/layout/cells.ts'
import { useStage } from '../parts/stage-context.ts'

import { useWords } from '../parts/words/use-say.ts'
import { at, type MatchBoxes } from './match-layout.ts'
import type { MatchView } from './match-view.ts'

/** Least cap height of a name, and what a row has around it (look.md, Rows per page). */
const LEAST_CAP = 0.042
const TIGHTEST = 0.6
const MOST = 9
/** Font size of a name in a row of usual air, over its height. */
const NAME = 0.51 / CAP
const FACT = { weight: 530, axis: 86 } as const

/** How many rows a page of line-ups has; nothing where no side has sent one. */
export function lineupPages(
  { sides }: MatchView,
  { lineups }: MatchBoxes,
  unit: number,
): { readonly perPage: number; readonly of: number } | undefined {
  const of = Math.max(...sides.map(({ lineup }) => lineup.length))
  if (of === 0) return undefined
  const height = lineups[0].height
  const most = Math.max(1, Math.min(MOST, Math.floor((height * TIGHTEST) / (LEAST_CAP * unit))))
  const pages = Math.ceil(of / most)
  return { perPage: Math.ceil(of / pages), of }
}

/** Who plays: bib, name, position; both sides turn their pages together. */
export function LineUps({
  view,
  boxes,
  from,
  perPage,
  unit,
  leaving,
}: {
  view: MatchView
  boxes: MatchBoxes
  from: number
  perPage: number
  unit: number
  leaving: boolean
}) {
  const { look } = useStage()
  const { say } = useWords()
  const height = Math.min(boxes.lineups[0].height / perPage, 0.1 * unit)
  const size = Math.min(NAME * height, 0.066 * unit, (0.6 * height) / CAP)
  const fact = 0.0445 * unit
  const lists = view.sides.map(({ lineup }) => lineup.slice(from, from + perPage))
  const layout = measured((measure) => {
    const all = view.sides.flatMap(({ lineup }) => lineup)
    const widest = (texts: readonly (string | undefined)[]) =>
      Math.max(0, ...texts.map((text) => (text === undefined ? 0 : measure(text, { size: fact, ...FACT }))))
    const bib = widest(all.map((row) => row.bib))
    const position = widest(all.map((row) => row.position))
    const gap = 0.018 * unit
    const room = boxes.lineups[0].width - (bib === 0 ? 0 : bib + gap) - (position === 0 ? 0 : position + gap)
    const cells: CellRoom = {
      sizes: { name: size, fact, chip: fact, label: fact },
      body: height,
      measure,
      givenWeight: givenWeight(look),
    }
    const shown = lists.flat()
    const fitted = fitNames(
      shown.map(({ name }) => ({ name, room })),
      (form, axis) => formWidth(form, axis, size, cells) + 0.5,
    ).names
    return { bib, position, gap, room, names: new Map(shown.map((row, i) => [row, fitted[i]])) }
  })
  return (
    <>
      {view.sides.map((side, i) => (
        <ul
          key={side.id}
          className={leaving ? 'mt-lineup mt-leaving' : 'mt-lineup'}
          style={at(boxes.lineups[i === 0 ? 0 : 1])}
          aria-label={`${say('Line-up')}: ${side.name.full}`}
        >
          {(lists[i] ?? []).map((row) => {
            const fitted = layout.names.get(row)
            return (
              <li
                key={row.id}
                className="mt-player"
                style={{ height, gap: layout.gap, '--name-size': `${size}px` } as React.CSSProperties}
              >
                {layout.bib === 0 ? null : (
                  <span className="mt-player-bib" style={{ width: layout.bib, fontSize: fact }}>
                    {row.bib}
                  </span>
                )}
                {fitted === undefined ? null : (
                  <span className="mt-player-name" style={{ width: layout.room }}>
                    <NameText name={row.name} fitted={fitted} local={false} />
                  </span>
                )}
                {row.position === undefined ? null : (
                  <span className="mt-player-position" style={{ fontSize: fact }}>
                    {row.position}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      ))}
    </>
  )
}
