import { pictureName, type Picture } from './scene.ts'

/** A picture with its place in the pile: a layer is drawn as long as it has its number. */
export interface Layer {
  readonly number: number
  readonly name: string
  readonly picture: Picture
}

/**
 * How one board follows another: the old one stands until the new one is ready, then they cross-fade. Never an empty frame.
 */
export interface Switching {
  readonly standing: Layer | undefined
  /** Drawn, but not seen yet. */
  readonly coming: Layer | undefined
  /** `coming` is drawn before its instant: when it is painted it waits. */
  readonly early?: 'drawing' | 'ready' | undefined
  /** `coming` is fading in; what the screen shall show after that waits. */
  readonly fading: boolean
  readonly waiting: Picture | undefined
  /** What a take will show next, to be drawn beforehand. */
  readonly prepare?: Picture | undefined
  readonly next: number
}

export type SwitchEvent =
  /** What the screen shall show now, and what at the next instant. */
  | { readonly type: 'picture'; readonly picture: Picture; readonly prepare?: Picture | undefined }
  /** The layer has been painted, with its flags. */
  | { readonly type: 'ready'; readonly number: number }
  | { readonly type: 'faded'; readonly number: number }

export const NOTHING_STANDS: Switching = {
  standing: undefined,
  coming: undefined,
  fading: false,
  waiting: undefined,
  next: 1,
}

/** Pure: a reducer. */
export function switching(state: Switching, event: SwitchEvent): Switching {
  switch (event.type) {
    case 'picture':
      return prepared({ ...show(state, event.picture), prepare: event.prepare })
    case 'ready':
      if (state.coming?.number !== event.number || state.fading) return state
      if (state.early !== undefined) return { ...state, early: 'ready' }
      // The first picture has nothing to fade over.
      return state.standing === undefined
        ? prepared({ ...state, standing: state.coming, coming: undefined })
        : { ...state, fading: true }
    case 'faded': {
      if (state.coming?.number !== event.number || !state.fading) return state
      const { next, coming, prepare } = state
      const done: Switching = { ...NOTHING_STANDS, next, standing: coming, prepare }
      return prepared(state.waiting === undefined ? done : show(done, state.waiting))
    }
    default:
      return event satisfies never
  }
}

function show(state: Switching, picture: Picture): Switching {
  const name = pictureName(picture)
  const { standing, coming, fading, early } = state
  if (coming !== undefined && coming.name === name)
    return {
      ...state,
      coming: { ...coming, picture },
      early: undefined,
      fading: fading || early === 'ready',
      waiting: undefined,
    }
  if (fading) return { ...state, waiting: picture }
  if (standing !== undefined && standing.name === name) {
    const stays = { ...state, standing: { ...standing, picture } }
    return early === undefined ? { ...stays, coming: undefined } : stays
  }
  return come(state, name, picture)
}

function come(state: Switching, name: string, picture: Picture, early?: 'drawing'): Switching {
  return { ...state, coming: { number: state.next, name, picture }, early, next: state.next + 1 }
}

/** Draws what comes at the next instant, where nothing else is coming. */
function prepared(state: Switching): Switching {
  const { standing, coming, early, prepare } = state
  if (standing === undefined || (coming !== undefined && early === undefined)) return state
  const name = prepare === undefined ? standing.name : pictureName(prepare)
  if (prepare === undefined || name === standing.name) return { ...state, coming: undefined, early: undefined }
  if (coming?.name === name) return { ...state, coming: { ...coming, picture: prepare } }
  return come(state, name, prepare, 'drawing')
}
