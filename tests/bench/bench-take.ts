import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocketServer } from 'ws'
import { DeskRig } from '../support/desk-rig.ts'
import { Child } from './child.ts'
import { median, print, quantile } from './figure.ts'
import { takerReportSchema, type TakerCommand, type TakerReport } from './taker-messages.ts'

const SCREENS = 500
const ROUNDS = 20
const WARM_UP = 3

/**
 * From the command of a take to a group of 500 screens until the hub has the last confirmation, against a bare broadcast of the same
 * bytes and a reply of the same length. The screens confirm when they hear of it: that they wait for the take's instant is wanted.
 */
export async function benchTake(): Promise<void> {
  const rig = await DeskRig.start()
  const takers = new Child<TakerCommand, TakerReport>('takers', takerReportSchema)
  try {
    const cookie = await rig.first()
    await rig.command(cookie, { do: 'set group', group: 'hall', name: 'Hall' })
    for (let index = 0; index < SCREENS; index += 1)
      rig.hub.store.desk.put(`screen/s${index}`, { name: `s${index}`, group: 'hall' })
    await rig.hub.store.durable()
    const frame = takers.report('frame')
    const ours = await onHub(rig, cookie, takers)
    const bare = await onBare(takers, (await frame).text)
    print({
      name: `take-${SCREENS}`,
      ours: median(ours),
      baseline: median(bare),
      unit: 'ms from the command until the last of the screens has confirmed, median',
      aim: 2,
      against: 'a ws server that sends the same bytes to every client and counts their replies',
      detail: {
        screens: SCREENS,
        rounds: ROUNDS,
        p90: Number(quantile(ours, 0.9).toFixed(2)),
        baselineP90: Number(quantile(bare, 0.9).toFixed(2)),
      },
    })
  } finally {
    await takers.end()
    await rig.close()
  }
}

async function onHub(rig: DeskRig, cookie: string, takers: Child<TakerCommand, TakerReport>): Promise<number[]> {
  takers.tell({ type: 'connect', url: `${rig.hub.url.replace('http', 'ws')}/feed`, screens: SCREENS })
  await takers.report('connected')
  const took: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    let stop = () => {}
    const last = new Promise<void>((resolve) => {
      stop = rig.hub.progress.onConfirmed((_take, confirmed) => confirmed === SCREENS && resolve())
    })
    const started = performance.now()
    const command = {
      do: 'take',
      targets: { groups: ['hall'] },
      show: { kind: 'board', key: `unit/${round}` },
    } as const
    const { status } = await rig.command(cookie, { ...command, targets: { groups: ['hall'] } }, { id: randomUUID() })
    if (status !== 200) throw new Error(`the take was answered with ${status}`)
    await last
    if (round >= WARM_UP) took.push(performance.now() - started)
    stop()
  }
  await left(takers)
  return took
}

async function onBare(takers: Child<TakerCommand, TakerReport>, text: string): Promise<number[]> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 2048 })
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the bare server has no port')
  let replies = 0
  let all = () => {}
  server.on('connection', (socket) => {
    socket.once('message', () => {
      socket.send('{}')
      socket.on('message', () => {
        replies += 1
        if (replies === SCREENS) all()
      })
    })
  })
  takers.tell({ type: 'connect', url: `ws://127.0.0.1:${address.port}`, screens: SCREENS })
  await takers.report('connected')
  const took: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    replies = 0
    const last = new Promise<void>((resolve) => {
      all = resolve
    })
    const started = performance.now()
    for (const socket of server.clients) socket.send(text, { binary: false })
    await last
    if (round >= WARM_UP) took.push(performance.now() - started)
  }
  await left(takers)
  server.close()
  return took
}

async function left(takers: Child<TakerCommand, TakerReport>): Promise<void> {
  takers.tell({ type: 'leave' })
  await takers.report('left')
}
