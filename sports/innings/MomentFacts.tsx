import { measured } from '../parts/layout/text-measure.ts'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import { useWords } from '../parts/words/use-say.ts'
import type { Box } from './innings-layout.ts'
import type { MomentFact } from './innings-view.ts'
import { at } from './LineScore.tsx'

const VALUE = { weight: 720, from: 96, to: 62 } as const
const LABEL = { weight: 500, from: 88, to: 66 } as const

/** What matters this moment: the inning, outs, target; each with its word, evenly over the width. */
export function MomentFacts({ facts, box, unit }: { facts: readonly MomentFact[]; box: Box; unit: number }) {
  const { say } = useWords()
  if (facts.length === 0) return null
  const size = 0.092 * unit
  const label = 0.042 * unit
  const width = box.width / facts.length
  const room = width - 0.03 * unit
  const fits = measured((measure) => ({
    label: fitEquals(
      facts.map((fact) => fact.label),
      { size: label, ...LABEL },
      room,
      measure,
    ),
    values: facts.map((fact) =>
      fitEquals([fact.text], { size, ...VALUE }, fact.half === undefined ? room : room - 0.09 * unit, measure),
    ),
  }))
  return (
    <ul className="in-facts" style={at(box)} aria-label={say('Now')}>
      {facts.map((fact, i) => {
        const fit = fits.values[i]
        return (
          <li className="in-fact" key={fact.id} style={{ inlineSize: width }} data-fact={fact.id}>
            <span className={fact.now === true ? 'in-fact-value in-now' : 'in-fact-value'} style={{ fontSize: size }}>
              {fact.half === undefined ? null : <Half half={fact.half} />}
              {fact.dots === undefined ? (
                <span style={fit === undefined ? {} : fitStyle(fit)}>{fact.text}</span>
              ) : (
                <Dots full={Number(fact.text)} of={fact.dots} />
              )}
            </span>
            <span className="in-fact-label" style={{ fontSize: label, ...fitStyle(fits.label) }}>
              {fact.label}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Half({ half }: { half: 'top' | 'bottom' }) {
  return (
    <svg className="in-half" viewBox="0 0 36 30" aria-hidden="true">
      <path d={half === 'top' ? 'M18 0l18 30H0z' : 'M0 0h36L18 30z'} fill="currentColor" />
    </svg>
  )
}

function Dots({ full, of }: { full: number; of: number }) {
  return (
    <span className="in-dots" role="img" aria-label={String(full)}>
      {Array.from({ length: of }, (_, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- dots are counted: the place is all they are
        <span className={i < full ? 'in-dot in-dot-full' : 'in-dot'} key={i} />
      ))}
    </span>
  )
}
