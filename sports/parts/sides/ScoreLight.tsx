import { useState } from 'react'
import './plate.css'

/**
 * Lights a score's ground when it changes, as a cell of a table does: 200 ms lit, then faded, done within 600 ms. A score that
 * changes while its ground is lit starts nothing anew: so it never flickers, however quick the feed is.
 * @param value the score as sent; the first one is no news.
 */
export function ScoreLight({ value }: { value: string | undefined }) {
  const [seen, setSeen] = useState(value)
  const [lit, setLit] = useState(false)
  if (seen !== value) {
    setSeen(value)
    setLit(true)
  }
  return lit ? <span className="tb-light sd-light" onAnimationEnd={() => setLit(false)} /> : null
}
