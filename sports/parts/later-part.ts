import { lazy, useSyncExternalStore, type ComponentType } from 'react'

const listeners = new Set<() => void>()
let come = 0

/**
 * A part of a board whose code only some pictures need: a file of its own, loaded when it is first drawn.
 * @param load gives the component. @returns it, to be drawn below a `Suspense` whose owner calls `useLaterParts`
 */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(async () => {
    const part = await load()
    // After this promise's own end: who draws again then finds the part, and waits no more.
    setTimeout(tell)
    return { default: part }
  })
}

/**
 * Draws its caller again as soon as a part has come. React alone holds back for 300 ms what was waited for, lest a page of many
 * parts flicker; a picture that begins to stand only when all of it is there would be late by that.
 */
export function useLaterParts(): void {
  useSyncExternalStore(subscribe, () => come)
}

function tell(): void {
  come += 1
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
