import { applyActions, clearActions } from './apply-actions.ts'
import { applyBrackets } from './apply-brackets.ts'
import { applyCodes } from './apply-codes.ts'
import { applyCommunication } from './apply-communication.ts'
import { applyConfig } from './apply-config.ts'
import { applyCurrent } from './apply-current.ts'
import { applyEntries, clearEntries } from './apply-entries.ts'
import { applyMedallists, applyMedals } from './apply-medals.ts'
import { applyMedalsOfDay, applyMedalsOfDiscipline, clearMedalsOfDay } from './apply-medal-events.ts'
import {
  applyHorses,
  applyParticipants,
  applyTeams,
  clearHorses,
  clearParticipants,
  clearTeams,
} from './apply-people.ts'
import { clearPart } from './part-key.ts'
import { applyPool, clearPool } from './apply-pool.ts'
import { applyRanking } from './apply-ranking.ts'
import { applyRecords, clearRecords } from './apply-records.ts'
import { applyPhase } from './apply-phase.ts'
import { applyCumulative, applyUnit, clearKey, clearUnit } from './apply-result.ts'
import { applySchedule, applyScheduleUpdate, clearSchedule } from './apply-schedule.ts'
import { applyStats } from './apply-stats.ts'
import { applyWeather } from './apply-weather.ts'
import type { Apply, Clear } from './context.ts'

/** How one message type is taken. */
export interface MessageType {
  readonly apply: Apply
  readonly clear: Clear
  /** Updates replace the entities they hold; the newest word on each counts, not the version of the message. */
  readonly byEntity?: true
}

const nothingToClear: Clear = () => 'An update without content'

/** The types that are shown. Any other is kept and counted. */
export const messageTypes: ReadonlyMap<string, MessageType> = new Map<string, MessageType>([
  ['DT_RESULT', { apply: applyUnit, clear: clearUnit }],
  ['DT_CURRENT', { apply: applyCurrent, clear: clearKey('current') }],
  ['DT_PHASE_RESULT', { apply: applyPhase, clear: clearKey('phase') }],
  ['DT_CUMULATIVE_RESULT', { apply: applyCumulative, clear: clearKey('cumulative') }],
  ['DT_MEDALLISTS', { apply: applyMedallists, clear: clearKey('medallists') }],
  ['DT_MEDALS', { apply: applyMedals, clear: clearKey('medals') }],
  ['DT_MEDALLISTS_DISCIPLINE', { apply: applyMedalsOfDiscipline, clear: clearKey('medallists') }],
  ['DT_MEDALLISTS_DAY', { apply: applyMedalsOfDay, clear: clearMedalsOfDay }],
  ['DT_POOL_STANDING', { apply: applyPool, clear: clearPool }],
  ['DT_BRACKETS', { apply: applyBrackets, clear: clearKey('bracket') }],
  ['DT_RANKING', { apply: applyRanking, clear: clearKey('ranking') }],
  ['DT_PLAY_BY_PLAY', { apply: applyActions, clear: clearActions }],
  ['DT_RECORD', { apply: applyRecords, clear: clearRecords }],
  ['DT_SCHEDULE', { apply: applySchedule, clear: clearSchedule }],
  ['DT_SCHEDULE_UPDATE', { apply: applyScheduleUpdate, clear: nothingToClear, byEntity: true }],
  ['DT_PARTIC', { apply: applyParticipants, clear: clearParticipants }],
  ['DT_PARTIC_UPDATE', { apply: applyParticipants, clear: nothingToClear, byEntity: true }],
  ['DT_PARTIC_TEAMS', { apply: applyTeams, clear: clearTeams }],
  ['DT_PARTIC_TEAMS_UPDATE', { apply: applyTeams, clear: nothingToClear, byEntity: true }],
  ['DT_PARTIC_HORSES', { apply: applyHorses, clear: clearHorses }],
  ['DT_PARTIC_HORSES_UPDATE', { apply: applyHorses, clear: nothingToClear, byEntity: true }],
  ['DT_STATS', { apply: applyStats, clear: clearPart('stats') }],
  ['DT_WEATHER', { apply: applyWeather, clear: clearPart('weather') }],
  ['DT_CONFIG', { apply: applyConfig, clear: clearPart('config') }],
  ['DT_COMMUNICATION', { apply: applyCommunication, clear: clearPart('communication') }],
  ['DT_CODES', { apply: applyCodes, clear: clearPart('codes') }],
  ['DT_ENTRIES', { apply: applyEntries, clear: clearEntries }],
])
