import type { UnitBase } from '../../../protocol/documents.ts'
import type { BoardProps } from '../board-props.ts'
import type { FrameSpec } from '../board-frame/frame-spec.ts'
import { unitHeader } from '../spec/header.ts'
import { statusNote } from '../spec/status.ts'
import { typeset } from '../spec/words.ts'

/**
 * The header of a match: the sport, and under it who plays for what: "Basketball", "Women · Semi-final 1". A sport whose event
 * repeats its name says it once.
 */
export function sidesHeader(
  unit: UnitBase,
  props: Pick<BoardProps, 'document'>,
): Pick<FrameSpec, 'title' | 'shortTitle' | 'subtitle' | 'sent' | 'status' | 'date'> {
  const header = unitHeader(unit, props)
  const { discipline, event, gender } = unit.title
  const title = typeset(discipline)
  const letter = /^[MWX]$/.exec(gender ?? '')?.[0]
  // Which break it is says the middle: "Intermediate" says nothing more.
  const after = header.subtitle.slice(1).filter((words) => words !== statusNote('INTERMEDIATE'))
  const own = ownWords(event, discipline)
  return {
    ...header,
    title,
    shortTitle: letter === undefined ? title : `${title} ${letter === 'X' ? 'mixed' : letter}`,
    subtitle: own === '' ? after : [typeset(own), ...after],
    sent: [typeset(own), ...(header.sent ?? [])],
  }
}

/** "Women's Basketball" under "Basketball" is "Women". */
function ownWords(event: string, discipline: string): string {
  const at = event.toLowerCase().indexOf(discipline.toLowerCase())
  if (at < 0 || discipline === '') return event
  const rest = `${event.slice(0, at)} ${event.slice(at + discipline.length)}`.replace(/\s+/g, ' ').trim()
  return rest.replace(/['’]s$/, '')
}
