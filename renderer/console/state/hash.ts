/** A value after the address's "#": `#claim=ABC123`. Read once and taken out of the address, so that nobody sees a code over a shoulder. */
export function hashValue(name: string): string | undefined {
  const found = new RegExp(`^#${name}=(.+)$`).exec(window.location.hash)?.[1]
  if (found === undefined) return undefined
  history.replaceState(null, '', window.location.pathname)
  return decodeURIComponent(found)
}
