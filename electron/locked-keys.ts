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
