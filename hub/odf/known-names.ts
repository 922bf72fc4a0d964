/** So many characters of different names are remembered: ODF has about 300 names; a flood of others empties the memory. */
export const STATES = 4096
const FIRST = 1
/** Where a walk ends up that left all known names. */
const UNKNOWN = 0

/**
 * Names of elements and attributes met before, as a tree of their characters: whoever walks along the bytes of a name arrives
 * at the one string that stands for it, without making a new one.
 */
export class KnownNames {
  /** The state before the first character. */
  readonly first = FIRST
  /** From a state and a byte to the next state: `steps[(state << 8) | byte]`. */
  readonly steps = new Uint16Array(STATES << 8)
  /** The name that ends in a state; an empty string where none does. */
  readonly names: string[] = ['', '']

  /** Remembers an ASCII name. @returns its state; 0 where there was no room: then all names are forgotten, states mean others. */
  learn(name: string): number {
    if (this.names.length + name.length > STATES) {
      this.steps.fill(UNKNOWN)
      this.names.length = FIRST + 1
      return UNKNOWN
    }
    let state = FIRST
    for (let at = 0; at < name.length; at += 1) {
      const step = (state << 8) | name.charCodeAt(at)
      state = this.steps[step] ?? UNKNOWN
      if (state !== UNKNOWN) continue
      state = this.names.push('') - 1
      this.steps[step] = state
    }
    this.names[state] = name
    return state
  }
}
