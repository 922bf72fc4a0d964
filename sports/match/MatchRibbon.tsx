import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { RibbonBodyBoard, type RibbonBody } from '../parts/board-frame/RibbonBodyBoard.tsx'
import type { Row } from '../parts/board-spec.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { FactView } from '../parts/table-board/FactView.tsx'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import type { MatchView } from './match-view.ts'
import { NAME_WEIGHT, plateNames } from '../parts/sides/plate-names.ts'
import { plateStyle } from '../parts/sides/Plate.tsx'
import { ScoreLight } from '../parts/sides/ScoreLight.tsx'
import type { SideView } from './side-view.ts'

/** Shares of the height. */
const SCORE = { size: 0.8, weight: 800, from: 92, to: 62 } as const
const NAME = 0.42
const CLOCK = { size: 0.46, weight: 740, from: 92, to: 62 } as const
const PERIOD = { size: 0.27, weight: 600, from: 86, to: 62 } as const
const MIDDLE = { clock: 1.75, still: 2.1 } as const
const WIDEST_PLATE = 4.2

/** Name and score of both sides around the period and the clock. */
export function MatchRibbon({ view, accent, told }: { view: MatchView; accent: string; told: readonly Row[] }) {
  return (
    <RibbonBodyBoard spec={view.frame} accent={accent} told={told}>
      {(body) => <Line view={view} body={body} />}
    </RibbonBodyBoard>
  )
}

function Line({ view, body }: { view: MatchView; body: RibbonBody }) {
  const { unit, left, height } = body
  const { sides, clock, period } = view
  const gap = 0.1 * unit
  const start = view.moment === 'start list'
  const layout = measured((measure) => {
    const middle = (clock === undefined ? MIDDLE.still : MIDDLE.clock) * unit
    const score = start
      ? 0
      : Math.max(
          1.05 * unit,
          ...sides.map((side) => measure(said(side), { ...SCORE, size: SCORE.size * unit, axis: 74 })),
        )
    const free = (body.width - middle - 2 * score - 5 * gap) / 2
    const plate = Math.min(free, WIDEST_PLATE * unit)
    const room = plate - 0.24 * unit
    return {
      middle,
      score,
      plate,
      names: plateNames(sides, [room, room], NAME * unit, measure, true),
      scores: fitEquals(sides.map(said), { ...SCORE, size: SCORE.size * unit }, score, measure),
      clock: fitEquals([clock?.value ?? ''], { ...CLOCK, size: CLOCK.size * unit }, middle, measure),
      period: fitEquals([period ?? ''], { ...PERIOD, size: PERIOD.size * unit }, middle, measure),
    }
  })
  const spare = Math.max(0, body.width - 2 * (layout.plate + layout.score) - layout.middle - 5 * gap)
  const x = [left + spare / 2, 0, 0, 0, 0]
  x[1] = (x[0] ?? 0) + layout.plate + gap
  x[2] = x[1] + layout.score + gap
  x[3] = x[2] + layout.middle + gap
  x[4] = x[3] + layout.score + gap
  return (
    <>
      <div className="mt-ribbon-middle" style={{ insetInlineStart: x[2], width: layout.middle, top: 0, height }}>
        {clock === undefined ? null : (
          <span className="mt-clock" style={{ fontSize: CLOCK.size * unit, ...fitStyle(layout.clock) }}>
            <FactView fact={{ id: 'clock', label: '', ...clock }} />
          </span>
        )}
        {period === undefined ? null : (
          <span className="mt-when" style={{ fontSize: PERIOD.size * unit, ...fitStyle(layout.period) }}>
            {period}
          </span>
        )}
      </div>
      <div role="table" className="tb-table" aria-label={view.frame.title} aria-rowcount={2}>
        {sides.map((side, i) => (
          <div role="row" aria-rowindex={i + 1} className="mt-row" key={side.id}>
            <RibbonPlate side={side} left={x[i === 0 ? 0 : 4] ?? 0} width={layout.plate} height={height} unit={unit}>
              <span
                className="sd-name"
                style={{ fontSize: NAME * unit, ...fitStyle(layout.names.fit), fontWeight: NAME_WEIGHT }}
              >
                {layout.names.texts[i === 0 ? 0 : 1]}
              </span>
            </RibbonPlate>
            {start ? null : (
              <div
                role="cell"
                data-column="result"
                aria-label={said(side)}
                className={side.outcome === 'lost' ? 'mt-score mt-lost' : 'mt-score'}
                style={{ insetInlineStart: x[i === 0 ? 1 : 3], width: layout.score, top: 0, height }}
              >
                <ScoreLight value={side.score} />
                <span className="mt-digits" style={{ fontSize: SCORE.size * unit, ...fitStyle(layout.scores) }}>
                  {said(side)}
                </span>
                <Corrected value={said(side)} />
              </div>
            )}
          </div>
        ))}
      </div>
    </>
  )
}

function RibbonPlate({
  side,
  left,
  width,
  height,
  unit,
  children,
}: {
  side: SideView
  left: number
  width: number
  height: number
  unit: number
  children: React.ReactNode
}) {
  return (
    <div
      role="cell"
      data-column="name"
      aria-label={side.name.full}
      className="sd-plate sd-plate-ribbon"
      style={{
        insetInlineStart: left,
        width,
        top: 0.16 * unit,
        height: height - 0.32 * unit,
        ...plateStyle(side.colours),
      }}
    >
      {children}
    </div>
  )
}

function said(side: SideView): string {
  return side.irm ?? side.score ?? '–'
}
