import type { Versioned } from './documents.ts'
import type { Change, Holds, Patch } from './messages.ts'
import { apply } from './patch.ts'

/** What a change did: a `gap` means that the whole document is needed (SPEC PA3). */
export type ChangeOutcome = 'changed' | 'same' | 'gap'

/** The documents a client holds, all of one epoch, and the rules by which they change (SPEC PA, EP). */
export class HeldDocuments {
  #epoch: string | undefined
  #documents = new Map<string, Versioned>()

  epoch(): string | undefined {
    return this.#epoch
  }

  get(key: string): Versioned | undefined {
    return this.#documents.get(key)
  }

  all(): Iterable<Versioned> {
    return this.#documents.values()
  }

  size(): number {
    return this.#documents.size
  }

  /** Replaces everything, as a cache said it. Documents of another epoch are left out. */
  restore(epoch: string, documents: Iterable<Versioned>): void {
    this.#epoch = epoch
    this.#documents.clear()
    for (const document of documents) if (document.epoch === epoch) this.#documents.set(document.key, document)
  }

  /** What to say of the wanted documents (SPEC HS1); undefined where nothing is held. */
  holds(wanted: (key: string) => boolean): Holds | undefined {
    if (this.#epoch === undefined) return undefined
    const versions: Record<string, number> = {}
    for (const [key, document] of this.#documents) if (wanted(key)) versions[key] = document.version
    return Object.keys(versions).length === 0 ? undefined : { epoch: this.#epoch, versions }
  }

  /** Takes in one change of the epoch held. */
  change(change: Change): ChangeOutcome {
    const epoch = this.#epoch
    if (epoch === undefined) return 'gap'
    const held = this.#documents.get(change.key)
    if ('gone' in change) return this.#documents.delete(change.key) ? 'changed' : 'same'
    if ('value' in change) {
      if (held !== undefined && change.version <= held.version) return 'same'
      this.#documents.set(change.key, {
        key: change.key,
        epoch,
        version: change.version,
        ...(change.asOf !== undefined && { asOf: change.asOf }),
        receivedAt: change.at,
        value: change.value,
      })
      return 'changed'
    }
    const version = change.to ?? change.from + 1
    if (held !== undefined && version <= held.version) return 'same'
    if (held === undefined || held.version !== change.from) return 'gap'
    const asOf = asOfAfter(held.asOf, change.asOf)
    this.#documents.set(change.key, {
      key: change.key,
      epoch,
      version,
      ...(asOf !== undefined && { asOf }),
      receivedAt: held.receivedAt + change.later,
      value: apply(held.value, change.patch),
    })
    return 'changed'
  }

  /** From here on changes are of this epoch. @returns the keys held of the old one, which are held no more (SPEC EP3). */
  begin(epoch: string): string[] {
    const old = [...this.#documents.keys()]
    this.#documents.clear()
    this.#epoch = epoch
    return old
  }

  drop(key: string): void {
    this.#documents.delete(key)
  }
}

/** SPEC PA6. */
function asOfAfter(held: string | undefined, change: Patch['asOf']): string | undefined {
  return typeof change === 'object' ? (held ?? '').slice(0, change[0]) + change[1] : change
}
