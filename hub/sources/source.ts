import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Json } from '../../protocol/json.ts'
import type { Outcome } from '../odf/ingest-types.ts'
import type { Time } from '../time.ts'

/** A message that was handed over: what became of it is known at once, that it is durable a little later. */
export interface Taken {
  readonly outcome: Outcome
  /** Resolves when message and outcome are durable; rejects when the hub closes before they are. */
  readonly durable: Promise<void>
}

/** What the hub gives a source to work with. */
export interface SourceHost {
  readonly time: Time
  readonly log: Logger
  /** Aborted when the source shall stop. */
  readonly signal: AbortSignal
  /**
   * Hands one message over, as it came.
   * @param mark is kept in the same commit as the message: where to go on after a restart.
   */
  take(bytes: Uint8Array, mark?: Mark): Taken
  /** Sets aside what the transport could not even unpack. */
  refuse(bytes: Uint8Array, reason: string): Taken
  /** Can the disk be written now? Where it cannot, a message is better left with its sender. */
  storable(): boolean
  mark(key: string): Json | undefined
  forget(key: string): void
  /** Empties the store and begins a new epoch, with the next message. */
  restart(): void
  /** The transport stands. */
  up(): void
  /** The transport is gone for now: a line, a mount. */
  lost(reason: string): void
  /** The source cannot do its work until somebody helps. */
  failed(reason: string): void
  /** There is nothing more to come. */
  done(): void
}

export interface Mark {
  readonly key: string
  readonly value: Json
}

/** One way in. It knows a transport, no sport. */
export interface Source {
  /** Unique and stable across restarts, e.g. "replay:1". */
  readonly id: string
  /** What an operator calls it. */
  readonly name: string
  /** What its marks and counters are kept under: another place to read from is another source. */
  readonly place: string
  /** Milliseconds without news after which it counts as silent. */
  readonly silentAfter: number
  /** How much faster than life it goes; delays that messages promise shrink with it. */
  readonly pace?: number
  /** Adds its doors to the hub's HTTP server, before that listens. */
  routes?(app: FastifyInstance, host: SourceHost): void
  /** Runs until it is done or `host.signal` is aborted; what it took is durable when it resolves. */
  run(host: SourceHost): Promise<void>
}
