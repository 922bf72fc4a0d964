import type { Versioned } from '../../protocol/documents.ts'
import type { SessionInfo } from '../sessions/session-info.ts'
import type { SourceStatus } from '../sources/source-desk.ts'
import type { DiskHealth } from '../store/committer.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'

/** A screen that is connected. Times are hub clock, ms. */
export interface ScreenLine {
  /** Of the connection: two browsers may show the screen of one name. */
  readonly id: string
  /** The name it goes by; absent for who did not say. */
  readonly screen?: string | undefined
  readonly since: number
  readonly state: string
  readonly agent?: string | undefined
  /** What it last said it had painted. */
  readonly painted?: string | undefined
  readonly paintedAt?: number | undefined
  readonly fault?: string | undefined
}

/** A unit in one line, with words as the feed has them. */
export interface UnitLine {
  readonly key: string
  readonly event: string
  readonly sub?: string | undefined
  readonly status: string
  readonly scheduleStatus?: string | undefined
  readonly start?: string | undefined
  readonly location?: string | undefined
  readonly competitors: number
  readonly receivedAt: number
}

/** What the hub's own page shows. */
export interface Overview {
  readonly name: string
  readonly competition?: string | undefined
  readonly version: string
  readonly epoch: string
  readonly now: number
  readonly disk: DiskHealth
  readonly setAside: number
  readonly screens: readonly ScreenLine[]
  readonly units: readonly UnitLine[]
  readonly sources: readonly SourceStatus[]
}

export interface OverviewSubject {
  readonly store: HubStore
  readonly time: Time
  readonly name: string
  readonly version: string
  readonly sources: () => readonly SourceStatus[]
  readonly sessions: () => readonly SessionInfo[]
}

/** Builds the overview; the lines of units are made anew only after a commit. */
export function overviewOf(subject: OverviewSubject): () => Overview {
  const { store, time, name, version } = subject
  let made: { readonly commits: number; readonly units: readonly UnitLine[] } | undefined
  return () => {
    if (made?.commits !== store.commits) {
      const units = store.documents.list({ prefix: 'unit/', limit: Infinity }).map(unitLine).toSorted(inOrder)
      made = { commits: store.commits, units }
    }
    return {
      name,
      competition: textOf(store.documents.published('competition'), 'name'),
      version,
      epoch: store.documents.epoch,
      now: time.wall(),
      disk: store.disk,
      setAside: store.setAside.list().length,
      screens: subject.sessions().map(screenLine),
      units: made.units,
      sources: subject.sources(),
    }
  }
}

function screenLine({ id, screen, since, state, agent, painted }: SessionInfo): ScreenLine {
  const { key, paintedAt, fault } = painted ?? {}
  return { id: String(id), screen, since, state, agent, painted: key, paintedAt, fault }
}

function unitLine(document: Versioned): UnitLine {
  const { title, competitors } = document.value
  const words = isRecord(title) ? title : {}
  return {
    key: document.key,
    event: text(words['event']) ?? text(words['discipline']) ?? document.key,
    sub: text(words['sub']),
    status: text(document.value['status']) ?? '',
    scheduleStatus: text(document.value['scheduleStatus']),
    start: text(document.value['start']),
    location: text(document.value['location']) ?? text(document.value['venue']),
    competitors: isRecord(competitors) ? Object.keys(competitors).length : 0,
    receivedAt: document.receivedAt,
  }
}

/** What is going on comes first, then by start. */
function inOrder(a: UnitLine, b: UnitLine): number {
  if (goesOn(a) !== goesOn(b)) return goesOn(a) ? -1 : 1
  const [first, second] = [a.start ?? '', b.start ?? '']
  if (first !== second) return first < second ? -1 : 1
  return a.key < b.key ? -1 : 1
}

function goesOn({ status, scheduleStatus }: UnitLine): boolean {
  if (['LIVE', 'INTERMEDIATE', 'UNCONFIRMED', 'UNOFFICIAL', 'PROTESTED'].includes(status)) return true
  return status === 'START_LIST' && scheduleStatus === 'RUNNING'
}

function textOf(document: Versioned | undefined, member: string): string | undefined {
  return text(document?.value[member])
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
