import type { Show } from '../../../protocol/program.ts'
import { AlignmentCard } from './AlignmentCard.tsx'
import type { CardProps } from './card-props.ts'
import { ClockCard } from './ClockCard.tsx'
import { ColourCard } from './ColourCard.tsx'
import { SyncCard } from './SyncCard.tsx'

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
