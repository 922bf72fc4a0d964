import type { Chip } from './board-spec.ts'
import { chipText } from './layout/cells.ts'

/** Records solid, own bests outlined, qualified in a pill, photo finish dashed, protest amber: in the order given. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  return (
    <span className="tb-chips">
      {chips.map((chip, i) => (
        <span key={`${i} ${chip.text}`} className={`tb-chip tb-chip-${chip.kind}`}>
          {chipText(chip)}
        </span>
      ))}
    </span>
  )
}
