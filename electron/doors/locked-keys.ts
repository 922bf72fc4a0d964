/** Keys that would reload, zoom, close or leave the picture. Pure; `input` as Electron's before-input-event has it. */
export function isLockedKey(input: {
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
}): boolean {
  const key = input.key.toLowerCase()
  if (/^f([1-9]|1[0-2])$/.test(key) || ['browserback', 'browserforward', 'browserhome', 'contextmenu'].includes(key))
    return true
  if (input.alt && ['f4', 'arrowleft', 'arrowright', 'home', ' '].includes(key)) return true
  return input.control || input.meta
}

/**
 * Ctrl+Shift+Alt+T: opens the technician's page. No layout has a sign there, no hand meets it by chance, and the page below never sees
 * it, since Ctrl is locked. By the place of the key: with these three held, what it would write differs from system to system. Pure.
 */
export function isTechnicianChord(input: {
  readonly type: string
  readonly code: string
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly isAutoRepeat: boolean
}): boolean {
  const { type, code, control, shift, alt, meta, isAutoRepeat } = input
  return type === 'keyDown' && code === 'KeyT' && control && shift && alt && !meta && !isAutoRepeat
}
