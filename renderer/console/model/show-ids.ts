import type { Show } from '../../../protocol/program.ts'
import { beginPage, isPart, partIn, withPart, type Slot } from './page-shows.ts'

/** The lines of the list that begin a text and a page. */
export const TEXT_START = 'text'
export const PAGE_START = 'page'
const MEDIA = 'media/'

/** The line of the list that a show stands for: the key of its document, or "follow", "text", "dark", "card sync"; of a page its part. */
export function showId(show: Show, slot: Slot = 'main'): string {
  switch (show.kind) {
    case 'board':
      return show.key
    case 'media':
      return MEDIA + show.id
    case 'card':
      return `card ${show.card}`
    case 'text':
      return TEXT_START
    case 'page':
      return showId(partIn(show, slot))
    default:
      return show.kind
  }
}

/**
 * What a line of the list puts on air.
 * @param held what was chosen before: a text that was begun is kept, and a page gets the line as its part.
 */
export function showFromId(id: string, held: Show | undefined, slot: Slot = 'main'): Show {
  if (id === PAGE_START) return beginPage(held)
  const made = plainShow(id, held?.kind === 'page' ? partIn(held, slot) : held)
  return held?.kind === 'page' && isPart(made) ? withPart(held, slot, made) : made
}

function plainShow(id: string, held: Show | undefined): Show {
  if (id === 'follow' || id === 'dark') return { kind: id }
  if (id === TEXT_START) return held?.kind === 'text' ? held : { kind: 'text', text: '' }
  if (id.startsWith(MEDIA)) return { kind: 'media', id: id.slice(MEDIA.length) }
  for (const card of ['alignment', 'colour', 'clock', 'sync'] as const)
    if (id === `card ${card}`) return { kind: 'card', card }
  return { kind: 'board', key: id }
}
