import { machineNow, rawClient, type RawClient } from './raw-client.ts'
import { swarmCommandSchema, type SwarmCommand, type SwarmReport } from './swarm-messages.ts'

/** Thousands of clients in one process. The first one also keeps what it was sent. */
let clients: RawClient[] = []
let counts: number[] = []
let heard: string[] = []
let leaving = false
let onFrame: (client: number, at: number) => void = () => undefined

process.on('message', (raw) => {
  const command = swarmCommandSchema.parse(raw)
  if (command.type === 'join') join(command)
  else if (command.type === 'watch') watch(command.frames)
  else leave()
})

function report(message: SwarmReport): void {
  process.send?.(message)
}

function join({ port, path, hello, clients: many, frames }: Extract<SwarmCommand, { type: 'join' }>): void {
  const started = machineNow()
  const ms: number[] = []
  counts = Array.from({ length: many }, () => 0)
  heard = []
  leaving = false
  onFrame = (client, at) => {
    if (counts[client] !== frames) return
    ms.push(at - started)
    if (ms.length === many) report({ type: 'joined', ms, answer: heard })
  }
  clients = counts.map((_, client) =>
    rawClient(
      port,
      path,
      hello,
      (frame, payload) => {
        counts[client] = (counts[client] ?? 0) + 1
        if (client === 0) heard.push(payload().toString())
        onFrame(client, frame.at)
      },
      (reason) => {
        if (!leaving) report({ type: 'failed', reason: `a client lost its connection: ${reason}` })
      },
    ),
  )
}

function watch(frames: number): void {
  const base = [...counts]
  const at: number[][] = Array.from({ length: frames }, () => [])
  let complete = 0
  heard = []
  onFrame = (client, time) => {
    const number = (counts[client] ?? 0) - (base[client] ?? 0)
    at[number - 1]?.push(time)
    if (number !== frames || ++complete !== clients.length) return
    onFrame = () => undefined
    report({ type: 'seen', at, frames: heard })
  }
  report({ type: 'watching' })
}

function leave(): void {
  leaving = true
  for (const client of clients) client.close()
  clients = []
  report({ type: 'left' })
}
