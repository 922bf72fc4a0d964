import { measured } from '../parts/layout/text-measure.ts'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import { plateRoom } from '../parts/sides/Plate.tsx'
import { useWords } from '../parts/words/use-say.ts'
import type { InningsView } from './innings-view.ts'

const TYPE = { weight: 620, from: 88, to: 62 } as const
const SIZE = 0.0445

/**
 * Who bats or bowls this moment, one size on both plates; where both have no room for all of them the last ones go. Upright
 * they stand on the line of the mark, which keeps its room.
 */
export function Players({
  sides,
  index,
  width,
  unit,
  upright,
}: {
  sides: InningsView['sides']
  index: 0 | 1
  width: number
  /** px */
  unit: number
  upright: boolean
}) {
  const { say } = useWords()
  const size = SIZE * unit
  const fitted = measured((measure) => {
    const marks = sides.map(({ marks: said, protest }) => [...said, ...(protest ? [say('PROTEST')] : [])])
    const beside = upright
      ? Math.max(
          ...marks.map((words) =>
            words.reduce((sum, word) => sum + measure(word, { size, weight: 760, axis: 96 }) + 1.6 * size, 0),
          ),
        )
      : 0
    const room = Math.min(...sides.map((side) => plateRoom(side, width, unit))) - beside
    for (const most of [3, 2, 1]) {
      const texts = sides.map(({ players }) => players.slice(0, most).join(' · '))
      const fit = fitEquals(texts, { size, ...TYPE }, room, measure)
      if (fit.squeeze === 1) return { texts, fit }
    }
    return undefined
  })
  const text = fitted?.texts[index] ?? ''
  if (fitted === undefined || text === '') return null
  return (
    <span className="in-players" style={{ fontSize: size, ...fitStyle(fitted.fit) }}>
      {text}
    </span>
  )
}
