import { measured } from '../parts/layout/text-measure.ts'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import { useWords } from '../parts/words/use-say.ts'
import type { Box } from './innings-layout.ts'
import type { MomentFact } from './innings-view.ts'
import { at } from './LineScore.tsx'

const VALUE = { weight: 720, from: 96, to: 62 } as const
const LABEL = { weight: 500, from: 88, to: 66 } as const

/** What matters this moment: the inning, outs, target; each with its word, evenly over the width. */
export function MomentFacts({
  facts,
  box,
  lines,
  unit,
}: {
  facts: readonly MomentFact[]
  box: Box
  lines: number
  unit: number
}) {
  const { say } = useWords()
  if (facts.length === 0) return null
  const size = 0.092 * unit
  const label = 0.042 * unit
  const first = lines > 1 ? Math.floor(facts.length / 2) : facts.length
  const most = Math.max(first, facts.length - first)
  const room = box.width / most - 0.03 * unit
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
          <li
            className={i === 0 || i === first ? 'in-fact' : 'in-fact in-fact-next'}
            key={fact.id}
            style={{
              insetInlineStart: ((i < first ? i : i - first) * box.width) / (i < first ? first : facts.length - first),
              top: i < first ? 0 : box.height / 2,
              width: box.width / (i < first ? first : facts.length - first),
              height: box.height / lines,
            }}
            data-fact={fact.id}
          >
            <span className={fact.now === true ? 'in-fact-value in-now' : 'in-fact-value'} style={{ fontSize: size }}>
              {fact.half === undefined ? null : <Half half={fact.half} />}
              {fact.bases !== undefined ? (
                <Bases taken={fact.bases} />
              ) : fact.dots === undefined ? (
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

/** The bases as they lie, seen from home: third, second, first; full where somebody stands. The label says the same. */
function Bases({ taken }: { taken: string }) {
  return (
    <svg className="in-bases" viewBox="0 0 132 98" aria-hidden="true">
      {BASES.map(({ base, x, y }) => (
        <path
          key={base}
          className={taken.includes(base) ? 'in-base in-base-full' : 'in-base'}
          d={`M${x} ${y - 26}l26 26l-26 26l-26 -26z`}
        />
      ))}
    </svg>
  )
}

const BASES = [
  { base: '3', x: 29, y: 68 },
  { base: '2', x: 66, y: 31 },
  { base: '1', x: 103, y: 68 },
] as const

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
