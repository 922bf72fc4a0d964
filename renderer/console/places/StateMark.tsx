import type { ScreenState } from '../model/screen-state.ts'

/** A shape for each state, so that no colour is needed to tell them apart: full, ring, half, triangle, cross. */
const SHAPES: Readonly<Record<ScreenState, string>> = {
  painted: 'M8 2a6 6 0 1 0 .01 0z',
  waiting: 'M8 2a6 6 0 1 0 .01 0zM8 5a3 3 0 1 1-.01 0z',
  old: 'M8 2a6 6 0 1 0 .01 0zM8 4.2a3.8 3.8 0 0 1 0 7.6z',
  failed: 'M8 1.5l7 13H1z',
  offline: 'M3.4 2L8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z',
}

export function StateMark({ state }: { readonly state: ScreenState }) {
  return (
    <svg className={`state-mark ${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={SHAPES[state]} />
    </svg>
  )
}
