import { measured } from '../parts/layout/text-measure.ts'
import { Glyph } from '../parts/Glyphs.tsx'
import { fitEquals } from '../parts/sides/fit-text.ts'
import { FittedText } from '../parts/sides/FittedText.tsx'
import { FactText } from '../parts/table-board/FactView.tsx'
import { useWords } from '../parts/words/use-say.ts'
import type { Words } from '../parts/words/say.ts'
import { EVENT_TYPE, eventText, type FactRow } from './side-rows.ts'
import type { Counter } from './side-view.ts'

/** One row under a score: counters in shapes, who sits out, the shoot-out, who scored. */
export function FactRowView({
  row,
  mirrored,
  height,
  size,
  width,
}: {
  row: FactRow
  mirrored: boolean
  height: number
  size: number
  width: number
}) {
  return (
    <div className={mirrored ? 'mt-fact mt-mirrored' : 'mt-fact'} style={{ height, fontSize: size }}>
      <Content row={row} size={size} width={width} />
    </div>
  )
}

function Content({ row, size, width }: { row: FactRow; size: number; width: number }) {
  const { say } = useWords()
  switch (row.kind) {
    case 'none':
      return null
    case 'flags':
      return (
        <span className="mt-in" role="cell" data-column="flags">
          <Flags flags={row.flags} protest={row.protest} />
        </span>
      )
    case 'counters':
      return (
        <span className="mt-in" role="cell" data-column={row.counters[0]?.id}>
          <span className="mt-word">{say(row.word)}</span>
          <span className="mt-group">
            {row.counters.map((counter) => (
              <CounterView key={counter.id} counter={counter} alone={row.counters.length === 1} />
            ))}
          </span>
          <Flags flags={row.flags} protest={row.protest} />
        </span>
      )
    case 'serving':
      return (
        <span className="mt-in" role="cell" data-column="serving">
          <span className="mt-word">{row.first ? say('Out') : null}</span>
          {row.serving.map(({ id, bib, time, clock }) => (
            <span className="mt-serving" key={id}>
              {bib === undefined ? null : <span className="mt-bib">{bib}</span>}
              {time === undefined ? null : (
                <span className="mt-left">
                  <FactText fact={{ id: 'serving', label: '', value: time, clock }} />
                </span>
              )}
            </span>
          ))}
        </span>
      )
    case 'shootout':
      return (
        <span
          className="mt-in"
          role="cell"
          data-column="shootout"
          aria-label={`${say('Shoot-out')}: ${spokenShots(row.marks, say)}`}
        >
          <span className="mt-group">
            {Array.from({ length: row.least }, (_, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- shapes are counted: the place is all they are
              <span className={`mt-shot mt-shot-${shotOf(row.marks[i])}`} key={i}>
                <Glyph name={row.marks[i] === undefined ? 'to come' : row.marks[i] ? 'clear' : 'foul'} />
              </span>
            ))}
          </span>
        </span>
      )
    case 'events':
      return (
        <span className="mt-in mt-events" role="cell" data-column="events">
          {row.events.map((event) => {
            const text = eventText(event)
            const room = width - (event.kind === 'goal' ? 0 : 1.2 * size)
            const fit = measured((measure) =>
              fitEquals([text], { size, weight: EVENT_TYPE.weight, from: EVENT_TYPE.axis, to: 62 }, room, measure),
            )
            return (
              <span className="mt-event" key={event.id}>
                {event.kind === 'goal' ? null : <Card kind={event.kind} />}
                <FittedText text={text} fit={fit} room={room} />
              </span>
            )
          })}
        </span>
      )
  }
}

function shotOf(scored: boolean | undefined): 'scored' | 'missed' | 'open' {
  return scored === undefined ? 'open' : scored ? 'scored' : 'missed'
}

function spokenShots(marks: readonly boolean[], say: Words['say']): string {
  return marks.map((scored) => say(scored ? 'scored' : 'missed')).join(', ') || say('none yet')
}

function Flags({ flags, protest }: { flags: readonly string[]; protest: boolean }) {
  const { say } = useWords()
  return (
    <>
      {flags.map((flag) => (
        <span className="mt-chip mt-chip-solid" key={flag}>
          {say(flag)}
        </span>
      ))}
      {protest ? <span className="mt-chip mt-chip-protest">{say('PROTEST')}</span> : null}
    </>
  )
}

/** A card is told by its letter, not by its colour alone. */
function Card({ kind }: { kind: 'yellow' | 'red' | 'green' }) {
  const { say } = useWords()
  return (
    <span className={`mt-card mt-card-${kind}`} role="img" aria-label={say(`${kind} card`)}>
      {kind.charAt(0).toUpperCase()}
    </span>
  )
}

function CounterView({ counter, alone }: { counter: Counter; alone: boolean }) {
  const { say } = useWords()
  const { draw, text, word, most } = counter
  const spoken = alone ? (text ?? '0') : `${say(word)}: ${text ?? '0'}`
  if (draw === 'yellow' || draw === 'red' || draw === 'green') {
    return (
      <span className="mt-cards" role="img" aria-label={spoken}>
        <Card kind={draw} />
        {text ?? '–'}
      </span>
    )
  }
  const count = Number(text ?? '0')
  // More than there are shapes for, or no number at all: said as sent.
  if (draw === 'number' || most === undefined || !Number.isInteger(count) || count > most) {
    return <b className="mt-number">{text ?? '–'}</b>
  }
  return (
    <span className={`mt-shapes mt-${draw}`} role="img" aria-label={spoken}>
      {Array.from({ length: most }, (_, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- shapes are counted: the place is all they are
        <span className={i < count ? 'mt-shape mt-full' : 'mt-shape'} key={i} />
      ))}
    </span>
  )
}
