import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { RibbonBodyBoard, type RibbonBody } from '../parts/board-frame/RibbonBodyBoard.tsx'
import type { Row } from '../parts/board-spec.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { ScoreLight } from '../parts/sides/ScoreLight.tsx'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import { NAME_WEIGHT, plateNames } from '../parts/sides/plate-names.ts'
import { plateStyle } from '../parts/sides/Plate.tsx'
import type { InningsView, MomentFact, SideView } from './innings-view.ts'

/** Shares of the height. */
const TOTAL = { size: 0.74, weight: 800, from: 88, to: 62 } as const
const NAME = 0.42
const WORD = { size: 0.36, weight: 700, from: 90, to: 62 } as const
const LABEL = { size: 0.265, weight: 600, from: 86, to: 62 } as const
const WIDEST_PLATE = 4.2

/** Name and total of both sides around what matters this moment. */
export function InningsRibbon({ view, accent, told }: { view: InningsView; accent: string; told: readonly Row[] }) {
  return (
    <RibbonBodyBoard spec={view.frame} accent={accent} told={told}>
      {(body) => <Line view={view} body={body} />}
    </RibbonBodyBoard>
  )
}

function Line({ view, body }: { view: InningsView; body: RibbonBody }) {
  const { unit, left, height } = body
  const { sides } = view
  const gap = 0.1 * unit
  const [first, ...others] = view.facts
  const second = others.find(({ id }) => id === 'outs') ?? others[0]
  const upper = first === undefined ? '' : shortFact(first)
  const lower = second === undefined ? (first?.id === 'start' ? first.label : '') : shortFact(second)
  const start = view.moment === 'start list'
  const layout = measured((measure) => {
    const middle = 2 * unit
    const wide = (side: SideView) => measure(said(side), { size: TOTAL.size * unit, weight: TOTAL.weight, axis: 70 })
    const total = start ? 0 : Math.min(2.4 * unit, Math.max(unit, ...sides.map(wide)))
    const plate = Math.min((body.width - middle - 2 * total - 5 * gap) / 2, WIDEST_PLATE * unit)
    const room = plate - 0.24 * unit
    return {
      middle,
      total,
      plate,
      names: plateNames(sides, [room, room], NAME * unit, measure, true),
      totals: fitEquals(sides.map(said), { ...TOTAL, size: TOTAL.size * unit }, total, measure),
      upper: fitEquals([upper], { ...WORD, size: WORD.size * unit }, middle, measure),
      lower: fitEquals([lower], { ...LABEL, size: LABEL.size * unit }, middle, measure),
    }
  })
  const spare = Math.max(0, body.width - 2 * (layout.plate + layout.total) - layout.middle - 5 * gap)
  const home = left + spare / 2
  const homeTotal = home + layout.plate + gap
  const middle = homeTotal + layout.total + gap
  const awayTotal = middle + layout.middle + gap
  const away = awayTotal + layout.total + gap
  return (
    <>
      <div className="in-ribbon-middle" style={{ insetInlineStart: middle, width: layout.middle, top: 0, height }}>
        <span className="in-ribbon-word" style={{ fontSize: WORD.size * unit, ...fitStyle(layout.upper) }}>
          {upper}
        </span>
        {lower === '' ? null : (
          <span className="in-ribbon-label" style={{ fontSize: LABEL.size * unit, ...fitStyle(layout.lower) }}>
            {lower}
          </span>
        )}
      </div>
      <div role="table" className="tb-table" aria-label={view.frame.title} aria-rowcount={2}>
        {sides.map((side, i) => (
          <div role="row" aria-rowindex={i + 1} className="in-row" key={side.id}>
            <div
              role="cell"
              data-column="name"
              aria-label={side.name.full}
              className="sd-plate sd-plate-ribbon"
              style={{
                insetInlineStart: i === 0 ? home : away,
                width: layout.plate,
                top: 0.16 * unit,
                height: height - 0.32 * unit,
                ...plateStyle(side.colours),
              }}
            >
              <span
                className="sd-name"
                style={{ fontSize: NAME * unit, ...fitStyle(layout.names.fit), fontWeight: NAME_WEIGHT }}
              >
                {layout.names.texts[i === 0 ? 0 : 1]}
              </span>
            </div>
            {start ? null : (
              <div
                role="cell"
                data-column="result"
                aria-label={said(side)}
                className={side.lost ? 'in-cell in-total in-lost' : 'in-cell in-total'}
                style={{ insetInlineStart: i === 0 ? homeTotal : awayTotal, width: layout.total, top: 0, height }}
              >
                <ScoreLight value={said(side)} />
                <span className="in-digits" style={{ fontSize: TOTAL.size * unit, ...fitStyle(layout.totals) }}>
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

function said({ total }: SideView): string {
  return total ?? '–'
}

/** "End 6", "2 outs", "20:00". */
function shortFact({ id, label, text }: MomentFact): string {
  return id === 'start' || id === 'decision' ? text : `${label} ${text}`
}
