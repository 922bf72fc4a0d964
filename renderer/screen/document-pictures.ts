import {
  currentSchema,
  sourceSchema,
  type Competition,
  type Current,
  type SourceHealth,
  type Versioned,
} from '../../protocol/documents.ts'
import { eventIn } from '../../sports/disciplines/any-discipline.ts'
import type { Fault } from '../../sports/parts/stage-context.ts'
import { ageOf, asOfWords } from './ageing.ts'
import { besideOf } from './beside.ts'
import { profileAtHand } from './boards/profiles.ts'
import type { DocumentsAtHand } from './documents-at-hand.ts'
import { statusOf } from './follower.ts'
import { ReadOnce, type Misfit } from './read-once.ts'
import type { Picture } from './scene.ts'

/** What is the same for all pictures of one look. */
export interface PictureMoment {
  /** Hub clock, ms. */
  readonly now: number
  readonly competition: Competition | undefined
  readonly hub: Fault | undefined
  readonly source: Fault | undefined
}

/** The picture of one document: with what stands beside it, and its age. */
export class DocumentPictures {
  readonly #documents: DocumentsAtHand
  readonly #sources: ReadOnce<SourceHealth>
  readonly #currents: ReadOnce<Current>
  readonly #readCurrents = new WeakMap<Versioned, Versioned<Current>>()

  constructor(documents: DocumentsAtHand, misfit: Misfit) {
    this.#documents = documents
    this.#sources = new ReadOnce(sourceSchema, misfit)
    this.#currents = new ReadOnce(currentSchema, misfit)
  }

  sources(): readonly SourceHealth[] {
    return this.#sources.all(this.#documents.below('source/'))
  }

  /** @returns undefined where the document is not at hand. */
  of(
    key: string,
    { now, competition, hub, source }: PictureMoment,
  ): Extract<Picture, { kind: 'document' }> | undefined {
    const document = this.#documents.get(key)
    if (document === undefined) return undefined
    const beside = besideOf(
      key,
      (other) => this.#documents.get(other),
      (other) => this.#current(other),
    )
    const newest =
      beside.current !== undefined && beside.current.receivedAt > document.receivedAt ? beside.current : document
    const { aged, fault } = ageOf({
      status: statusOf(document),
      heardAt: newest.receivedAt,
      now,
      liveLimit: liveLimitOf(key.slice(key.indexOf('/') + 1)),
      hub,
      source,
    })
    const asOf = aged ? { asOf: asOfWords(newest, now, competition?.offset) } : undefined
    return { kind: 'document', document, beside, aged: asOf, fault }
  }

  #current(document: Versioned): Versioned<Current> | undefined {
    const value = this.#currents.of(document)
    const known = this.#readCurrents.get(document)
    if (value === undefined || known !== undefined) return known
    const current = { ...document, value }
    this.#readCurrents.set(document, current)
    return current
  }
}

/** Known once the profile of the discipline is here: before its first picture. */
function liveLimitOf(rsc: string): number | undefined {
  return eventIn(profileAtHand(rsc.slice(0, 3)), rsc).liveLimit
}
