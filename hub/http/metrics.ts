import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Outcome } from '../odf/ingest-types.ts'
import type { DeviceReports } from '../sessions/device-reports.ts'
import type { SessionCounts } from '../sessions/session-info.ts'
import type { SourceStatus } from '../sources/source-desk.ts'
import type { HubStore } from '../store/hub-store.ts'
import { deviceMetrics } from './device-metrics.ts'

/** Types come from outside: beyond so many different ones the rest is counted together. */
const MOST_TYPES = 100

export interface MetricsSubject {
  readonly store: HubStore
  readonly version: string
  readonly sources: () => readonly SourceStatus[]
  readonly sessions: () => SessionCounts
  readonly devices: DeviceReports
}

/** The hub's figures in Prometheus' form; the event loop's delay is among the default ones. */
export class Metrics {
  private readonly registry = new Registry()
  private readonly messages: Counter<'source' | 'outcome' | 'type'>
  private readonly types = new Set<string>()

  constructor() {
    collectDefaultMetrics({ register: this.registry })
    this.messages = new Counter({
      name: 'tribune_messages_total',
      help: 'Messages that came in since the start, by source, outcome and DocumentType.',
      labelNames: ['source', 'outcome', 'type'],
      registers: [this.registry],
    })
  }

  /** One message came in. */
  counted(source: string, outcome: Outcome['kind'], type: string): void {
    this.messages.inc({ source, outcome, type: this.label(type) })
  }

  serve(app: FastifyInstance, subject: MetricsSubject): void {
    const { store, sources, sessions } = subject
    this.gauge('tribune_info', 'Version of the hub.', ['version'], (gauge) =>
      gauge.set({ version: subject.version }, 1),
    )
    this.gauge('tribune_documents', 'Documents served.', [], (gauge) =>
      gauge.set(store.documents.list({ limit: Infinity }).length),
    )
    this.counter('tribune_commits_total', 'Durable batches written since the start.', () => store.commits)
    this.gauge('tribune_disk_writable', '1 where the last batch could be written.', [], (gauge) =>
      gauge.set(store.disk.writable ? 1 : 0),
    )
    this.gauge('tribune_set_aside', 'Unreadable messages kept for an operator.', [], (gauge) =>
      gauge.set(store.setAside.list().length),
    )
    this.gauge('tribune_source_state', '1 for the state a source is in.', ['source', 'state'], (gauge) => {
      gauge.reset()
      for (const { id, feed } of sources()) gauge.set({ source: id, state: feed }, 1)
    })
    this.gauge('tribune_source_last_message_seconds', 'When a source last brought something.', ['source'], (gauge) => {
      for (const { id, lastMessage } of sources()) if (lastMessage) gauge.set({ source: id }, lastMessage / 1000)
    })
    this.gauge('tribune_sessions', 'Clients connected.', [], (gauge) => gauge.set(sessions().sessions))
    this.gauge('tribune_sessions_slow', 'Clients that do not follow now.', [], (gauge) => gauge.set(sessions().slow))
    this.counter('tribune_sessions_opened_total', 'Clients that came.', () => sessions().opened)
    this.counter('tribune_sessions_refused_total', 'Clients refused.', () => sessions().refused)
    this.counter('tribune_sessions_dropped_total', 'Clients dropped as dead or too slow.', () => sessions().dropped)
    this.counter('tribune_frames_total', 'Frames sent to clients.', () => sessions().framesSent)
    this.counter('tribune_sent_bytes_total', 'Bytes of these frames.', () => sessions().bytesSent)
    this.counter('tribune_resyncs_total', 'Times a client asked for whole documents.', () => sessions().resyncs)

    app.get('/metrics', async (_request, reply) => {
      const text = (await this.registry.metrics()) + deviceMetrics(subject.devices.all())
      return reply.header('cache-control', 'no-store').type(this.registry.contentType).send(text)
    })
  }

  private label(type: string): string {
    if (!/^DT_[A-Z_]{1,40}$/.test(type)) return 'other'
    if (!this.types.has(type) && this.types.size >= MOST_TYPES) return 'other'
    this.types.add(type)
    return type
  }

  private gauge<T extends string>(
    name: string,
    help: string,
    labelNames: T[],
    collect: (gauge: Gauge<T>) => void,
  ): void {
    const gauge: Gauge<T> = new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect: () => collect(gauge),
    })
  }

  /** A counter that somebody else counts. */
  private counter(name: string, help: string, total: () => number): void {
    const counter: Counter = new Counter({
      name,
      help,
      registers: [this.registry],
      collect: () => {
        counter.reset()
        counter.inc(total())
      },
    })
  }
}
