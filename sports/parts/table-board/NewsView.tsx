import { fitLine } from '../names/name-fit.ts'
import { measured } from '../layout/text-measure.ts'
import type { NewsWords } from '../motion/news-words.ts'
import { SIGN, WORDS } from './legend-on-page.ts'

/** Air around and after the sign, as shares of the type: a chip has more of it. */
const SIGN_ROOM = { chip: 1.4, plain: 0.7 } as const
const SIZE = 0.038
const LEAST_AXIS = 70

/** A line of news in the place of the legend, for as long as it is news: whole words or none, nothing cut. */
export function NewsView({ words, room, unit }: { words: NewsWords; room: number; unit: number }) {
  const size = SIZE * unit
  const said = measured((measure) => {
    const free =
      room - measure(words.sign, { size, ...SIGN }) - SIGN_ROOM[words.tone === 'plain' ? 'plain' : 'chip'] * size
    const lines = words.texts
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        ...fitLine((axis) => measure(text, { size, weight: WORDS.weight, axis }), free, WORDS.axis, LEAST_AXIS),
      }))
    return lines.find((line) => line.fits)
  })
  return (
    <p className={`tb-news tb-news-${words.tone}`} key={`${words.sign} ${words.texts[0] ?? ''}`}>
      <b className="tb-news-sign">{words.sign}</b>
      {said === undefined ? null : (
        <span className="tb-news-text" style={{ fontStretch: `${said.axis}%` }}>
          {said.text}
        </span>
      )}
    </p>
  )
}
