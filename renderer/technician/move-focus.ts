/**
 * Moves the focus among the choices of a section.
 * @returns the page on which the one that has it now stands, counted from 0; undefined where the section has none
 */
export function moveFocus(by: number): number | undefined {
  const choices = [...document.querySelectorAll<HTMLElement>('[data-choice]')]
  const at = choices.findIndex((choice) => choice === document.activeElement)
  const next = choices[at < 0 ? (by > 0 ? 0 : choices.length - 1) : (at + by + choices.length) % choices.length]
  const columns = next?.closest<HTMLElement>('.paged-columns')
  if (next === undefined || columns === undefined || columns === null) return undefined
  // Pages are turned, never scrolled to.
  next.focus({ preventScroll: true })
  const gap = Number.parseFloat(getComputedStyle(columns).columnGap) || 0
  return Math.floor((next.offsetLeft + 1) / (columns.clientWidth + gap))
}
