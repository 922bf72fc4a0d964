import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { HubSessions } from './hub-sessions.ts'
import type { SessionSocket } from './session.ts'
import { SHORT_BYTES, wireFrame } from './wire-frame.ts'

/** A hello of a client that holds thousands of documents has some hundred kB. */
const MAX_PAYLOAD = 1024 * 1024
const TEXT = { binary: false, compress: false, fin: true }

export interface AttachOptions {
  /** Where the websocket is, "/feed" by default. */
  readonly path?: string
  /**
   * May a page of this origin listen? Undefined for clients that are no pages. Everybody may by default: what the feed tells is
   * on the walls anyway.
   */
  readonly originAllowed?: (origin: string | undefined, request: IncomingMessage) => boolean
}

/**
 * Puts the sessions behind a path of an HTTP server (fastify's is `app.server`). Upgrades of other paths are left to others, and
 * refused where there are none.
 * @returns the way to take them off again; `sessions.close()` ends the connections.
 */
export function attachSessions(server: Server, sessions: HubSessions, options: AttachOptions = {}): () => void {
  const { path = '/feed', originAllowed = () => true } = options
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_PAYLOAD,
  })
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url?.split('?', 1)[0] !== path) {
      if (server.listenerCount('upgrade') === 1) stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const end = connect(sessions, socket, stream, request)
      const { origin } = request.headers
      // After the upgrade, so that the page can be told why: a browser hides the status of a refused one.
      if (!originAllowed(origin, request)) end.refuse('origin', `pages of ${origin ?? 'no origin'} may not listen here`)
    })
  }
  server.on('upgrade', onUpgrade)
  return () => {
    server.off('upgrade', onUpgrade)
    sockets.close()
  }
}

function connect(sessions: HubSessions, socket: WebSocket, stream: Duplex, request: IncomingMessage) {
  const address = request.socket.remoteAddress
  const agent = request.headers['user-agent']
  const end = sessions.open(wrap(socket, stream), {
    ...(address !== undefined && { address }),
    ...(agent !== undefined && { agent }),
  })
  socket.on('message', (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) end.refuse('message', 'a binary message')
    else end.message(data.toString())
  })
  socket.on('pong', () => end.alive())
  // A fault of the connection (a frame too long, a reset) ends it; 'close' follows and says so to the sessions.
  socket.on('error', () => socket.terminate())
  socket.on('close', () => end.closed())
  return end
}

/**
 * What many get is written past `ws`, as one frame that they share. Whole frames do not mix: without compression `ws` writes its
 * own (pings, pongs, the close) at once, too, and after its close we write no more.
 */
function wrap(socket: WebSocket, stream: Duplex): SessionSocket {
  return {
    send(data) {
      if (data.length <= SHORT_BYTES) socket.send(data, TEXT)
      else if (socket.readyState === WebSocket.OPEN) stream.write(wireFrame(data))
    },
    get bufferedAmount() {
      return stream.writableLength
    },
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
  }
}
