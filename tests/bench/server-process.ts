import { createServer, type Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { BACKLOG } from '../../hub/http/backlog.ts'
import { machineNow } from './raw-client.ts'
import { serverCommandSchema, type ServerCommand, type ServerReport } from './server-messages.ts'

/** What differs between the hub and the bare server. */
export interface Subject {
  prepare(command: Extract<ServerCommand, { type: 'prepare' }>): Promise<Extract<ServerReport, { type: 'prepared' }>>
  /** Sends one step to everybody. @returns when the sending began, machine clock, ms */
  send(step: number): Promise<number>
  close(): Promise<void>
}

/** The process around a server: listens, does what the bench says, measures its own CPU, goes on SIGTERM. */
export async function serve(build: (server: Server) => Promise<Subject>): Promise<void> {
  const server = createServer()
  const subject = await build(server)
  let mark = process.cpuUsage()
  const report = (message: ServerReport) => process.send?.(message)

  const obey = async (command: ServerCommand) => {
    switch (command.type) {
      case 'prepare': {
        const prepared = await subject.prepare(command)
        mark = process.cpuUsage()
        report(prepared)
        return
      }
      case 'play': {
        const asked: number[] = []
        const sent: number[] = []
        mark = process.cpuUsage()
        const started = machineNow()
        for (let step = 0; step < command.steps; step += 1) {
          await delay(Math.max(0, started + step * command.everyMs - machineNow()))
          asked.push(machineNow())
          sent.push(await subject.send(step))
        }
        report({ type: 'played', asked, sent })
        return
      }
      case 'cpu': {
        const { user, system } = process.cpuUsage(mark)
        report({ type: 'cpu', ms: (user + system) / 1000 })
        return
      }
      default:
        command satisfies never
    }
  }
  const fail = (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
  process.on('message', (raw) => {
    obey(serverCommandSchema.parse(raw)).catch(fail)
  })
  process.on('SIGTERM', () => {
    subject.close().then(() => process.exit(0), fail)
  })
  server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null) report({ type: 'listening', port: address.port })
  })
}
