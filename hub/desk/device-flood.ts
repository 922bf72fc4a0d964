import { isIPv6 } from 'node:net'
import { Allowance } from '../people/allowance.ts'
import type { DeviceRow } from './desk-rows.ts'

/** New devices of one address at once, and one more each second after that: a hall's screens come up together. */
const AT_ONCE = 120
const EVERY_MS = 1_000
/** Addresses that are remembered; who comes after that is taken for new. */
const ADDRESSES = 4_096

/** How many new devices each address may bring. */
export class DeviceFlood {
  readonly #allowances = new Map<string, Allowance>()

  /** @param now of a clock that only goes on, ms. @returns false where this address has brought too many. */
  admits(address: string, now: number): boolean {
    const held = this.#allowances.get(address) ?? new Allowance(AT_ONCE, EVERY_MS, now)
    // The one that was used last stands last.
    this.#allowances.delete(address)
    this.#allowances.set(address, held)
    for (const [oldest] of this.#allowances) {
      if (this.#allowances.size <= ADDRESSES) break
      this.#allowances.delete(oldest)
    }
    return held.take(now)
  }
}

/**
 * Which of the devices that wait makes room for a new one: the oldest of the address that holds most of the places. So a flood
 * drives out itself first, and a screen that stands alone at its address last. Pure.
 */
export function firstToGo(waiting: ReadonlyMap<string, DeviceRow>): string | undefined {
  const counts = new Map<string | undefined, number>()
  for (const { from } of waiting.values()) counts.set(from, (counts.get(from) ?? 0) + 1)
  let first: { readonly key: string; readonly count: number; readonly since: number } | undefined
  for (const [key, { from, since }] of waiting) {
    const count = counts.get(from) ?? 0
    if (first === undefined || count > first.count || (count === first.count && since < first.since))
      first = { key, count, since }
  }
  return first?.key
}

/** An address as floods are counted: of IPv6 its network, since one machine has all of that. */
export function floodAddress(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('%', 1)[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
