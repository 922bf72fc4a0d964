import type { Fit } from './fit-text.ts'
import './plate.css'

/** A text on the width axis; where even the narrowest is too wide, drawn narrower within `room`, never clipped. */
export function FittedText({ text, fit, room }: { text: string; fit: Fit; room: number }) {
  if (fit.squeeze === 1) return <span style={{ fontStretch: `${fit.axis}%` }}>{text}</span>
  return (
    <span className="sd-squeezed" style={{ inlineSize: room }}>
      <span style={{ fontStretch: `${fit.axis}%`, scale: `${fit.squeeze} 1` }}>{text}</span>
    </span>
  )
}
