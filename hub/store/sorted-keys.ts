/** A set of keys that knows its order. Adding and deleting cost a shift of what stands behind. */
export class SortedKeys {
  private keys: string[] = []

  constructor(keys: Iterable<string> = []) {
    this.keys = [...keys].sort()
  }

  add(key: string): void {
    const place = this.firstFrom(key)
    if (this.keys[place] !== key) this.keys.splice(place, 0, key)
  }

  delete(key: string): void {
    const place = this.firstFrom(key)
    if (this.keys[place] === key) this.keys.splice(place, 1)
  }

  clear(): void {
    this.keys = []
  }

  /** Keys that start with `prefix`, strictly after `after`, at most `limit`. A copy: the set may change meanwhile. */
  range(prefix: string, after = '', limit = Infinity): readonly string[] {
    let place = this.firstFrom(after > prefix ? after : prefix)
    if (after !== '' && this.keys[place] === after) place += 1
    const found: string[] = []
    for (let key = this.keys[place]; key !== undefined && found.length < limit; key = this.keys[++place]) {
      if (!key.startsWith(prefix)) break
      found.push(key)
    }
    return found
  }

  private firstFrom(key: string): number {
    let low = 0
    let high = this.keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
