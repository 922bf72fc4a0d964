import { randomUUID } from 'node:crypto'
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import { fromBuffer, type OscMessageOutput, type OscPacketOutput } from 'osc-min'
import type { Logger } from 'pino'
import type { Command } from '../../protocol/desk-commands.ts'
import type { Actor } from '../desk/decision.ts'
import { onAirOf } from '../desk/decide-takes.ts'
import type { Desk } from '../desk/desk.ts'
import { readRow, takeRowSchema } from '../desk/desk-rows.ts'
import type { Strangers } from '../desk/strangers.ts'
import { Allowance } from '../people/allowance.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { errorCode, errorText, StartError } from '../start-error.ts'
import type { Time } from '../time.ts'
import { readOsc } from './read-osc.ts'

/** Sentences about packets at once, and how long until there may be one more. */
const SENTENCES = 20
const SENTENCE_MS = 3_000

export interface OscParts {
  readonly desk: Desk
  readonly signIns: SignIns
  readonly strangers: Strangers
  readonly time: Time
  readonly log: Logger
}

/**
 * OSC over UDP for show control: nobody is answered, what cannot be done is a sentence in the log. The token travels readable in each
 * packet, OSC has no other means: for a network of its own.
 */
export class OscDoor {
  readonly #parts: OscParts
  readonly #socket: Socket
  readonly #sentences: Allowance

  private constructor(socket: Socket, parts: OscParts) {
    this.#parts = parts
    this.#socket = socket
    this.#sentences = new Allowance(SENTENCES, SENTENCE_MS, parts.time.monotonic())
    socket.on('message', (packet, from) => this.#take(packet, from))
    socket.on('error', (error) => this.#say(`the socket failed: ${errorText(error)}`))
  }

  /** @throws StartError where the port cannot be had. */
  static async open({ port, host }: { port: number; host: string }, parts: OscParts): Promise<OscDoor> {
    const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4')
    const bound = once(socket, 'listening')
    socket.bind(port, host)
    try {
      await bound
    } catch (error) {
      socket.close()
      const why = errorCode(error) === 'EADDRINUSE' ? 'the port is in use' : errorText(error)
      throw new StartError(`The hub cannot hear OSC on ${host}:${port}: ${why}.`)
    }
    return new OscDoor(socket, parts)
  }

  get port(): number {
    return this.#socket.address().port
  }

  async close(): Promise<void> {
    const closed = once(this.#socket, 'close')
    this.#socket.close()
    await closed
  }

  #take(packet: Buffer, { address }: RemoteInfo): void {
    let read: OscPacketOutput
    try {
      read = fromBuffer(packet)
    } catch (error) {
      this.#say(`a packet of ${address} is no OSC: ${errorText(error)}`)
      return
    }
    for (const message of messagesIn(read)) {
      this.#do(message, address).catch((error: unknown) => this.#say(`${address} was not served: ${errorText(error)}`))
    }
  }

  async #do(message: OscMessageOutput, address: string): Promise<void> {
    const request = readOsc(message)
    if (request.kind === 'bad') return this.#say(`${address}: ${request.reason}`)
    const { signIns, strangers, desk } = this.#parts
    const from = `osc ${address}`
    const who = signIns.identify(request.token)
    if (who.kind === 'unknown' || who.actor.kind !== 'token') {
      const reason = who.kind === 'unknown' ? who.reason : 'OSC is for tokens of other systems only.'
      strangers.refused({ from, command: { do: request.kind === 'undo' ? 'undo take' : 'take' }, status: 401, reason })
      return this.#say(`${address}: ${reason}`)
    }
    const command: Command | undefined =
      request.kind === 'take' ? { do: 'take', targets: request.targets, show: request.show } : this.#undoOf(who.actor)
    if (command === undefined) return this.#say(`${address}: no take of ${who.actor.name} is on air`)
    const answer = await desk.run({ id: randomUUID(), command }, who.actor, from)
    if (!answer.ok) this.#say(`${address}: ${answer.reason}`)
  }

  #undoOf(actor: Actor): Command | undefined {
    const { view } = this.#parts.desk
    const newest = [...view.below('take/')]
      .map(([key, raw]) => ({ take: key.slice('take/'.length), row: readRow(key, raw, takeRowSchema) }))
      .filter(({ row }) => row.by === actor.name && row.undoes === undefined)
      .toSorted((a, b) => b.row.program.order - a.row.program.order)
      .find(({ take, row }) => Object.keys(row.before).some((key) => onAirOf(view, key)?.program?.take === take))
    return newest && { do: 'undo take', take: newest.take }
  }

  /** One sentence each, as long as it does not fill the log. */
  #say(sentence: string): void {
    if (this.#sentences.take(this.#parts.time.monotonic())) this.#parts.log.warn(`OSC: ${sentence.replace(/\.$/, '')}.`)
  }
}

/** A bundle's messages are done at once, whatever time it asks for. */
function* messagesIn(packet: OscPacketOutput): Generator<OscMessageOutput> {
  if (packet.oscType === 'message') yield packet
  else for (const element of packet.elements) yield* messagesIn(element)
}
