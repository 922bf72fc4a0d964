import type { CommunicationDocument, CommunicationItem } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { dayOf, timeOfDay, typeset } from '../parts/spec/words.ts'

/** One notice; its words are the feed's. */
export interface NoticeView {
  readonly id: string
  readonly kind: CommunicationItem['kind']
  /** PROTEST, DECISION, NOTICE. */
  readonly word: string
  /** Of a protest, in words. */
  readonly state?: string | undefined
  /** When it was issued, else published, as a time of day. */
  readonly time?: string | undefined
  readonly heading?: string | undefined
  readonly text?: string | undefined
  readonly details?: string | undefined
  readonly by?: string | undefined
}
export interface NoticesView {
  readonly frame: FrameSpec
  readonly notices: readonly NoticeView[]
}

const WORDS = { protest: 'PROTEST', decision: 'DECISION', notice: 'NOTICE' } as const
/** Protest@Status (odf.md 5.9). */
const STATES: Readonly<Record<string, string>> = { OPN: 'Open', PND: 'Pending', CLS: 'Closed', ROPN: 'Reopened' }

/** What a communication says, the newest first. Pure. */
export function noticesView(doc: CommunicationDocument, props: Pick<BoardProps, 'document'>): NoticesView {
  const { title } = doc
  const notices = inOrder(doc.items)
    .map(([id, item]) => noticeView(id, item))
    .toReversed()
  const subtitle = [title.discipline, ...(title.event === title.discipline ? [] : [title.event]), title.sub ?? '']
  const sent = subtitle.filter((word) => word !== '').map(typeset)
  return {
    frame: {
      mark: 'notice',
      title: 'Official notice',
      subtitle: sent,
      sent,
      facts: [],
      legend: [],
      note: notices.length === 0 ? 'Nothing is communicated' : undefined,
      date: dayOf(props.document.asOf),
    },
    notices,
  }
}

function noticeView(id: string, item: CommunicationItem): NoticeView {
  const [first, ...more] = [item.subtitle, item.summary, item.details].filter((words) => words !== undefined)
  // A notice of one text is read as its text, not as a heading.
  const heading = item.subtitle === undefined || more.length === 0 ? undefined : first
  const [text, ...details] = heading === undefined ? [first, ...more] : more
  return {
    id,
    kind: item.kind,
    word: WORDS[item.kind],
    state: item.status === undefined ? undefined : (STATES[item.status] ?? item.status),
    time: clockOf(item.issued) ?? clockOf(item.published),
    heading,
    text,
    details: details.length === 0 ? undefined : details.join(' '),
    by: item.signedBy ?? item.issuedBy,
  }
}

function clockOf(time: string | undefined): string | undefined {
  return time === undefined ? undefined : (timeOfDay(time) ?? /^\d{1,2}:\d\d/.exec(time)?.[0])
}
