import type { ResultStatus } from '../../../protocol/documents.ts'
import type { StatusView } from '../board-spec.ts'

/** Words of the schedule that a start list says instead of its own (a race is running, but no result has come). */
const SCHEDULE_WORDS: Readonly<Record<string, string>> = {
  RUNNING: 'RUNNING',
  GETTING_READY: 'GETTING READY',
  DELAYED: 'DELAYED',
  INTERRUPTED: 'INTERRUPTED',
  SCHEDULED_BREAK: 'BREAK',
  POSTPONED: 'POSTPONED',
  RESCHEDULED: 'RESCHEDULED',
  CANCELLED: 'CANCELLED',
}

/** The shape and word of a result's status (look.md, Status). */
export function statusView(status: ResultStatus, scheduleStatus?: string): StatusView {
  switch (status) {
    case 'START_LIST':
      return { shape: 'start list', word: SCHEDULE_WORDS[scheduleStatus ?? ''] ?? 'START LIST' }
    case 'LIVE':
    case 'INTERMEDIATE':
    case 'PARTIAL':
      return { shape: 'live', word: 'LIVE' }
    case 'UNCONFIRMED':
    case 'UNOFFICIAL':
    case 'PROVISIONAL':
      return { shape: 'unofficial', word: status }
    case 'OFFICIAL':
      return { shape: 'official', word: 'OFFICIAL' }
    case 'PROTESTED':
      return { shape: 'protest', word: 'PROTEST' }
  }
}

/** The word of a status that looks like LIVE, for the subtitle. */
export function statusNote(status: ResultStatus): string | undefined {
  if (status === 'INTERMEDIATE') return 'Intermediate'
  return status === 'PARTIAL' ? 'Partial result' : undefined
}
