import { WebSocket } from 'ws'
import { takerCommandSchema, type TakerReport } from './taker-messages.ts'

/** Screens that draw nothing: each confirms a take as soon as it hears of it. */
let sockets: WebSocket[] = []
let leaving = false
let told = false

process.on('message', (raw) => {
  const command = takerCommandSchema.parse(raw)
  if (command.type === 'connect') connect(command.url, command.screens)
  else leave()
})

function report(message: TakerReport): void {
  process.send?.(message)
}

function connect(url: string, screens: number): void {
  leaving = false
  let answered = 0
  sockets = Array.from({ length: screens }, (_, index) => {
    const screen = `s${index}`
    const socket = new WebSocket(url, { perMessageDeflate: false })
    let isIn = false
    socket.on('open', () => {
      const subscribe = [`screen/${screen}`, 'group/hall', 'venue']
      socket.send(JSON.stringify({ type: 'hello', protocol: 1, screen, subscribe }))
    })
    socket.on('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.toString() : ''
      if (!isIn) {
        isIn = true
        if (++answered === screens) report({ type: 'connected' })
        return
      }
      const take = /"take":"([^"]+)"/.exec(text)?.[1]
      if (take === undefined) return
      socket.send(JSON.stringify({ type: 'report', key: 'unit/X', paintedAt: Date.now(), take }))
      if (!told && index === 0) {
        told = true
        report({ type: 'frame', text })
      }
    })
    socket.on('error', (error) => report({ type: 'failed', reason: error.message }))
    socket.on('close', () => {
      if (!leaving) report({ type: 'failed', reason: `screen ${screen} lost its connection` })
    })
    return socket
  })
}

function leave(): void {
  leaving = true
  for (const socket of sockets) socket.terminate()
  sockets = []
  report({ type: 'left' })
}
