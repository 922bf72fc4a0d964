import type { Clock } from '../../protocol/time.ts'
import { matchesAny } from '../../protocol/pattern.ts'
import type { DocumentStore, StoreChange } from '../store/store.ts'
import type { Answers } from './answers.ts'
import { changeText, commitFrame } from './frames.ts'
import type { RecentPatches } from './recent-patches.ts'
import type { Session } from './session.ts'
import { SubscriptionGroups } from './subscription-groups.ts'

export interface FanOutOptions {
  readonly store: DocumentStore
  readonly answers: Answers
  readonly recent: RecentPatches
  readonly time: Clock
  /** A session has become slow. */
  readonly slow: () => void
}

/**
 * From a commit to the sockets: each change is encoded once, each set of changes made one frame, and the same bytes go to every
 * session they concern (SPEC SU3, PA5). Nothing is computed for a single session but whether it reads.
 */
export class FanOut {
  readonly groups = new SubscriptionGroups<Session>()
  #options: FanOutOptions
  #epoch: string

  constructor(options: FanOutOptions) {
    this.#options = options
    this.#epoch = options.store.epoch
  }

  /** Tells everybody whom a commit concerns. */
  publish(changes: readonly StoreChange[]): void {
    this.#options.answers.forget()
    if (this.#options.store.epoch !== this.#epoch) {
      this.#newEpoch()
      return
    }
    const keys = changes.map((change) => change.key)
    const texts = changes.map((change) => this.#encode(change))
    const frames = new Map<string, Buffer>()
    for (const [group, positions] of this.groups.concerned(keys)) {
      const which = positions.join()
      let frame = frames.get(which)
      if (frame === undefined) {
        frame = commitFrame(positions.map((position) => texts[position] ?? ''))
        frames.set(which, frame)
      }
      for (const session of group.members) {
        if (session.stage.kind === 'current' && session.hasRoom()) session.send(frame)
        else
          this.#lag(
            session,
            positions.map((position) => keys[position] ?? ''),
          )
      }
    }
  }

  #encode(change: StoreChange): string {
    const text = changeText(change)
    if (change.before === undefined || change.after === undefined) this.#options.recent.forget(change.key)
    else this.#options.recent.add(change.key, change.before.version, change.after.version, text)
    return text
  }

  /** SPEC EP4. */
  #newEpoch(): void {
    this.#epoch = this.#options.store.epoch
    this.#options.recent.clear()
    for (const group of this.groups.all()) {
      const frames = this.#options.answers.welcome(group.id, group.patterns, undefined)
      for (const session of group.members) {
        if (session.stage.kind === 'current' && session.hasRoom()) for (const frame of frames) session.send(frame)
        else this.#lag(session, [])
        if (session.stage.kind === 'slow') session.stage.newEpoch = true
      }
    }
  }

  /** It gets no patches until it has read what it was sent (SPEC SL1). */
  #lag(session: Session, keys: readonly string[]): void {
    if (session.stage.kind === 'current') {
      const since = this.#options.time.monotonic()
      session.stage = { kind: 'slow', group: session.stage.group, since, lacks: new Set(), newEpoch: false }
      this.#options.slow()
    }
    if (session.stage.kind === 'slow') for (const key of keys) session.stage.lacks.add(key)
  }

  /** A slow session has read what it was sent: tells it what it missed. */
  catchUp(session: Session): void {
    const { stage } = session
    if (stage.kind !== 'slow') return
    session.stage = { kind: 'current', group: stage.group }
    const { patterns } = stage.group
    const asked = new Set(patterns)
    const frames = stage.newEpoch
      ? this.#options.answers.welcome(stage.group.id, patterns, undefined)
      : this.#options.answers.whole(Array.from(stage.lacks).filter((key) => matchesAny(asked, key)))
    for (const frame of frames) session.send(frame)
  }
}
