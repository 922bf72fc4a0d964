import type { GapSign, Strip } from '../board-spec.ts'
import type { Frame } from '../layout/measures.ts'
import { measured } from '../layout/text-measure.ts'
import { useWords } from '../words/use-say.ts'
import { layoutStrip } from './pinned-layout.ts'

/** The line under who is up: one cell each, whole ones only. */
export function PinnedStrip({ strip, frame }: { strip: Strip; frame: Frame }) {
  const items = measured((measure) => layoutStrip(strip, frame.content, frame.unit, measure))
  if (items.length === 0) return null
  return (
    <div
      className="tb-strip"
      style={{ top: frame.stripTop, blockSize: frame.stripHeight, insetInline: frame.margin }}
      role="note"
    >
      {items.map((item) => (
        <span key={item.id} className={item.now === true ? 'tb-strip-item tb-strip-now' : 'tb-strip-item'}>
          {item.label}
          {item.value === undefined ? null : (
            <b>
              <SignPicture sign={item.sign} />
              {item.value}
            </b>
          )}
        </span>
      ))}
    </div>
  )
}

const SIGNS: Readonly<Record<GapSign, string>> = {
  ahead: 'M10 1l9 16H1z',
  behind: 'M1 1h18l-9 16z',
  level: 'M1 5h18v3H1zM1 11h18v3H1z',
}

/** ▲ ahead, ▼ behind, = level: the shape beside the sign. */
export function SignPicture({ sign }: { sign: GapSign | undefined }) {
  const { say } = useWords()
  if (sign === undefined) return null
  return (
    <svg className="tb-sign" viewBox="0 0 20 18" aria-label={say(sign)} role="img">
      <path d={SIGNS[sign]} fill="currentColor" />
    </svg>
  )
}
