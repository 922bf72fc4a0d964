import type { Logger } from 'pino'
import type { Arrival, Ingest, Outcome } from './odf/ingest-types.ts'
import type { Taken } from './sources/source.ts'
import { errorText } from './start-error.ts'
import type { HubStore } from './store/hub-store.ts'

/** Where messages go in: each one with its journal entry, and with what its source remembers, in one commit. */
export class Intake {
  private readonly store: HubStore
  private readonly build: () => Ingest
  private readonly log: Logger
  private readonly restarted = new Set<() => void>()
  private ingest: Ingest

  /** @param build makes an ingest on the store as it is. */
  constructor(store: HubStore, build: () => Ingest, log: Logger) {
    this.store = store
    this.build = build
    this.log = log
    this.ingest = build()
    store.beforeCommit(() => this.settle())
  }

  /**
   * Hands a message to the ingest. One it cannot read is set aside and changes nothing else, also when the ingest fails on it.
   * @param beside is called within the same commit, with what became of the message.
   */
  take(arrival: Arrival, beside: (outcome: Outcome) => void): Taken {
    return this.keep(arrival, this.accept(arrival), beside)
  }

  /** Sets a message aside that never got as far as the ingest. */
  refuse(arrival: Arrival, reason: string, beside: (outcome: Outcome) => void): Taken {
    return this.keep(arrival, { kind: 'rejected', reason }, beside)
  }

  /** Begins a new epoch on an empty store, with the next message. */
  restart(): void {
    this.store.restart()
    this.ingest = this.build()
    for (const listener of this.restarted) listener()
  }

  /** Calls `listener` when the store was emptied, for what must stand in every epoch. */
  onRestart(listener: () => void): void {
    this.restarted.add(listener)
  }

  private settle(): void {
    try {
      this.store.attempt(() => this.ingest.settle())
    } catch (error) {
      this.log.error({ err: error }, 'the ingest failed on the schedules and fields of play, which stay as they were')
    }
  }

  private accept(arrival: Arrival): Outcome {
    try {
      return this.store.attempt(() => this.ingest.accept(arrival))
    } catch (error) {
      this.log.error({ err: error, source: arrival.source }, 'the ingest failed on a message, which is set aside')
      return { kind: 'rejected', reason: `the hub failed on this message: ${errorText(error)}` }
    }
  }

  private keep(arrival: Arrival, outcome: Outcome, beside: (outcome: Outcome) => void): Taken {
    const { source, receivedAt, bytes } = arrival
    if (outcome.kind === 'rejected') {
      const setAside = this.store.setAside.add({ source, receivedAt, reason: outcome.reason }, bytes)
      this.store.journal.add({ source, receivedAt, outcome: outcome.kind, reason: outcome.reason, setAside }, undefined)
      this.log.warn({ source, setAside }, `a message was set aside: ${outcome.reason}`)
    } else {
      const reason = outcome.kind === 'unchanged' ? { reason: outcome.reason } : {}
      this.store.journal.add({ source, receivedAt, outcome: outcome.kind, ...reason }, bytes)
    }
    beside(outcome)
    return { outcome, durable: this.store.durable() }
  }
}
