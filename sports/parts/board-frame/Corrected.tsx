import type { CSSProperties } from 'react'
import { useCorrected } from './body-moment.ts'
import './body-news.css'

/**
 * The frame around a value that was corrected, for as long as that is news; it comes once and stands still. Nothing otherwise.
 * @param style its place; over the whole of the positioned cell where absent.
 */
export function Corrected({ value, style }: { value: string; style?: CSSProperties }) {
  return useCorrected(value) === undefined ? null : <span className="tb-corrected" style={style} aria-hidden="true" />
}
