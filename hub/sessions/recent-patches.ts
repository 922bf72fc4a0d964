/** Patches of one document that follow each other without a gap. */
interface Chain {
  /** The version the first patch begins from. */
  from: number
  /** The version the last one leads to. */
  to: number
  readonly texts: string[]
  length: number
}

/** Above this a whole document is about as cheap. Characters. */
const CHAIN_LENGTH = 16 * 1024
/** All chains together, characters: the documents that changed last are the ones that are asked for. */
const TOTAL_LENGTH = 8 * 1024 * 1024

/**
 * The last patches of each document as texts, so that a client that was away for moments gets these and not the document again
 * (SPEC HS4).
 */
export class RecentPatches {
  #chains = new Map<string, Chain>()
  #total = 0

  /** A patch that is not one step ends what could be said in steps. */
  add(key: string, from: number, to: number, text: string): void {
    if (to !== from + 1) {
      this.forget(key)
      return
    }
    const old = this.#chains.get(key)
    const chain = old?.to === from ? old : { from, to: from, texts: [], length: 0 }
    this.forget(key)
    chain.texts.push(text)
    chain.length += text.length
    chain.to = to
    while (chain.length > CHAIN_LENGTH) {
      chain.length -= chain.texts.shift()?.length ?? 0
      chain.from += 1
    }
    if (chain.texts.length === 0) return
    // Put last: the map's order is the order of use.
    this.#chains.set(key, chain)
    this.#total += chain.length
    for (const oldest of this.#chains.keys()) {
      if (this.#total <= TOTAL_LENGTH) break
      this.forget(oldest)
    }
  }

  /** The patches that lead from one version to another, oldest first; undefined where they are not all here. */
  between(key: string, from: number, to: number): readonly string[] | undefined {
    const chain = this.#chains.get(key)
    if (chain === undefined || chain.to !== to || from < chain.from || from >= to) return undefined
    return chain.texts.slice(from - chain.from)
  }

  /** The document is gone, or was replaced whole. */
  forget(key: string): void {
    const chain = this.#chains.get(key)
    if (chain === undefined) return
    this.#chains.delete(key)
    this.#total -= chain.length
  }

  clear(): void {
    this.#chains.clear()
    this.#total = 0
  }
}
