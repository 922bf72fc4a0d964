import type { CSSProperties } from 'react'
import type { Card, Sum } from './card.ts'
import { layoutCard, SUM_PADDING, TYPES, type CardField, type CardLayout } from './card-layout.ts'
import type { ShownElement } from './elements.ts'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import type { Frame } from '../parts/layout/measures.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { useWords } from '../parts/words/use-say.ts'
import './elements-card.css'

const SUM_SIZE = { part: 0.06, score: 0.07, total: 0.08 } as const
const SUM_SIZE_PORTRAIT = { part: 0.058, score: 0.07, total: 0.07 } as const

/** The elements of one performance, and what they add up to. To a screen reader a table, one row per element. */
export function ElementsCard({ card, frame }: { card: Card; frame: Frame }) {
  useFontEpoch()
  const { form } = useStage()
  const { say } = useWords()
  const portrait = form === 'portrait'
  const said: Card = {
    ...card,
    labels: { base: say(card.labels.base), goe: say(card.labels.goe) },
    sums: card.sums.map((sum) => ({ ...sum, label: say(sum.label) })),
  }
  const layout = measured((measure) => layoutCard(said, frame, portrait, measure))
  const room = layout.perColumn * layout.columns.length
  // The newest ones, where there are more than a card holds.
  const shown = said.elements.slice(-room)
  const heads: Readonly<Record<CardField, string>> = {
    name: '',
    judges: say('Judges'),
    score: say('Score'),
    ...said.labels,
  }
  return (
    <>
      <div
        role="table"
        aria-label={`${card.name}: ${say('Elements')}`}
        aria-rowcount={shown.length}
        className="jd-card"
      >
        {layout.columns.map((column, c) => (
          <div key={c} className="jd-labels" style={{ ...column, height: layout.labelHeight }} aria-hidden="true">
            {layout.fields.map(({ field, x, width }) => (
              <span key={field} className="jd-head" style={{ insetInlineStart: x, width, fontSize: layout.label }}>
                {heads[field]}
              </span>
            ))}
          </div>
        ))}
        {layout.lines.map((line) => (
          <span key={`${line.left} ${line.top}`} className="jd-line" style={line} />
        ))}
        {shown.map((element, i) => (
          <ElementRow
            key={element.id}
            element={element}
            index={i + 1}
            newest={element.id === said.newest}
            layout={layout}
            heads={heads}
          />
        ))}
      </div>
      <div role="note" className="jd-sums" style={layout.sums}>
        {said.sums.map((sum, i) => {
          const box = layout.sumBoxes[i]
          return box === undefined ? null : (
            <SumView key={sum.id} sum={sum} box={box} unit={frame.unit} portrait={portrait} />
          )
        })}
      </div>
    </>
  )
}

function ElementRow({
  element,
  index,
  newest,
  layout,
  heads,
}: {
  element: ShownElement
  index: number
  newest: boolean
  layout: CardLayout
  heads: Readonly<Record<CardField, string>>
}) {
  const column = layout.columns[Math.floor((index - 1) / layout.perColumn)]
  if (column === undefined) return null
  const top = column.top + layout.labelHeight + ((index - 1) % layout.perColumn) * layout.rowHeight
  const texts: Readonly<Record<CardField, string | undefined>> = {
    name: element.name,
    base: element.base,
    goe: element.goe,
    judges: element.judges.length === 0 ? undefined : element.judges.join(' '),
    score: element.score,
  }
  return (
    <div
      role="row"
      aria-rowindex={index}
      className={newest ? 'jd-row jd-row-now' : 'jd-row'}
      style={{
        insetInlineStart: column.left,
        width: column.width,
        top,
        height: layout.rowHeight,
        fontSize: layout.size,
      }}
    >
      {layout.fields.map(({ field, x, width }) => {
        const text = texts[field]
        const type =
          field === 'name' ? { ...TYPES.name, axis: layout.axis } : field === 'score' ? TYPES.score : TYPES.fact
        const style: CSSProperties = {
          insetInlineStart: x,
          width,
          fontWeight: type.weight,
          fontStretch: `${type.axis}%`,
        }
        return (
          <span
            key={field}
            role="cell"
            aria-label={text === undefined ? heads[field] : text}
            className={`jd-cell jd-${field}`}
            style={style}
          >
            {text}
          </span>
        )
      })}
    </div>
  )
}

function SumView({
  sum,
  box,
  unit,
  portrait,
}: {
  sum: Sum
  box: CardLayout['sumBoxes'][number]
  unit: number
  portrait: boolean
}) {
  const size = (portrait ? SUM_SIZE_PORTRAIT : SUM_SIZE)[sum.size] * unit
  const label = 0.041 * unit
  const padding = SUM_PADDING * unit
  const inner = box.width - 2 * padding
  const fit = measured((measure) => {
    const value = measure(sum.value ?? '000.00', { size, weight: 750, axis: 94 })
    const free = portrait ? inner : inner - value - 0.02 * unit
    return fitEquals([sum.label], { size: label, weight: 500, from: 90, to: 62 }, free, measure)
  })
  return (
    <p
      className={`jd-sum jd-sum-${sum.size}${portrait ? ' jd-sum-over' : ''}`}
      style={{ ...box, paddingInline: padding }}
    >
      <span className="jd-sum-label" style={{ fontSize: label, ...fitStyle(fit) }}>
        {sum.label}
      </span>
      {sum.value === undefined ? (
        <span className="jd-none" style={{ fontSize: size }}>
          –
        </span>
      ) : (
        <b style={{ fontSize: size }}>{sum.value}</b>
      )}
    </p>
  )
}
