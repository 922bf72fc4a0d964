import { WebSocketServer } from 'ws'
import { machineNow } from './raw-client.ts'
import { serve } from './server-process.ts'

/** The least that can be done with `ws`: any message is answered with the same frames, and a broadcast is a loop. */
await serve((server) => {
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  let answer: readonly Buffer[] = []
  let frames: readonly Buffer[] = []
  sockets.on('connection', (socket) => {
    socket.on('message', () => {
      for (const frame of answer) socket.send(frame, { binary: false })
    })
  })
  return Promise.resolve({
    prepare(command) {
      answer = (command.answer ?? []).map((text) => Buffer.from(text))
      frames = (command.frames ?? []).map((text) => Buffer.from(text))
      return Promise.resolve({ type: 'prepared', steps: frames.length, hellos: { fan: '{}', join: '{}' } })
    },
    send(step) {
      const frame = frames[step]
      if (frame === undefined) throw new Error(`there is no frame ${step}`)
      const sent = machineNow()
      for (const socket of sockets.clients) socket.send(frame, { binary: false })
      return Promise.resolve(sent)
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      return Promise.resolve()
    },
  })
})
