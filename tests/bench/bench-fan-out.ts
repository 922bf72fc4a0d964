import { median, print, quantile } from './figure.ts'
import { cpuOf, join, leave, onStage, prepare, type Listening, type Stage } from './servers.ts'

/** With fewer clients a round is shorter, and what a commit costs by itself weighs more: so more rounds. */
const STAGES = [
  { clients: 1000, rounds: 7 },
  { clients: 6000, rounds: 3 },
]
const EVERY_MS = 250
/** The first rounds only warm the compilers up, and need no pauses. */
const WARM_UP_ROUNDS = 2
const WARM_UP_MS = 40

interface Round {
  readonly cpu: number
  /** From the moment the sending begins to the arrival at each client, ms. */
  readonly p99: number
  /** From the moment a document is put: with diff and disk. */
  readonly p99FromPut: number
  readonly frames: string[]
}

/** Real changes through the hub, from put to every client, against a bare broadcast of the same bytes at the same times. */
export async function benchFanOut(): Promise<void> {
  for (const { clients, rounds } of STAGES) await onStage((stage) => compare(stage, clients, rounds))
}

async function compare(stage: Stage, clients: number, rounds: number): Promise<void> {
  const ours: Round[] = []
  const bare: Round[] = []
  /** Of the hub's last round: what the bare server sends. Its rounds are alike but for the versions. */
  let sent: string[] = []
  const playHub = async (everyMs: number): Promise<Round> => {
    const { steps, hellos } = await prepare(stage.hub)
    const round = await play(stage, stage.hub, { clients, hello: hellos.fan, steps, everyMs })
    sent = round.frames
    return round
  }
  const playBare = async (everyMs: number): Promise<Round> => {
    const { steps } = await prepare(stage.bare, { answer: ['{}'], frames: sent })
    return play(stage, stage.bare, { clients, hello: '{}', steps, everyMs })
  }
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    const everyMs = round < 0 ? WARM_UP_MS : EVERY_MS
    // Who comes second finds a machine that is warm, or tired: they take turns.
    const bareFirst = round > 0 && round % 2 === 1
    const early = bareFirst ? await playBare(everyMs) : undefined
    const a = await playHub(everyMs)
    const b = early ?? (await playBare(everyMs))
    if (round < 0) continue
    ours.push(a)
    bare.push(b)
  }
  const frames = ours[0]?.frames ?? []
  const bytes = frames.reduce((sum, frame) => sum + Buffer.byteLength(frame), 0)
  const detail = { clients, rounds, patches: frames.length, bytesPerFrame: Math.round(bytes / frames.length) }
  const ratios = ours.map(({ cpu }, round) => cpu / (bare[round]?.cpu ?? Number.NaN))
  print({
    name: `fan-out-cpu-${clients}`,
    ours: median(ours.map(({ cpu }) => cpu)),
    baseline: median(bare.map(({ cpu }) => cpu)),
    unit: 'ms of CPU of the server, per round',
    aim: 1.15,
    against: 'a ws server that sends the same bytes at the same times to every client',
    /** Of each round by itself: how far the figure can be trusted. */
    detail: {
      ...detail,
      lowest: Number(Math.min(...ratios).toFixed(3)),
      highest: Number(Math.max(...ratios).toFixed(3)),
    },
  })
  print({
    name: `fan-out-p99-${clients}`,
    ours: median(ours.map(({ p99 }) => p99)),
    baseline: median(bare.map(({ p99 }) => p99)),
    unit: 'ms from the moment a commit is published (durable, nothing sent yet) to its arrival, 99th percentile',
    aim: 1.25,
    against: 'the same broadcast, from the moment before its first send',
    detail: { ...detail, oursFromPut: Number(median(ours.map(({ p99FromPut }) => p99FromPut)).toPrecision(4)) },
  })
}

interface Play {
  readonly clients: number
  readonly hello: string
  readonly steps: number
  readonly everyMs: number
}

async function play(stage: Stage, server: Listening, { clients, hello, steps, everyMs }: Play): Promise<Round> {
  await join(stage.swarm, server, clients, hello, 1)
  stage.swarm.tell({ type: 'watch', frames: steps })
  await stage.swarm.report('watching')
  server.child.tell({ type: 'play', steps, everyMs })
  const [{ asked, sent }, { at, frames }] = await Promise.all([
    server.child.report('played'),
    stage.swarm.report('seen'),
  ])
  const cpu = await cpuOf(server)
  await leave(stage.swarm)
  const since = (moments: readonly number[]) => at.flatMap((arrivals, i) => arrivals.map((t) => t - (moments[i] ?? 0)))
  return { cpu, p99: quantile(since(sent), 0.99), p99FromPut: quantile(since(asked), 0.99), frames }
}
