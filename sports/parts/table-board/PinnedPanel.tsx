import { givenWeight } from '../layout/measures.ts'
import { memo, useContext } from 'react'
import type { Pinned } from '../board-spec.ts'
import { Flag } from '../flags/Flag.tsx'
import type { Frame } from '../layout/measures.ts'
import { measured } from '../layout/text-measure.ts'
import { NameText } from '../names/NameText.tsx'
import { useStage } from '../stage-context.ts'
import { useFontEpoch } from '../use-fonts.ts'
import { FactText } from './FactView.tsx'

import { PanelDrawing } from './panel-drawing.ts'
import { layoutPinned } from './pinned-layout.ts'
import { PinnedStrip, SignPicture } from './PinnedStrip.tsx'

/** Who is up: the only large bright field outside the medal moment. What is needed stands at its end, in portrait under it. */
export const PinnedPanel = memo(function PinnedPanel({
  pinned,
  frame,
  date,
}: {
  pinned: Pinned
  frame: Frame
  date: string | undefined
}) {
  useFontEpoch()
  const { form, look } = useStage()
  const beside = form !== 'portrait'
  const draw = useContext(PanelDrawing)
  const { drawing } = pinned
  const layout = measured((measure) =>
    layoutPinned(pinned, frame.content, frame.unit, givenWeight(look), beside, measure),
  )
  const drawn = draw === undefined || drawing === undefined || !layout.drawn ? null : draw.drawing(drawing.of)
  return (
    <>
      <div
        role="group"
        aria-label={pinned.name.full}
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
            {layout.name === undefined ? null : <NameText name={pinned.name} fitted={layout.name} local={false} />}
            <p className="tb-pinned-facts">
              {layout.facts.map((fact) => (
                <span key={fact.label}>
                  {fact.label} <b>{fact.value}</b>
                </span>
              ))}
            </p>
          </div>
        </div>
        {drawn === null || !beside ? null : (
          <div className="tb-drawing" style={{ inlineSize: (drawing?.width ?? 0) * frame.unit }}>
            {drawn}
          </div>
        )}
        {layout.targets.map(({ label, width }, i) => {
          const target = pinned.targets[i]
          return target === undefined ? null : (
            <div key={target.label} className="tb-target" style={beside ? { inlineSize: width } : {}}>
              {target.lights === undefined ? (
                <span className={i === 0 ? 'tb-target-value' : 'tb-target-value tb-target-second'}>
                  <SignPicture sign={target.sign} />
                  <FactText fact={{ id: target.label, ...target }} />
                </span>
              ) : (
                draw?.lights(target.lights)
              )}
              <span className="tb-target-label">{label}</span>
            </div>
          )
        })}
      </div>
      {drawn === null || beside ? null : (
        <div
          className="tb-drawing"
          style={{
            position: 'absolute',
            top: frame.stripTop,
            blockSize: frame.stripHeight,
            insetInline: frame.margin,
          }}
        >
          {drawn}
        </div>
      )}
      {pinned.strip === undefined ? null : <PinnedStrip strip={pinned.strip} frame={frame} />}
    </>
  )
})
