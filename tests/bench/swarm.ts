import * as z from 'zod'
import { rawClient, machineNow } from './raw-client.ts'

/**
 * Many clients in a process of their own. Parent → swarm: join, reset, leave. Swarm → parent: joined, seen.
 * A round counts the frames after the first one (the answer to hello).
 */
const commandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('join'),
    port: z.number(),
    path: z.string(),
    hello: z.string(),
    clients: z.number(),
    /** Frames until a client counts as joined. */
    joinFrames: z.number(),
  }),
  /** Report when every client has had `frames` more frames, or after `ms`. */
  z.object({ type: z.literal('watch'), frames: z.number(), ms: z.number() }),
  z.object({ type: z.literal('leave') }),
])
export type SwarmCommand = z.infer<typeof commandSchema>

export type SwarmReport =
  | {
      readonly type: 'joined'
      readonly clients: number
      readonly lost: number
      readonly joinMs: number[]
      readonly bytes: number
    }
  /** For each frame number, when each client had it (machine clock, ms). */
  | { readonly type: 'seen'; readonly at: number[][]; readonly bytes: number; readonly lost: number }

let clients: { close(): void }[] = []
let frames: number[] = []
let lost = 0
let bytes = 0
let leaving = false
let onFrame: (index: number, at: number) => void = () => undefined

process.on('message', (raw) => {
  const command = commandSchema.parse(raw)
  if (command.type === 'join') join(command)
  else if (command.type === 'watch') watch(command.frames, command.ms)
  else leave()
})

const report = (message: SwarmReport) => process.send?.(message)

function join(command: Extract<SwarmCommand, { type: 'join' }>) {
  const started = machineNow()
  const joinMs: number[] = []
  frames = Array.from({ length: command.clients }, () => 0)
  lost = 0
  bytes = 0
  leaving = false
  onFrame = (index, at) => {
    if (frames[index] !== command.joinFrames) return
    joinMs.push(at - started)
    if (joinMs.length + lost === command.clients)
      report({ type: 'joined', clients: joinMs.length, lost, joinMs, bytes })
  }
  clients = Array.from({ length: command.clients }, (_, index) =>
    rawClient(
      command.port,
      command.path,
      command.hello,
      (frame) => {
        frames[index] = (frames[index] ?? 0) + 1
        bytes += frame.bytes
        onFrame(index, frame.at)
      },
      () => {
        if (!leaving) lost += 1
      },
    ),
  )
}

function watch(count: number, ms: number) {
  const base = [...frames]
  const at: number[][] = Array.from({ length: count }, () => [])
  let full = 0
  bytes = 0
  const end = () => {
    clearTimeout(timer)
    onFrame = () => undefined
    report({ type: 'seen', at, bytes, lost })
  }
  const timer = setTimeout(end, ms)
  onFrame = (index, time) => {
    const number = (frames[index] ?? 0) - (base[index] ?? 0)
    at[number - 1]?.push(time)
    if (number === count && ++full === clients.length - lost) end()
  }
}

function leave() {
  leaving = true
  for (const client of clients) client.close()
  clients = []
}
