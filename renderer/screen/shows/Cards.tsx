import type { Show } from '../../../protocol/program.ts'
import { AlignmentCard } from './AlignmentCard.tsx'
import { ClockCard } from './ClockCard.tsx'
import { ColourCard } from './ColourCard.tsx'
import { SyncCard } from './SyncCard.tsx'

export interface CardProps {
  /** The screen's name as people know it. */
  readonly name: string
  /** UTC offset of the venue, "-03:00", where known. */
  readonly offset: string | undefined
}

/** A test picture. */
export function Card({ card, ...about }: CardProps & { card: Extract<Show, { kind: 'card' }>['card'] }) {
  switch (card) {
    case 'alignment':
      return <AlignmentCard {...about} />
    case 'colour':
      return <ColourCard {...about} />
    case 'clock':
      return <ClockCard {...about} />
    case 'sync':
      return <SyncCard {...about} />
    default:
      return card satisfies never
  }
}
