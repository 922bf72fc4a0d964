import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { fitEquals, fitStyle } from './fit-text.ts'
import type { Box } from './match-layout.ts'
import type { SideView } from './side-view.ts'
import type { Strip } from './strip.ts'

const LABEL = { weight: 500, axis: 88 } as const
const VALUE = { weight: 720, from: 100, to: 66 } as const

/** Font sizes of a period score, as shares of the unit: the first one at which all periods have room. */
const SIZES = [0.088, 0.076, 0.066, 0.057, 0.05, 0.0445] as const

interface StripLayout {
  readonly columns: Strip['columns']
  readonly codeWidth: number
  readonly width: number
  readonly line: number
  readonly size: number
  readonly label: number
  readonly axis: { readonly fontStretch: string }
  readonly left: number
  readonly top: number
}

/** Columns of equal width after the code of the team; the first ones go where there is no room for all. */
function layoutStrip(strip: Strip, box: Box, sides: readonly SideView[], unit: number): StripLayout {
  return measured((measure) => {
    const line = Math.min(box.height / 3, 0.11 * unit)
    const label = Math.max(0.038 * unit, Math.min(0.72 * line, 0.05 * unit))
    const codes = sides.map(({ organisation }) => organisation ?? '')
    const codeWidth = Math.max(0, ...codes.map((code) => measure(code, { size: label, ...LABEL }))) + 0.024 * unit
    const room = box.width - codeWidth
    const texts = strip.columns.flatMap(({ home, away }) => [home, away])
    const leastAt = (size: number) =>
      Math.max(
        0.9 * size,
        ...texts.map((text) => measure(text, { size, weight: VALUE.weight, axis: VALUE.to }) + 0.012 * unit),
        ...strip.columns.map((c) => measure(c.label, { size: label, ...LABEL }) + 0.012 * unit),
      )
    const sizes = SIZES.map((share) => Math.min(share * unit, 0.8 * line))
    const size = sizes.find((each) => leastAt(each) * strip.columns.length <= room) ?? sizes.at(-1) ?? label
    const most = Math.max(1, Math.floor(room / leastAt(size)))
    const columns = strip.columns.slice(-most)
    const width = Math.min(room / columns.length, 0.15 * unit)
    const fit = fitEquals(texts, { size, ...VALUE }, width - 0.008 * unit, measure)
    const used = codeWidth + width * columns.length
    return {
      columns,
      codeWidth,
      width,
      line,
      size,
      label,
      axis: { fontStretch: fitStyle(fit).fontStretch },
      left: box.left + (box.width - used) / 2,
      top: box.top + (box.height - 3 * line) / 2,
    }
  })
}

/** "1 2 3 4" over the period scores. */
export function PeriodLabels(props: { strip: Strip; box: Box; sides: readonly SideView[]; unit: number }) {
  const { columns, codeWidth, width, line, left, top, label } = layoutStrip(
    props.strip,
    props.box,
    props.sides,
    props.unit,
  )
  return (
    <div role="row" className="mt-row mt-strip-labels">
      {columns.map((column, i) => (
        <span
          key={column.code}
          role="columnheader"
          aria-label={column.spoken}
          className={column.now ? 'mt-cell mt-label mt-now' : 'mt-cell mt-label'}
          style={{ left: left + codeWidth + i * width, top, width, height: line, fontSize: label }}
        >
          {column.label}
        </span>
      ))}
    </div>
  )
}

/** The period scores of one side, with its code. */
export function PeriodCells(props: { strip: Strip; box: Box; sides: readonly SideView[]; index: 0 | 1; unit: number }) {
  const { aged } = useStage()
  const { strip, box, sides, index, unit } = props
  const layout = layoutStrip(strip, box, sides, unit)
  const { columns, codeWidth, width, line, size, left, label, axis } = layout
  const top = layout.top + (index + 1) * line
  const side = sides[index]
  return (
    <>
      <span
        role="cell"
        data-column="code"
        className="mt-cell mt-strip-code"
        style={{ left, top, width: codeWidth, height: line, fontSize: label }}
      >
        {side?.organisation}
      </span>
      {columns.map((column, i) => {
        const text = index === 0 ? column.home : column.away
        const classes = ['mt-cell', 'mt-period']
        if (column.now && aged === undefined) classes.push('mt-now')
        if (text === '–') classes.push('mt-to-come')
        return (
          <span
            key={column.code}
            role="cell"
            data-column={`period-${column.code}`}
            className={classes.join(' ')}
            style={{ left: left + codeWidth + i * width, top, width, height: line, fontSize: size, ...axis }}
          >
            {text}
          </span>
        )
      })}
    </>
  )
}
