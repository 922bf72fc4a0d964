import { setTimeout as delay } from 'node:timers/promises'
import { Child } from './child.ts'
import { serverReportSchema, type ServerCommand, type ServerReport } from './server-messages.ts'
import { swarmReportSchema, type SwarmCommand, type SwarmReport } from './swarm-messages.ts'

/** The hub and the bare server it is compared with, each in a process of its own, and the clients of both in a third. */
export interface Stage {
  readonly hub: Listening
  readonly bare: Listening
  readonly swarm: Child<SwarmCommand, SwarmReport>
}

export interface Listening {
  readonly child: Child<ServerCommand, ServerReport>
  readonly port: number
  readonly path: string
}

/** A server hears of the last clients' leaving in this time, before another one is measured. */
const SETTLE_MS = 500

/** Runs `work` on fresh processes, and ends them whatever happens. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const hub = new Child<ServerCommand, ServerReport>('hub', serverReportSchema)
  const bare = new Child<ServerCommand, ServerReport>('bare', serverReportSchema)
  const swarm = new Child<SwarmCommand, SwarmReport>('swarm', swarmReportSchema)
  try {
    await work({ hub: await listening(hub, '/feed'), bare: await listening(bare, '/'), swarm })
  } finally {
    await Promise.all([hub.end(), bare.end(), swarm.end()])
  }
}

async function listening(child: Child<ServerCommand, ServerReport>, path: string): Promise<Listening> {
  const { port } = await child.report('listening')
  return { child, port, path }
}

export async function prepare(server: Listening, more: Omit<Extract<ServerCommand, { type: 'prepare' }>, 'type'> = {}) {
  server.child.tell({ type: 'prepare', ...more })
  return server.child.report('prepared')
}

/** User and system time of a server since it was prepared or began to play, ms. */
export async function cpuOf(server: Listening): Promise<number> {
  server.child.tell({ type: 'cpu' })
  return (await server.child.report('cpu')).ms
}

/** Connects clients, all at once. @returns when each had its answer, ms, and the frames of one answer */
export async function join(swarm: Stage['swarm'], server: Listening, clients: number, hello: string, frames: number) {
  swarm.tell({ type: 'join', port: server.port, path: server.path, hello, clients, frames })
  return swarm.report('joined')
}

export async function leave(swarm: Stage['swarm']): Promise<void> {
  swarm.tell({ type: 'leave' })
  await swarm.report('left')
  await delay(SETTLE_MS)
}
