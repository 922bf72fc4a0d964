import net from 'node:net'
import { once } from 'node:events'

/** The cable between a screen and its hub: a TCP proxy that can be pulled, left hanging, and mended. */
export class Line {
  /** What a browser takes for the hub. */
  readonly url: string
  readonly #server: net.Server
  readonly #pairs: Set<{ readonly near: net.Socket; readonly far: net.Socket }>
  readonly #state: { kind: 'whole' | 'cut' | 'hanging' }
  /** Bytes that came from the hub since the last `count`. */
  #bytes = 0

  private constructor(server: net.Server, port: number) {
    this.#server = server
    this.url = `http://127.0.0.1:${port}`
    this.#pairs = new Set()
    this.#state = { kind: 'whole' }
  }

  /** @param hubPort asked again for each connection, since a hub may come back elsewhere */
  static async to(hubPort: () => number): Promise<Line> {
    const server = net.createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('a line listens on a port')
    const line = new Line(server, address.port)
    server.on('connection', (near) => line.#connect(near, hubPort()))
    return line
  }

  /** Pulled: what is open breaks, what comes is refused. */
  cut(): void {
    this.#state.kind = 'cut'
    for (const { near, far } of this.#pairs) {
      near.destroy()
      far.destroy()
    }
  }

  /** A switch without power: nothing breaks, nothing comes through. */
  hang(): void {
    this.#state.kind = 'hanging'
    for (const { near, far } of this.#pairs) {
      near.pause()
      far.pause()
    }
  }

  /** Whole again; what hung is broken by then. */
  mend(): void {
    this.cut()
    this.#state.kind = 'whole'
  }

  /** Bytes from the hub since the last call. */
  count(): number {
    const bytes = this.#bytes
    this.#bytes = 0
    return bytes
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #connect(near: net.Socket, port: number): void {
    if (this.#state.kind === 'cut') {
      near.destroy()
      return
    }
    const far = net.connect(port, '127.0.0.1')
    const pair = { near, far }
    this.#pairs.add(pair)
    const end = () => {
      near.destroy()
      far.destroy()
      this.#pairs.delete(pair)
    }
    far.on('data', (chunk) => (this.#bytes += chunk.length))
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    near.pipe(far)
    far.pipe(near)
    if (this.#state.kind === 'hanging') {
      near.pause()
      far.pause()
    }
  }
}
