import type { SourceHealth } from '../../protocol/documents.ts'

export type SourceState = SourceHealth['state']

/** Without its own setting a source is silent when it brought nothing but keep-alives for so long. */
export const SILENT_AFTER_MS = 60_000
/** A keep-alive is missing when it is later than this many of its own delays … */
const MISSED_DELAYS = 2.5
/** … and at least this late: a busy sender is no lost one. */
const LEAST_LATE_MS = 5_000

/** How the transport stands, as the source itself sees it. */
export type Transport =
  /** It has not said yet. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'up' }
  | { readonly kind: 'lost'; readonly since: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly since: number; readonly reason: string }
  | { readonly kind: 'done'; readonly since: number }

/** What is known of a source; times are hub clock, ms. */
export interface Signals {
  readonly transport: Transport
  /** Since when it can have brought something. */
  readonly upSince: number
  /** Last message of any kind, keep-alives included. */
  readonly heardAt?: number | undefined
  /** Last message that was no keep-alive. */
  readonly newsAt?: number | undefined
  readonly keepAliveAt?: number | undefined
  /** Keep-alives are expected this often, ms; absent where nobody said so. */
  readonly keepAliveEvery?: number | undefined
  /** Venue systems that signed on (DT_LOCAL_ON), by document code. */
  readonly signedOn: ReadonlySet<string>
  /** When the last of them signed off (DT_LOCAL_OFF). */
  readonly signedOffAt?: number | undefined
}

export type Verdict = Omit<SourceHealth, 'name'>

/**
 * How a source stands now: three faults that a screen words differently. Pure.
 * @param before the verdict so far: a state that goes on keeps its beginning, and a source of which nothing was heard since a
 *   restart of the hub keeps the fault it had.
 */
export function judge(signals: Signals, silentAfter: number, now: number, before: Verdict | undefined): Verdict {
  const { transport, heardAt, newsAt, upSince } = signals
  if (transport.kind === 'starting') return before ?? { state: 'running', since: now }
  if (transport.kind === 'done') return { state: 'done', since: transport.since, reason: 'the recording has ended' }
  if (transport.kind !== 'up') {
    return { state: transport.kind === 'lost' ? 'cut' : 'failed', since: transport.since, reason: transport.reason }
  }
  if (heardAt === undefined && (before?.state === 'silent' || before?.state === 'cut')) return before
  if (signals.signedOffAt !== undefined) {
    return { state: 'cut', since: signals.signedOffAt, reason: 'the venue system signed off' }
  }
  const every = signals.keepAliveEvery
  if (
    every !== undefined &&
    heardAt !== undefined &&
    now - heardAt > Math.max(every * MISSED_DELAYS, every + LEAST_LATE_MS)
  ) {
    const reason = `keep-alives are missing that should come every ${Math.round(every / 1000)} s`
    return { state: 'cut', since: heardAt, reason }
  }
  const quietSince = newsAt ?? upSince
  if (now - quietSince > silentAfter) {
    const keepsAlive = signals.keepAliveAt !== undefined && signals.keepAliveAt > quietSince
    const reason = keepsAlive
      ? 'nothing but keep-alives'
      : newsAt === undefined
        ? 'nothing has come yet'
        : 'nothing comes'
    return { state: 'silent', since: quietSince, reason }
  }
  return { state: 'running', since: before?.state === 'running' ? before.since : now }
}

/** What one message tells of the health of its source (odf.md 3, Control frames). */
export function heard(
  signals: Signals,
  message: { readonly type: string; readonly documentCode: string; readonly keepAliveEvery?: number | undefined },
  now: number,
): Signals {
  const next = { ...signals, heardAt: now }
  const every = message.keepAliveEvery ?? signals.keepAliveEvery
  switch (message.type) {
    case 'DT_KA':
    case 'DT_PING':
      return { ...next, keepAliveAt: now, keepAliveEvery: every, signedOffAt: undefined }
    case 'DT_LOCAL_ON': {
      const signedOn = new Set(signals.signedOn).add(message.documentCode)
      return { ...next, newsAt: now, keepAliveEvery: every, signedOn, signedOffAt: undefined }
    }
    case 'DT_LOCAL_OFF': {
      const signedOn = new Set(signals.signedOn)
      signedOn.delete(message.documentCode)
      if (signedOn.size > 0) return { ...next, signedOn }
      // Who signed off sends no keep-alives: none is missing.
      return { ...next, signedOn, signedOffAt: now, keepAliveEvery: undefined }
    }
    default:
      return { ...next, newsAt: now, signedOffAt: undefined }
  }
}
