import { Fragment, useContext } from 'react'
import { givenWeight } from '../layout/measures.ts'
import type { Pinned } from '../board-spec.ts'
import { measured } from '../layout/text-measure.ts'
import { NameText } from '../names/NameText.tsx'
import { useStage } from '../stage-context.ts'
import { FactText } from './FactView.tsx'
import { PanelDrawing } from './panel-drawing.ts'
import { SignPicture } from './PinnedStrip.tsx'
import { layoutRibbonPinned } from '../layout/ribbon-pinned.ts'

/** Who is up, on a ribbon: name over country and gap, at the right the first target (the running clock) or the lights. px. */
export function RibbonPinned({
  pinned,
  left,
  width,
  height,
}: {
  pinned: Pinned
  left: number
  width: number
  height: number
}) {
  const { look } = useStage()
  const draw = useContext(PanelDrawing)
  const { name, said, value, lights } = measured((measure) =>
    layoutRibbonPinned(pinned, { width, height, given: givenWeight(look) }, measure),
  )
  return (
    <div
      role="group"
      aria-label={pinned.name.full}
      className="tb-ribbon-pinned"
      style={{ insetInlineStart: left, width }}
      data-pinned={pinned.id}
    >
      <div>
        {name === undefined ? null : <NameText name={pinned.name} fitted={name} local={false} />}
        <p className="tb-ribbon-said">
          {said.map(({ text, sign }, i) => (
            <Fragment key={text}>
              <span>
                <SignPicture sign={sign} />
                {text}
              </span>
              {i === 0 && lights?.at === 'line' ? draw?.lights(lights.of) : null}
            </Fragment>
          ))}
        </p>
      </div>
      {lights?.at === 'end' ? draw?.lights(lights.of) : null}
      {value === undefined ? null : (
        <b className="tb-ribbon-value">
          <SignPicture sign={value.sign} />
          <FactText fact={{ id: value.label, ...value }} />
        </b>
      )}
    </div>
  )
}
