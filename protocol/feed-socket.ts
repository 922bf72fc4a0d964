/** A connection that carries texts; all a feed client knows of a websocket. */
export interface FeedSocket {
  send(text: string): void
  /** Ends the connection; events may still follow, and are ignored (SPEC RC4). */
  close(): void
}

export interface SocketEvents {
  opened(): void
  message(text: string): void
  /** Failed or ended; called once, also when it never opened. */
  closed(reason: string): void
}

/** Begins a connection. May throw on an address that is none: that counts as a failed attempt. */
export type ConnectSocket = (url: string, events: SocketEvents) => FeedSocket

/** What the browser's WebSocket and the one of `ws` have in common. */
export interface WebSocketLike {
  onopen: ((event: never) => void) | null
  onmessage: ((event: never) => void) | null
  onerror: ((event: never) => void) | null
  onclose: ((event: never) => void) | null
  send(text: string): void
  close(): void
  /** `ws` has it: ends at once, where `close` would wait for a hub that is gone. */
  terminate?: () => void
}

/** Makes sockets for a feed client: `connectWebSocket((url) => new WebSocket(url))`, the browser's or the one of `ws`. */
export function connectWebSocket(open: (url: string) => WebSocketLike): ConnectSocket {
  return (url, events) => {
    const socket = open(url)
    let failure = 'the connection ended'
    socket.onopen = () => events.opened()
    socket.onmessage = (event: { data: unknown }) => {
      if (typeof event.data === 'string') events.message(event.data)
    }
    // The browser keeps the cause of an error to itself; `ws` says it.
    socket.onerror = (event: { message?: unknown }) => {
      failure = typeof event.message === 'string' && event.message !== '' ? event.message : 'no connection'
    }
    socket.onclose = (event: { code?: unknown; reason?: unknown }) => {
      const said = typeof event.reason === 'string' && event.reason !== '' ? event.reason : failure
      events.closed(typeof event.code === 'number' && event.code !== 1006 ? `${said} (code ${event.code})` : said)
    }
    return {
      send: (text) => socket.send(text),
      close: () => (socket.terminate === undefined ? socket.close() : socket.terminate()),
    }
  }
}
