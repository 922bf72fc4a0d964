import type { EmergencyLine } from '../../../protocol/desk-answers.ts'
import type { Text } from '../words/say.ts'

export const EMERGENCY_WORDS = {
  Actual: 'Actual emergency',
  Exercise: 'Exercise',
  Test: 'Test',
} as const satisfies Readonly<Record<EmergencyLine['emergency']['status'], Text>>

export const EMERGENCY_STATES = {
  waiting: 'Waits for a second person',
  standing: 'Stands',
  cancelled: 'Taken off',
  replaced: 'Replaced',
  expired: 'Over',
} as const satisfies Readonly<Record<EmergencyLine['state']['kind'], Text>>

export const SEVERITY_WORDS = {
  Extreme: 'Extreme',
  Severe: 'Severe',
  Moderate: 'Moderate',
  Minor: 'Minor',
  Unknown: 'Unknown',
} as const satisfies Readonly<Record<EmergencyLine['emergency']['severity'], Text>>
