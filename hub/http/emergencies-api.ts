import type { FastifyInstance } from 'fastify'
import { alertRowSchema, type AlertRow } from '../desk/alert-rows.ts'
import type { Desk } from '../desk/desk.ts'
import { readRow, rowOf } from '../desk/desk-rows.ts'
import type { EmergencyProgress, ReachOutcome } from '../desk/emergency-progress.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { SessionInfo } from '../sessions/session-info.ts'
import { refuse } from './sentences.ts'
import { actorOf } from './who-asks.ts'

export interface EmergenciesParts {
  readonly desk: Desk
  readonly reach: EmergencyProgress
  readonly signIns: SignIns
  readonly sessions: () => readonly SessionInfo[]
}

/** What the console sees of emergencies: those that wait for a second person, too, and which screens each has reached. */
export function emergenciesApi(app: FastifyInstance, { desk, reach, signIns, sessions }: EmergenciesParts): void {
  const online = () => new Set(sessions().flatMap(({ screen }) => screen ?? []))
  const told = (id: string, row: AlertRow) => {
    const screens = reach.of(id, online()) ?? {}
    return { id, ...row, reached: countsOf(Object.values(screens)) }
  }

  app.get('/api/emergencies', (request, reply) => {
    if (actorOf(request, signIns) === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const emergencies = [...desk.view.below('alert/')]
      .map(([key, raw]) => told(key.slice('alert/'.length), readRow(key, raw, alertRowSchema)))
      .toSorted((a, b) => b.issued.at - a.issued.at)
    return reply.header('cache-control', 'no-store').send({ emergencies })
  })

  app.get<{ Params: { id: string } }>('/api/emergencies/:id', (request, reply) => {
    if (actorOf(request, signIns) === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const { id } = request.params
    const row = rowOf(desk.view, `alert/${id}`, alertRowSchema)
    if (row === undefined) return refuse(reply, 404, 'There is no such emergency.')
    return reply.header('cache-control', 'no-store').send({ ...told(id, row), screens: reach.of(id, online()) })
  })
}

function countsOf(outcomes: readonly ReachOutcome[]): Readonly<Record<ReachOutcome['kind'] | 'screens', number>> {
  const count = (kind: ReachOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length
  return {
    screens: outcomes.length,
    reached: count('reached'),
    failed: count('failed'),
    waiting: count('waiting'),
    offline: count('offline'),
  }
}
