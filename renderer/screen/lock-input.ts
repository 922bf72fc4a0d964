/** What a passer-by could do to a wall with a mouse, a keyboard or a finger, and shall not. */
const SWALLOWED = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'gesturestart'] as const

/** Closes the page's own menus, drags, drops, selections and zooms. @returns the way to open them again. */
export function lockInput(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
  const swallow = (event: Event) => event.preventDefault()
  const zoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault()
  }
  for (const name of SWALLOWED) page.addEventListener(name, swallow)
  page.addEventListener('wheel', zoom, { passive: false })
  return () => {
    for (const name of SWALLOWED) page.removeEventListener(name, swallow)
    page.removeEventListener('wheel', zoom)
  }
}
