import type { Tree } from './model.ts'
import { ribbonMatches } from './ribbon-matches.ts'
import type { MatchView, TreeView } from './tree-view.ts'
import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { RibbonBodyBoard, type RibbonBody } from '../parts/board-frame/RibbonBodyBoard.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { fitRibbonNames } from '../parts/names/name-fit.ts'
import { NameText } from '../parts/names/NameText.tsx'
import { usePage } from '../parts/motion/use-page.ts'
import './tree.css'

const HOLD = 8_000
/** Shares of the height. */
const NAME = 0.41
const FACT = 0.27

/** One match at a time: the newest that are decided, then those to come. */
export function TreeRibbon({ tree, view, accent }: { tree: Tree; view: TreeView; accent: string }) {
  const keys = ribbonMatches(tree)
  const shown = usePage(keys.length, HOLD)
  const match = view.matches.get(keys[shown.page] ?? '')
  return (
    <RibbonBodyBoard spec={view.frame} accent={accent} told={view.told}>
      {(body) => (
        <div role="table" className="tb-table" aria-label={view.frame.title} aria-rowcount={keys.length}>
          {match === undefined ? null : <RibbonMatch match={match} body={body} index={shown.page + 1} />}
        </div>
      )}
    </RibbonBodyBoard>
  )
}

function RibbonMatch({ match, body, index }: { match: MatchView; body: RibbonBody; index: number }) {
  const { unit, left, width, height } = body
  const when = [match.time, match.day].filter((word) => word !== undefined).join(' ')
  const layout = measured((measure) => {
    const gap = 0.14 * unit
    const fact = (text: string) => measure(text, { size: FACT * unit, weight: 600, axis: 80 })
    const label = Math.max(fact(match.word), fact(when)) + gap
    const score = Math.max(
      0,
      ...match.sides.map((side) => measure(side.score ?? '', { size: 0.5 * unit, weight: 750, axis: 80 })),
    )
    const side = (width - label - 2 * gap) / 2
    const name = side - 2 * gap - (score > 0 ? score + gap : 0)
    const names = fitRibbonNames(
      match.sides.map((each) => ({ name: each.name, room: name })),
      (form, axis) =>
        form.pieces.reduce(
          (sum, piece) =>
            sum + measure(piece.text, { size: NAME * unit, weight: piece.part === 'given' ? 430 : 750, axis }),
          (form.pieces.length - 1) * 0.24 * NAME * unit,
        ),
    )
    return { gap, label, score, side, names }
  })
  const { gap, label, score, side, names } = layout
  return (
    <div role="row" aria-rowindex={index} className="br-ribbon-row">
      <span
        role="cell"
        data-column="round"
        className="br-ribbon-word"
        style={{ insetInlineStart: left + gap, top: 0, height, fontSize: FACT * unit }}
      >
        <span>{match.word}</span>
        {when === '' ? null : <span className={match.next ? 'br-next' : undefined}>{when}</span>}
      </span>
      {match.sides.map((view, at) => {
        const x = left + gap + label + at * (side + gap)
        const fitted = names[at]
        const kind = view.place ? 'place' : view.outcome
        return [
          <div
            key={`side ${view.name.full} ${at === 0 ? 1 : 2}`}
            role="cell"
            data-column={`side-${at + 1}`}
            aria-label={view.name.full}
            className={`br-ribbon-side br-${kind}`}
            style={{
              insetInlineStart: x,
              top: 0.12 * height,
              width: side,
              height: 0.76 * height,
              paddingInlineStart: gap,
              fontSize: NAME * unit,
            }}
          >
            {fitted === undefined ? null : <NameText name={view.name} fitted={fitted} local={false} />}
          </div>,
          view.score === undefined ? null : (
            <span
              key={`score ${at === 0 ? 1 : 2}`}
              role="cell"
              data-column={`score-${at + 1}`}
              className={`br-ribbon-score br-${kind}`}
              style={{ insetInlineStart: x + side - score - gap, top: 0, width: score, height, fontSize: 0.5 * unit }}
            >
              {view.score}
              <Corrected value={view.score} />
            </span>
          ),
        ]
      })}
    </div>
  )
}
