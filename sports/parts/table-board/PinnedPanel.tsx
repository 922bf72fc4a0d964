import type { Pinned } from '../board-spec.ts'
import { Flag } from '../flags/Flag.tsx'
import { formWidth, type CellRoom } from '../layout/cells.ts'
import type { Frame } from '../layout/measures.ts'
import { measured } from '../layout/text-measure.ts'
import { fitNames } from '../names/name-fit.ts'
import { NameText } from '../names/NameText.tsx'

const NAME = 0.081
const TARGET = { weight: 800, axis: 96 } as const
const TARGET_LABEL = 0.043
const TARGET_PADDING = 0.052
const FLAG_ROOM = 0.163
const END_PADDING = 0.03

/** Who is up: the only large bright field outside the medal moment. Targets stand at its right end. */
export function PinnedPanel({
  pinned,
  frame,
  givenWeight,
  date,
}: {
  pinned: Pinned
  frame: Frame
  givenWeight: number
  date: string | undefined
}) {
  const { unit } = frame
  const { fitted, widths } = measured((measure) => {
    const targets = pinned.targets.map(
      (target) =>
        Math.max(
          measure(target.value, { size: NAME * unit, ...TARGET }),
          measure(target.label, { size: TARGET_LABEL * unit, weight: 600, axis: 90 }),
        ) +
        TARGET_PADDING * unit,
    )
    const flag = pinned.organisation === undefined ? END_PADDING : FLAG_ROOM
    const free = frame.content - targets.reduce((a, b) => a + b, 0) - (flag + END_PADDING) * unit
    const sizes = { name: NAME * unit, fact: 0, chip: 0, label: 0 }
    const room: CellRoom = { sizes, body: 0, measure, givenWeight: Math.max(givenWeight, 480) }
    const page = fitNames(
      [{ name: pinned.name, room: free }],
      (form, axis) => formWidth(form, axis, sizes.name, room) + 0.5,
      true,
    )
    return { fitted: page.names[0], widths: targets }
  })
  return (
    <div
      className="tb-pinned"
      style={{ top: frame.pinnedTop, blockSize: frame.pinnedHeight, insetInline: frame.margin }}
      data-pinned={pinned.id}
    >
      <div className="tb-pinned-who">
        {pinned.organisation === undefined ? null : (
          <span className="tb-pinned-flag">
            <Flag organisation={pinned.organisation} date={date} />
          </span>
        )}
        <div className="tb-pinned-words">
          {fitted === undefined ? null : <NameText name={pinned.name} fitted={fitted} local={false} />}
          <p className="tb-pinned-facts">
            {pinned.facts.map((fact) => (
              <span key={fact.label}>
                {fact.label} <b>{fact.value}</b>
              </span>
            ))}
          </p>
        </div>
      </div>
      {pinned.targets.map((target, i) => (
        <div key={target.label} className="tb-target" style={{ inlineSize: widths[i] }}>
          <span className={i === 0 ? 'tb-target-value' : 'tb-target-value tb-target-second'}>{target.value}</span>
          <span className="tb-target-label">{target.label}</span>
        </div>
      ))}
    </div>
  )
}
