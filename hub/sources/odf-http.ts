import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { errorText } from '../start-error.ts'
import { SILENT_AFTER_MS } from './health.ts'
import { readBody } from './request-body.ts'
import type { Source, SourceHost, Taken } from './source.ts'

export interface HttpSetting {
  readonly kind: 'odf-http'
  /** Without one only this machine may send. */
  readonly key?: string | undefined
  readonly silentAfter?: number | undefined
}

/** What a sender hears (odf.md 3, Transport). */
export interface Answer {
  readonly status: 200 | 401 | 413 | 503
  readonly body: { readonly stored: boolean; readonly accepted: boolean; readonly reason?: string }
}

/** Twice the ODF limit of a message, unpacked (odf.md 3). */
const LIMIT_BYTES = 20 * 1024 * 1024
/** A sender repeats after about 5 s without an answer: it hears before that its message is not stored yet. */
const PATIENCE_MS = 4_000

/** POST /odf: one message per request. */
export class OdfHttp implements Source {
  readonly id: string
  readonly name: string
  readonly place = 'odf-http'
  readonly silentAfter: number
  private readonly keyHash: Buffer | undefined

  constructor(id: string, setting: HttpSetting) {
    this.id = id
    this.name = 'POST /odf'
    this.silentAfter = setting.silentAfter ?? SILENT_AFTER_MS
    this.keyHash = setting.key === undefined ? undefined : hash(setting.key)
  }

  routes(app: FastifyInstance, host: SourceHost): void {
    app.route({
      method: 'POST',
      url: '/odf',
      // Before anything looks at the type of the content: whatever it claims to be, it is a message or is set aside.
      onRequest: async (request, reply) => {
        const { status, body } = await this.answer(request.raw, host)
        // The rest of such a body may still be on its way: the connection cannot serve another request.
        if (status === 413) reply.header('connection', 'close')
        return reply.code(status).send(body)
      },
      handler: () => undefined,
    })
  }

  run(host: SourceHost): Promise<void> {
    host.up()
    return new Promise((resolve) => {
      if (host.signal.aborted) resolve()
      host.signal.addEventListener('abort', () => resolve())
    })
  }

  /** Reads one request, and has an answer for everything that can happen. */
  private async answer(request: IncomingMessage, host: SourceHost): Promise<Answer> {
    const refusal = this.refusal(request)
    if (refusal !== undefined) return answer(401, refusal)
    const body = await readBody(request, LIMIT_BYTES)
    if (body.kind === 'too large') return answer(413, 'a message may have 20 MB unpacked')
    if (body.kind === 'aborted') return answer(503, 'the message did not arrive whole')
    if (host.signal.aborted) return answer(503, 'the hub is stopping')
    if (!host.storable()) return answer(503, 'the hub cannot write its disk')
    const taken = body.kind === 'read' ? host.take(body.bytes) : host.refuse(body.raw, body.reason)
    return this.stored(taken, host)
  }

  private async stored({ outcome, durable }: Taken, host: SourceHost): Promise<Answer> {
    let callOff = () => {}
    const late = new Promise<string>((resolve) => {
      callOff = host.time.after(PATIENCE_MS, () => resolve('the hub could not store the message in time'))
    })
    const failure = await Promise.race([
      durable.then(
        () => undefined,
        (error: unknown) => errorText(error),
      ),
      late,
    ])
    callOff()
    if (failure !== undefined) return answer(503, failure)
    const accepted = outcome.kind === 'accepted'
    return {
      status: 200,
      body: accepted ? { stored: true, accepted } : { stored: true, accepted, reason: outcome.reason },
    }
  }

  /** @returns why this sender may not send; undefined when it may. */
  private refusal(request: IncomingMessage): string | undefined {
    if (this.keyHash === undefined) {
      if (!isLoopback(request.socket.remoteAddress))
        return 'without a key only this machine may send: give the hub a key'
      // A page in this machine's browser reaches loopback too; feeds are no pages.
      return request.headers.origin === undefined ? undefined : 'a web page may not send without a key'
    }
    const given = request.headers['x-api-key']
    // Hashes have one length, so the comparison tells nothing of the key.
    return typeof given === 'string' && timingSafeEqual(hash(given), this.keyHash)
      ? undefined
      : 'X-API-KEY is missing or wrong'
  }
}

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address)
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function answer(status: 401 | 413 | 503, reason: string): Answer {
  return { status, body: { stored: false, accepted: false, reason } }
}
