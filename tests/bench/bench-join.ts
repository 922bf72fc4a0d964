import { existsSync, readFileSync } from 'node:fs'
import { median, print } from './figure.ts'
import { cpuOf, join, leave, onStage, prepare, type Listening, type Stage } from './servers.ts'

const CLIENTS = [1000, 6000]
const ROUNDS = 5
const SOMAXCONN = '/proc/sys/net/core/somaxconn'

/** All clients connect at once and ask for what a screen on follow shows, against a server that sends the same bytes to anybody. */
export async function benchJoin(): Promise<void> {
  for (const clients of CLIENTS) await onStage((stage) => compare(stage, clients))
}

async function compare(stage: Stage, clients: number): Promise<void> {
  const { hellos } = await prepare(stage.hub)
  const frames = await framesOfAnswer(stage, hellos.join)
  const ours: { ms: number; cpu: number }[] = []
  const bare: { ms: number; cpu: number }[] = []
  let answer: string[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    await prepare(stage.hub)
    const a = await all(stage, stage.hub, clients, hellos.join, frames)
    answer = a.answer
    await prepare(stage.bare, { answer })
    const b = await all(stage, stage.bare, clients, hellos.join, frames)
    if (round === 0) continue // warms the compilers up
    ours.push(a)
    bare.push(b)
  }
  print({
    name: `join-${clients}`,
    ours: median(ours.map(({ ms }) => ms)),
    baseline: median(bare.map(({ ms }) => ms)),
    unit: 'ms from the first connection attempt until the last client has its whole answer',
    aim: 1.5,
    against: 'a ws server that answers any message with the same bytes',
    detail: {
      clients,
      rounds: ROUNDS,
      frames,
      bytesPerClient: answer.reduce((sum, frame) => sum + Buffer.byteLength(frame), 0),
      cpu: Number((median(ours.map(({ cpu }) => cpu)) / median(bare.map(({ cpu }) => cpu))).toFixed(3)),
      ...(existsSync(SOMAXCONN) && { somaxconn: readFileSync(SOMAXCONN, 'utf8').trim() }),
    },
  })
}

/** How many frames make an answer: the last one does not say "more". */
async function framesOfAnswer(stage: Stage, hello: string): Promise<number> {
  for (let frames = 1; ; frames += 1) {
    const { answer } = await join(stage.swarm, stage.hub, 1, hello, frames)
    await leave(stage.swarm)
    if (!answer.at(-1)?.slice(0, 300).includes('"more":true')) return frames
  }
}

async function all(stage: Stage, server: Listening, clients: number, hello: string, frames: number) {
  const { ms, answer } = await join(stage.swarm, server, clients, hello, frames)
  const cpu = await cpuOf(server)
  await leave(stage.swarm)
  return { ms: Math.max(...ms), cpu, answer }
}
