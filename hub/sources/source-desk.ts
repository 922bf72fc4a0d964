import type { Logger } from 'pino'
import * as z from 'zod'
import { sourceSchema } from '../../protocol/documents.ts'
import { present } from '../../protocol/odf.ts'
import type { Intake } from '../intake.ts'
import type { Outcome } from '../odf/ingest-types.ts'
import { errorText } from '../start-error.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { heard, judge, type Signals, type SourceState, type Transport, type Verdict } from './health.ts'
import { readHeader, readKeepAliveDelay } from './odf-header.ts'
import type { Mark, Source, SourceHost } from './source.ts'

const countsSchema = z.object({ accepted: z.number(), unchanged: z.number(), rejected: z.number() })
export type Counts = z.infer<typeof countsSchema>
const NONE: Counts = { accepted: 0, unchanged: 0, rejected: 0 }

/** How one source stands, for an operator. Times are hub clock, ms. */
export interface SourceStatus extends Counts {
  readonly id: string
  readonly name: string
  /** Does it work, has it ended, or can it not work? */
  readonly state: 'running' | 'done' | 'failed'
  /** The finer state, as screens see it in `source/<id>`. */
  readonly feed: SourceState
  readonly since: number
  readonly reason?: string | undefined
  readonly lastMessage?: number | undefined
  readonly lastKeepAlive?: number | undefined
}

export interface DeskOptions {
  readonly store: HubStore
  readonly intake: Intake
  readonly time: Time
  readonly log: Logger
  /** Hears of every message, with its DocumentType. */
  readonly counted: (source: string, outcome: Outcome['kind'], type: string) => void
}

/** Runs one source: gives it its host, counts what it brings, and keeps the document that tells screens how it stands. */
export class SourceDesk {
  readonly source: Source
  readonly host: SourceHost
  private readonly options: DeskOptions
  private readonly stopping = new AbortController()
  private readonly key: string
  private readonly countsKey: string
  private counts: Counts
  private verdict: Verdict | undefined
  private signals: Signals
  private work: Promise<void> = Promise.resolve()

  constructor(source: Source, options: DeskOptions) {
    this.source = source
    this.options = options
    this.key = `source/${source.id}`
    this.countsKey = `counts|${source.place}`
    const counts = countsSchema.safeParse(options.store.marks.get(this.countsKey))
    this.counts = counts.success ? counts.data : NONE
    const verdict = sourceSchema.safeParse(options.store.documents.get(this.key)?.value)
    this.verdict = verdict.success ? verdict.data : undefined
    const now = options.time.wall()
    this.signals = { transport: { kind: 'starting' }, upSince: now, signedOn: new Set() }
    this.host = this.buildHost()
    options.intake.onRestart(() => this.afterRestart())
  }

  start(): void {
    this.work = this.source.run(this.host).catch((error: unknown) => {
      // A source that stops while the hub does is no news; any other failure is its end, and is told.
      if (this.stopping.signal.aborted) return
      this.options.log.error({ err: error, source: this.source.id }, 'a source failed')
      this.setTransport({ kind: 'failed', since: this.options.time.wall(), reason: errorText(error) })
    })
  }

  /** Resolves when the source has let go of everything. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.work
  }

  /** Looks at the clock: silence is no event. */
  check(): void {
    const now = this.options.time.wall()
    const verdict = judge(this.signals, this.source.silentAfter, now, this.verdict)
    const told = this.options.store.documents.get(this.key) !== undefined
    if (told && this.verdict?.state === verdict.state && this.verdict.reason === verdict.reason) return
    this.verdict = verdict
    this.options.log.info({ source: this.source.id, state: verdict.state }, verdict.reason ?? 'news arrive')
    this.publish(verdict, now)
  }

  status(): SourceStatus {
    const { state: feed, since, reason } = this.verdict ?? { state: 'running', since: this.signals.upSince }
    return {
      id: this.source.id,
      name: this.source.name,
      state: feed === 'done' || feed === 'failed' ? feed : 'running',
      feed,
      since,
      reason,
      ...this.counts,
      lastMessage: this.signals.heardAt,
      lastKeepAlive: this.signals.keepAliveAt,
    }
  }

  private publish({ state, since, reason }: Verdict, now: number): void {
    const value = present({ name: this.source.name, state, since, reason })
    this.options.store.documents.put(this.key, value, { receivedAt: now })
  }

  private afterRestart(): void {
    this.counts = NONE
    this.options.store.marks.put(this.countsKey, NONE)
    if (this.verdict) this.publish(this.verdict, this.options.time.wall())
  }

  private setTransport(transport: Transport): void {
    this.signals = { ...this.signals, transport }
    this.check()
  }

  private arrived(bytes: Uint8Array, now: number): string {
    const header = readHeader(bytes)
    const type = header?.type ?? 'unreadable'
    const configures = type === 'DT_KA' || type === 'DT_LOCAL_ON'
    const delay = configures ? readKeepAliveDelay(bytes) : undefined
    const keepAliveEvery = delay === undefined ? undefined : (delay * 1000) / (this.source.pace ?? 1)
    this.signals = heard(this.signals, { type, documentCode: header?.documentCode ?? '', keepAliveEvery }, now)
    this.check()
    return type
  }

  private count(outcome: Outcome, type: string, mark: Mark | undefined): void {
    const { marks } = this.options.store
    this.counts = { ...this.counts, [outcome.kind]: this.counts[outcome.kind] + 1 }
    marks.put(this.countsKey, this.counts)
    if (mark) marks.put(this.markKey(mark.key), mark.value)
    this.options.counted(this.source.id, outcome.kind, type)
  }

  private markKey(key: string): string {
    return `${this.source.place}|${key}`
  }

  private buildHost(): SourceHost {
    const { store, intake, time, log } = this.options
    const source = this.source.id
    return {
      time,
      log,
      signal: this.stopping.signal,
      take: (bytes, mark) => {
        const receivedAt = time.wall()
        const type = this.arrived(bytes, receivedAt)
        return intake.take({ source, bytes, receivedAt }, (outcome) => this.count(outcome, type, mark))
      },
      refuse: (bytes, reason) => {
        const receivedAt = time.wall()
        const type = this.arrived(bytes, receivedAt)
        return intake.refuse({ source, bytes, receivedAt }, reason, (outcome) => this.count(outcome, type, undefined))
      },
      storable: () => store.disk.writable,
      mark: (key) => store.marks.get(this.markKey(key)),
      forget: (key) => store.marks.remove(this.markKey(key)),
      restart: () => intake.restart(),
      up: () => this.setTransport({ kind: 'up' }),
      lost: (reason) => this.setTransport({ kind: 'lost', since: time.wall(), reason }),
      failed: (reason) => this.setTransport({ kind: 'failed', since: time.wall(), reason }),
      done: () => this.setTransport({ kind: 'done', since: time.wall() }),
    }
  }
}
