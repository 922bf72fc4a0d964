import { useEffect, useEffectEvent, useState } from 'react'
import type { Feed } from '../../../../protocol/feed.ts'
import type { Part } from '../../../../protocol/program.ts'
import { useStage } from '../../../../sports/parts/stage-context.ts'
import { ScreenApp } from '../../ScreenApp.tsx'
import type { Settings } from '../../settings.ts'
import type { Box } from './page-layout.ts'
import { partModel } from './part-model.ts'

interface PartViewProps {
  readonly part: Part
  readonly box: Box
  readonly feed: Feed
  readonly settings: Settings
  /** A picture of it was painted; with what is wrong with it. */
  readonly onSaid: (fault: string | undefined) => void
}

/** One part of a page, on a stage of its own. */
export function PartView({ part, box, settings, ...more }: PartViewProps) {
  const { width, height } = useStage()
  // By what it says: the same part in another object goes on as it is.
  const name = JSON.stringify([part, box, width, height, settings])
  const { left, top } = box
  return (
    <div className="page-part" style={{ left, top, width: box.width, height: box.height }}>
      <PartScreen key={name} part={part} box={box} settings={settings} stage={{ width, height }} {...more} />
    </div>
  )
}

type PartScreenProps = PartViewProps & { readonly stage: Pick<Box, 'width' | 'height'> }

function PartScreen({ part, box, stage, feed, settings, onSaid }: PartScreenProps) {
  const [model] = useState(() => partModel(part, box, { feed, settings, stage }))
  const said = useEffectEvent(onSaid)
  useEffect(() => {
    model.hear((fault) => said(fault))
    return () => model.close()
  }, [model])
  return <ScreenApp model={model} feed={model.feed} />
}
