import type { CSSProperties } from 'react'
import { useWords } from '../parts/words/use-say.ts'
import { PLATE_TYPE, plateWidth } from './plates.ts'
import './bar.css'

/** Half a bar from its middle outwards: stop, plates with their numbers, collar, end of the sleeve. */
export function Bar({ of }: { of: readonly string[] }) {
  const { say } = useWords()
  return (
    <span
      className="lf-bar"
      role="img"
      aria-label={`${say('On each side')}: ${of.length === 0 ? '0' : of.join(' + ')}`}
      style={{ '--plate-type': PLATE_TYPE } as CSSProperties}
    >
      <span className="lf-sleeve lf-inner" />
      <span className="lf-stop" />
      {of.map((plate, i) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- plates are told by their place on the bar
          key={i}
          className="lf-plate"
          data-plate={plate}
          style={{ inlineSize: `${plateWidth(plate)}em` }}
        >
          {plate}
        </span>
      ))}
      <span className="lf-collar" />
      <span className="lf-sleeve" />
    </span>
  )
}
