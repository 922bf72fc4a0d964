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
  /** `coming` is fading in; what the screen shall show after that waits. */
  readonly fading: boolean
  readonly waiting: Picture | undefined
  readonly next: number
}

export type SwitchEvent =
  /** What the screen shall show now. */
  | { readonly type: 'picture'; readonly picture: Picture }
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
      return show(state, event.picture)
    case 'ready':
      if (state.coming?.number !== event.number || state.fading) return state
      // The first picture has nothing to fade over.
      return state.standing === undefined
        ? { ...state, standing: state.coming, coming: undefined }
        : { ...state, fading: true }
    case 'faded': {
      if (state.coming?.number !== event.number || !state.fading) return state
      const done: Switching = { ...NOTHING_STANDS, next: state.next, standing: state.coming }
      return state.waiting === undefined ? done : show(done, state.waiting)
    }
    default:
      return event satisfies never
  }
}

function show(state: Switching, picture: Picture): Switching {
  const name = pictureName(picture)
  const { standing, coming, fading } = state
  if (coming !== undefined && coming.name === name)
    return { ...state, coming: { ...coming, picture }, waiting: undefined }
  if (fading) return { ...state, waiting: picture }
  if (standing !== undefined && standing.name === name)
    return { ...state, standing: { ...standing, picture }, coming: undefined }
  return { ...state, coming: { number: state.next, name, picture }, next: state.next + 1 }
}
