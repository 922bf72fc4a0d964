import type { Text } from '../words/say.ts'

/** Statuses of results and of the timetable (odf.md 8.1). */
export const STATUS_WORDS: Readonly<Record<string, Text>> = {
  START_LIST: 'Start list',
  LIVE: 'Live',
  INTERMEDIATE: 'Live',
  PARTIAL: 'Partial',
  UNCONFIRMED: 'Unconfirmed',
  UNOFFICIAL: 'Unofficial',
  PROVISIONAL: 'Provisional',
  OFFICIAL: 'Official',
  PROTESTED: 'Protest',
  RUNNING: 'Running',
  FINISHED: 'Finished',
  DELAYED: 'Delayed',
  CANCELLED: 'Cancelled',
  POSTPONED: 'Postponed',
  INTERRUPTED: 'Interrupted',
}

const SHAPES: Readonly<Record<string, string>> = {
  START_LIST: 'start-list',
  LIVE: 'live',
  INTERMEDIATE: 'live',
  PARTIAL: 'live',
  RUNNING: 'live',
  UNCONFIRMED: 'unofficial',
  UNOFFICIAL: 'unofficial',
  PROVISIONAL: 'unofficial',
  OFFICIAL: 'official',
  PROTESTED: 'protest',
}

/** The class of its shape; those of the timetable have a word only. */
export function statusShape(status: string): string {
  return SHAPES[status] ?? 'plain-word'
}
