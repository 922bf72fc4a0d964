import type { Competition, SourceHealth, Versioned } from '../../protocol/documents.ts'
import type { Fault } from '../../sports/parts/stage-context.ts'
import type { Beside } from './beside.ts'
import type { SceneLook } from './scene-look.ts'
import type { Settings } from './settings.ts'

/** One picture of a screen. */
export type Picture =
  /** The first moments: it is not known yet whether there is something to show. */
  | { readonly kind: 'nothing yet' }
  | {
      readonly kind: 'document'
      readonly document: Versioned
      readonly beside: Beside
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

/** All that a screen shows at one moment. */
export interface Scene {
  readonly settings: Settings
  readonly look: SceneLook
  readonly picture: Picture
  readonly competition?: Competition | undefined
}

/** Pictures of one kind of thing: what changes within stays in its place, what has another name cross-fades. */
export function pictureName(picture: Picture): string {
  switch (picture.kind) {
    case 'document':
      return `${picture.document.key} ${familyOf(picture.document)}`
    case 'waiting':
    case 'nothing yet':
      return picture.kind
    default:
      return picture satisfies never
  }
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
    samePicture(a.picture, b.picture)
  )
}

function samePicture(a: Picture, b: Picture): boolean {
  if (a.kind === 'document' && b.kind === 'document')
    return (
      a.document === b.document &&
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
