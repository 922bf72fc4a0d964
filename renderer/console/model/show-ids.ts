import type { Show } from '../../../protocol/program.ts'

/** The line of the list that begins a text. */
export const TEXT_START = 'text'

/** The line of the list that a show stands for: the key of its document, or "follow", "text", "dark", "card sync". */
export function showId(show: Show): string {
  switch (show.kind) {
    case 'board':
      return show.key
    case 'card':
      return `card ${show.card}`
    case 'text':
      return TEXT_START
    default:
      return show.kind
  }
}

/** What a line of the list puts on air. @param held what was chosen before: a text that was begun is kept */
export function showFromId(id: string, held: Show | undefined): Show {
  if (id === 'follow' || id === 'dark') return { kind: id }
  if (id === TEXT_START) return held?.kind === 'text' ? held : { kind: 'text', text: '' }
  for (const card of ['alignment', 'colour', 'clock', 'sync'] as const)
    if (id === `card ${card}`) return { kind: 'card', card }
  return { kind: 'board', key: id }
}
