import type { ReactNode } from 'react'
import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { Plate, plateRoom } from '../parts/sides/Plate.tsx'
import { Centre } from './Centre.tsx'
import { FactRowView } from './FactRowView.tsx'
import { fitEquals, fitStyle, type Fit } from '../parts/sides/fit-text.ts'
import { useWords } from '../parts/words/use-say.ts'
import { at, type Box, type MatchBoxes } from './match-layout.ts'
import type { MatchView } from './match-view.ts'
import { plateNames } from '../parts/sides/plate-names.ts'
import { PeriodCells, PeriodLabels } from './PeriodStrip.tsx'
import { ScoreLight } from '../parts/sides/ScoreLight.tsx'
import type { FactRow } from './side-rows.ts'
import type { SideView } from './side-view.ts'
import { layoutStrip } from './strip-layout.ts'

const SIDES = [0, 1] as const
const SCORE_WEIGHT = 800
const SCORE_AXIS = { from: 100, to: 62 } as const
const CODE_WEIGHT = 800

/**
 * The body of a landscape or portrait match: plates, scores, the middle, what stands under the scores. To a screen reader a table
 * with a row for each side.
 */
export function MatchBody({
  view,
  unit,
  upright,
  boxes,
  rows,
  leaving,
  children,
}: {
  view: MatchView
  /** px */
  unit: number
  /** The sides stand over one another. */
  upright: boolean
  boxes: MatchBoxes
  /** Rows of this page, by side. */
  rows: readonly (readonly [FactRow, FactRow])[]
  leaving: boolean
  /** Line-ups, in place of the scores. */
  children: ReactNode
}) {
  const { sides, frame } = view
  const fits = measured((measure) => {
    const rooms = SIDES.map((i) =>
      plateRoom({ ...sides[i], won: sides[i].outcome === 'won' }, boxes.plates[i].width, unit),
    )
    return {
      strip: view.strip === undefined ? undefined : layoutStrip(view.strip, boxes.strip, sides, unit, measure),
      names: plateNames(sides, [rooms[0] ?? 0, rooms[1] ?? 0], boxes.type.name, measure),
      score: fitEquals(
        sides.map(({ score }) => score ?? ''),
        { size: boxes.type.score, weight: SCORE_WEIGHT, ...SCORE_AXIS },
        0.97 * boxes.scores[0].width,
        measure,
      ),
    }
  })
  return (
    <>
      <Centre view={view} boxes={boxes} upright={upright} />
      <div role="table" className="tb-table" aria-label={frame.title} aria-rowcount={2}>
        {fits.strip === undefined ? null : <PeriodLabels layout={fits.strip} />}
        {SIDES.map((i) => (
          <div role="row" aria-rowindex={i + 1} className="mt-row" key={sides[i].id} data-side={sides[i].side}>
            <Plate
              side={{ ...sides[i], won: sides[i].outcome === 'won' }}
              style={at(boxes.plates[i])}
              text={fits.names.texts[i]}
              fit={fits.names.fit}
              size={boxes.type.name}
              mirrored={i === 1 && !upright}
              date={frame.date}
            />
            {children === null ? (
              <Score
                side={sides[i]}
                box={view.moment === 'start list' ? boxes.lineups[i] : boxes.scores[i]}
                fit={fits.score}
                size={boxes.type.score}
                start={view.moment === 'start list'}
              />
            ) : null}
            {fits.strip === undefined ? null : <PeriodCells layout={fits.strip} side={sides[i]} index={i} />}
            <div className={leaving ? 'mt-facts mt-leaving' : 'mt-facts'} style={at(boxes.facts[i])}>
              {rows.map((row, n) => (
                <FactRowView
                  // oxlint-disable-next-line react/no-array-index-key -- lines of facts stand by their place
                  key={n}
                  row={row[i]}
                  mirrored={i === 1 && !upright}
                  height={boxes.factHeight}
                  size={boxes.type.fact}
                  width={boxes.facts[i].width}
                />
              ))}
            </div>
          </div>
        ))}
        {children}
      </div>
    </>
  )
}

/** The score; an IRM in its place; before the start the code of the team. */
function Score({ side, box, fit, size, start }: { side: SideView; box: Box; fit: Fit; size: number; start: boolean }) {
  const { say } = useWords()
  if (start) {
    const code = side.organisation ?? ''
    const codeFit = measured((measure) =>
      fitEquals([code], { size: 0.5 * size, weight: CODE_WEIGHT, ...SCORE_AXIS }, 0.96 * box.width, measure),
    )
    return (
      <div role="cell" data-column="code" aria-label={code} className="mt-score mt-code" style={at(box)}>
        <span style={{ fontSize: 0.5 * size, ...fitStyle(codeFit) }}>{code}</span>
      </div>
    )
  }
  if (side.irm !== undefined) {
    return (
      <div role="cell" data-column="result" aria-label={side.irm} className="mt-score mt-irm" style={at(box)}>
        <span style={{ fontSize: 0.36 * size }}>{side.irm}</span>
      </div>
    )
  }
  if (side.score === undefined) {
    return (
      <div role="cell" data-column="result" aria-label={say('No score')} className="mt-score mt-none" style={at(box)}>
        <span style={{ fontSize: 0.3 * size }}>–</span>
      </div>
    )
  }
  return (
    <div
      role="cell"
      data-column="result"
      aria-label={side.score}
      className={side.outcome === 'lost' ? 'mt-score mt-lost' : 'mt-score'}
      style={at(box)}
    >
      <ScoreLight value={side.score} />
      <span className="mt-digits" style={{ fontSize: size, ...fitStyle(fit) }}>
        {side.score}
      </span>
      <Corrected value={side.score} />
    </div>
  )
}
