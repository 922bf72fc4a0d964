import type { Competition, SourceHealth, Versioned } from '../../protocol/documents.ts'
import { sameShow, type Show } from '../../protocol/program.ts'
import type { Fault } from '../../sports/parts/stage-context.ts'
import type { Beside } from './beside.ts'
import type { SceneLook } from './scene-look.ts'
import type { Settings } from './settings.ts'

/** What staff can put up that is no document. */
export type PlainShow = Exclude<Show, { kind: 'follow' | 'board' }>

/** One picture of a screen; `take`: the take that put it there. */
export type Picture = { readonly take?: string | undefined } &
  /** The first moments: it is not known yet whether there is something to show. */
  (
    | { readonly kind: 'nothing yet' }
    | {
        readonly kind: 'document'
        readonly document: Versioned
        readonly beside: Beside
        /** This page of it alone, counted from 1. */
        readonly page?: number | undefined
        readonly aged?: { readonly asOf: string } | undefined
        readonly fault?: Fault | undefined
      }
    /** A hub with nothing to show: whom we wait for. */
    | {
        readonly kind: 'waiting'
        /** The document this screen must hold, where it is not there. */
        readonly held?: string | undefined
        readonly sources: readonly SourceHealth[]
        readonly fault?: Fault | undefined
        /** The hub has been heard since this screen started. */
        readonly connected: boolean
      }
    | { readonly kind: 'plain'; readonly show: PlainShow }
  )

/** All that a screen shows at one moment. */
export interface Scene {
  readonly settings: Settings
  readonly look: SceneLook
  readonly picture: Picture
  /** The picture of the next take, to be drawn beforehand. */
  readonly next?: Picture | undefined
  /** It says its own name, large, over everything. */
  readonly identified: boolean
  readonly competition?: Competition | undefined
}

/** Pictures of one kind of thing: what changes within stays in its place, what has another name cross-fades. */
export function pictureName(picture: Picture): string {
  switch (picture.kind) {
    case 'document':
      return `${picture.document.key} ${familyOf(picture.document)}`
    case 'plain':
      return JSON.stringify(picture.show)
    case 'waiting':
    case 'nothing yet':
      return picture.kind
    default:
      return picture satisfies never
  }
}

/** What a screen says it has painted: the document's key, else a word for it. */
export function pictureKey(picture: Picture): string {
  if (picture.kind === 'document') return picture.document.key
  if (picture.kind !== 'plain') return picture.kind
  return picture.show.kind === 'card' ? `card/${picture.show.card}` : picture.show.kind
}

/** The family a document names; the plain table where it names none. */
export function familyOf(document: Versioned): string {
  const family = document.value['family']
  return typeof family === 'string' ? family : 'table'
}

/** Do both show the same? Documents are the same when they are the same object. */
export function sameScene(a: Scene, b: Scene): boolean {
  return (
    a.settings === b.settings &&
    a.look === b.look &&
    a.competition === b.competition &&
    a.identified === b.identified &&
    samePicture(a.picture, b.picture) &&
    (a.next === b.next || (a.next !== undefined && b.next !== undefined && samePicture(a.next, b.next)))
  )
}

function samePicture(a: Picture, b: Picture): boolean {
  if (a.take !== b.take) return false
  if (a.kind === 'plain' && b.kind === 'plain') return sameShow(a.show, b.show)
  if (a.kind === 'document' && b.kind === 'document')
    return (
      a.document === b.document &&
      a.page === b.page &&
      a.beside.current === b.beside.current &&
      a.beside.actions === b.beside.actions &&
      a.beside.records === b.beside.records &&
      a.beside.cumulative === b.beside.cumulative &&
      a.beside.phaseCumulative === b.beside.phaseCumulative &&
      a.beside.medallists === b.beside.medallists &&
      a.aged?.asOf === b.aged?.asOf &&
      sameFault(a.fault, b.fault)
    )
  if (a.kind === 'waiting' && b.kind === 'waiting')
    return (
      a.held === b.held &&
      a.connected === b.connected &&
      sameFault(a.fault, b.fault) &&
      a.sources.length === b.sources.length &&
      a.sources.every((source, i) => source === b.sources[i])
    )
  return a.kind === b.kind
}

function sameFault(a: Fault | undefined, b: Fault | undefined): boolean {
  return a?.kind === b?.kind && a?.since === b?.since
}
