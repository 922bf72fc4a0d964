import { memo } from 'react'
import type { Column } from '../board-spec.ts'
import { AsOf } from '../board-frame/AsOf.tsx'
import { hasPortraitLabel, portraitLabel } from '../layout/portrait-columns.ts'
import { TYPE } from '../layout/cells.ts'
import { measured } from '../layout/text-measure.ts'
import { useStage } from '../stage-context.ts'
import { useFontEpoch } from '../use-fonts.ts'
import type { GridLayout } from './grid-layout.ts'
import { alignOf, type PlacedColumn } from './TableRow.tsx'

/** The labels over the columns; where the picture is old, a raised band that says when it was true. */
export const LabelRow = memo(function LabelRow({
  columns,
  layout,
}: {
  columns: readonly PlacedColumn[]
  layout: GridLayout
}) {
  const { aged, form } = useStage()
  useFontEpoch()
  const { frame } = layout
  if (frame.labelsHeight === 0) return null
  // In two-line rows counts and a matrix have labels; what else there is says its own word.
  const labelled = form === 'portrait' ? columns.filter(({ column }) => hasPortraitLabel(column)) : columns
  const shown = form === 'portrait' ? portraitLabel : (column: Column) => column
  // Where the band says "As of …", labels have no room.
  const bandEnd = (form === 'portrait' ? 0.56 : 0.4) * frame.content
  const joint = layout.labels ? jointLabels(labelled) : []
  // One of two alone would be read as of both: they stand together or not at all.
  const jointHasRoom = aged === undefined || joint.every(({ left }) => left >= bandEnd)
  return (
    <div
      role="row"
      className={aged === undefined ? 'tb-labels' : 'tb-labels tb-band'}
      style={{ top: frame.labelsTop, blockSize: frame.labelsHeight, insetInline: frame.margin }}
    >
      <AsOf />
      {layout.labels
        ? labelled.map(({ column, place }) => (
            <span
              key={column.id}
              role="columnheader"
              aria-label={column.spoken}
              className={`tb-label tb-align-${alignOf(column)}${column.now === true ? ' tb-label-now' : ''}${
                column.now === true && column.lit === true ? ' tb-label-block' : ''
              }`}
              style={{ insetInlineStart: place.x, width: place.width, paddingInline: place.padding }}
            >
              {column.medal === undefined ? null : <span className={`tb-label-disc tb-disc-${column.medal}`} />}
              {column.over !== undefined || (aged !== undefined && place.x < bandEnd) ? null : shown(column).label}
            </span>
          ))
        : null}
      {jointHasRoom
        ? joint.map((label) => (
            <span
              key={label.text}
              aria-hidden="true"
              className={`tb-label tb-label-over${label.now ? ' tb-label-now' : ''}`}
              style={{ insetInlineStart: label.left, width: label.width }}
            >
              {jointText(label, layout.sizes.label)}
            </span>
          ))
        : null}
    </div>
  )
})

interface JointLabel {
  readonly text: string
  readonly short: string
  readonly left: number
  readonly width: number
  readonly now: boolean
}

/** One label over neighbours of one group, as wide as they are. */
function jointLabels(columns: readonly PlacedColumn[]): readonly JointLabel[] {
  const joint: JointLabel[] = []
  for (const { column, place } of columns) {
    if (column.over === undefined) continue
    const last = joint.at(-1)
    if (last?.text === column.over.text) {
      joint[joint.length - 1] = {
        ...last,
        width: place.x + place.width - last.left,
        now: last.now || column.now === true,
      }
    } else {
      joint.push({ ...column.over, left: place.x, width: place.width, now: column.now === true })
    }
  }
  return joint
}

function jointText(label: JointLabel, size: number): string {
  return measured((measure) => (measure(label.text, { size, ...TYPE.label }) <= label.width ? label.text : label.short))
}
