import type { Role } from '../../../protocol/desk-people.ts'
import type { Text } from '../words/say.ts'

export const ROLE_WORDS = {
  viewer: 'Viewer',
  operator: 'Operator',
  supervisor: 'Supervisor',
  administrator: 'Administrator',
} as const satisfies Readonly<Record<Role, Text>>
