import type { PageShow, Part, Show } from '../../../protocol/program.ts'
import type { Text } from '../words/say.ts'

/** Which part of a page the list fills. */
export type Slot = 'main' | 'beside'

/** How the parts of a page stand. */
export const LAYOUTS = {
  results: 'Latest results below',
  messages: 'Messages below',
  sponsors: 'Pictures below',
  two: 'Two parts beside each other',
} as const satisfies Readonly<Record<string, Text>>
export type Layout = keyof typeof LAYOUTS

export function isPart(show: Show | PageShow['beside']): show is Part {
  return show.kind === 'follow' || show.kind === 'board' || show.kind === 'text' || show.kind === 'media'
}

export function layoutOf({ beside }: PageShow): Layout {
  if (beside.kind === 'ticker') return beside.of
  return beside.kind === 'sponsors' ? 'sponsors' : 'two'
}

/** The same main part with something else beside it. */
export function withLayout(show: PageShow, layout: Layout): PageShow {
  if (layoutOf(show) === layout) return show
  const beside: PageShow['beside'] =
    layout === 'two'
      ? { kind: 'follow' }
      : layout === 'sponsors'
        ? { kind: 'sponsors', media: {} }
        : { kind: 'ticker', of: layout }
  return { ...show, beside }
}

/** A page begins with what was chosen before, and the latest results below it. */
export function beginPage(held: Show | undefined): PageShow {
  if (held?.kind === 'page') return held
  const main: Part = held !== undefined && isPart(held) ? held : { kind: 'follow' }
  return { kind: 'page', main, beside: { kind: 'ticker', of: 'results' } }
}

/** What stands in a slot; the strip below is none. */
export function partIn(show: PageShow, slot: Slot): Part {
  return slot === 'beside' && isPart(show.beside) ? show.beside : show.main
}

/** Only of a page of two parts the second can be chosen. */
export function withPart(show: PageShow, slot: Slot, part: Part): PageShow {
  return slot === 'beside' && isPart(show.beside) ? { ...show, beside: part } : { ...show, main: part }
}

/** What is still to be said before it can be taken; undefined where nothing is. */
export function lacks(show: Show): 'Write the text.' | 'Choose the pictures below.' | undefined {
  if (show.kind === 'text') return show.text.trim() === '' ? 'Write the text.' : undefined
  if (show.kind !== 'page') return undefined
  const { main, beside } = show
  if (beside.kind === 'sponsors' && Object.keys(beside.media).length === 0) return 'Choose the pictures below.'
  return lacks(main) ?? (isPart(beside) ? lacks(beside) : undefined)
}
