import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { useStage } from '../parts/stage-context.ts'
import { at } from './match-layout.ts'
import type { SideView } from './side-view.ts'
import type { StripLayout } from './strip-layout.ts'

/** What the period scores are of. */
export function PeriodLabels({ layout }: { layout: StripLayout }) {
  return (
    <div role="row" className="mt-row">
      {layout.columns.map(({ code, label, spoken, now }, i) => {
        const box = layout.labels[i]
        return box === undefined ? null : (
          <span
            key={code}
            role="columnheader"
            aria-label={spoken}
            className={now ? 'mt-cell mt-label mt-now' : 'mt-cell mt-label'}
            style={{ ...at(box), ...layout.head }}
          >
            {label}
          </span>
        )
      })}
    </div>
  )
}

/** The period scores of one side, with its code. */
export function PeriodCells({ layout, side, index }: { layout: StripLayout; side: SideView; index: 0 | 1 }) {
  const { aged } = useStage()
  const code = layout.codes?.[index]
  return (
    <>
      {code === undefined || side.organisation === undefined ? null : (
        <span role="cell" data-column="code" className="mt-cell mt-strip-code" style={{ ...at(code), ...layout.code }}>
          {side.organisation}
        </span>
      )}
      {layout.columns.map((column, i) => {
        const box = layout.values[index][i]
        const text = index === 0 ? column.home : column.away
        const classes = ['mt-cell', 'mt-period']
        if (column.now && aged === undefined) classes.push('mt-now')
        if (text === '–') classes.push('mt-to-come')
        return box === undefined ? null : (
          <span
            key={column.code}
            role="cell"
            data-column={`period-${column.code}`}
            className={classes.join(' ')}
            style={{ ...at(box), ...layout.value }}
          >
            {text}
            <Corrected value={text} />
          </span>
        )
      })}
    </>
  )
}
