import type { Frame } from '../layout/measures.ts'
import { useStage } from '../stage-context.ts'
import { StatusGlyph } from '../StatusGlyph.tsx'
import { useWords } from '../words/use-say.ts'

/** "As of 22:25:41" with its clock; nothing where the picture is not old. */
export function AsOf() {
  const { aged } = useStage()
  const { say } = useWords()
  if (aged === undefined) return null
  return (
    <span className="tb-as-of" role="note">
      <StatusGlyph shape="last known" />
      <span>{say('As of')}</span> <b>{aged.asOf}</b>
    </span>
  )
}

/** The same as a band over a body that has no labels; nothing while the news are fresh. */
export function Band({ frame }: { frame: Frame }) {
  if (useStage().aged === undefined) return null
  return (
    <div
      className="tb-labels tb-band"
      style={{ top: frame.labelsTop, blockSize: frame.labelsHeight, insetInline: frame.margin }}
    >
      <AsOf />
    </div>
  )
}
