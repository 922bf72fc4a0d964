import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { JsonObject } from '../../protocol/json.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { deviceRowSchema, readRow, type DeviceRow } from './desk-rows.ts'
import { DeviceFlood, firstToGo, floodAddress } from './device-flood.ts'
import { DeviceProofs } from './device-proofs.ts'

/** Without what is mistaken for something else from afar: no 0 O 1 I L 5 S 8 B. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY234679'
const CODE_LENGTH = 6
const CODE_LASTS_MS = 10 * 60_000
/** Screens that wait to be claimed, at most: a new one takes the place of another. */
const MOST_WAITING = 2_000

/** What a device may know of itself. */
export type DeviceState =
  | { readonly kind: 'waiting'; readonly code: string; /** hub clock, ms */ readonly until: number }
  | { readonly kind: 'claimed'; readonly screen: string }
  /** Retired, replaced, or never here. */
  | { readonly kind: 'unknown' }

/** Screens' own keys: a device is known by a token that it got once, or by its key pair, never by its address (kiosk.md section 7). */
export class Devices {
  /** How those with a key pair show that they have it. */
  readonly proofs: DeviceProofs
  readonly #store: HubStore
  readonly #flood = new DeviceFlood()
  readonly #time: Time
  /** Keys of devices by the screen they are; read anew when a device changes. */
  #screens: ReadonlyMap<string, string>
  /** Those nobody has claimed, by key: held here, since whoever reaches the hub can ask for one more. */
  readonly #waiting = new Map<string, DeviceRow>()

  constructor(store: HubStore, time: Time) {
    this.#store = store
    this.#time = time
    this.proofs = new DeviceProofs(store, time)
    this.#screens = this.#readScreens()
    for (const [key, raw] of store.desk.entries('device/')) this.#note(key, readRow(key, raw, deviceRowSchema))
  }

  /** A device nobody knows. @param ip where it is. @returns its token, told once; undefined where its address has brought too many. */
  async enroll(ip: string): Promise<string | undefined> {
    const token = randomBytes(32).toString('base64url')
    return (await this.#admit(hashKey(token), ip, {})) ? token : undefined
  }

  /** One that has proved its key; known already, it stays what it is. @returns false where its address has brought too many. */
  async enrollKey(key: string, publicKey: string, ip: string): Promise<boolean> {
    return this.#get(key) === undefined ? this.#admit(key, ip, { publicKey }) : true
  }

  async #admit(key: string, ip: string, more: Pick<DeviceRow, 'publicKey'>): Promise<boolean> {
    const from = floodAddress(ip)
    if (!this.#flood.admits(from, this.#time.monotonic())) return false
    this.#dropStale()
    const gone = this.#waiting.size >= MOST_WAITING ? firstToGo(this.#waiting) : undefined
    if (gone !== undefined) this.#remove(gone)
    this.#put(key, { ...this.#freshCode(), since: this.#time.wall(), from, ...more })
    await this.#store.durable()
    return true
  }

  /** Where a device stands; one that waits gets another code when its own has run out. */
  state(token: string): DeviceState {
    const key = this.#keyOf(token)
    return key === undefined ? { kind: 'unknown' } : this.stateOf(key)
  }

  /** The same of a device that has just proved its key. */
  stateOf(key: string): DeviceState {
    const row = this.#get(key)
    if (row === undefined) return { kind: 'unknown' }
    if (row.screen !== undefined) return { kind: 'claimed', screen: row.screen }
    const stands = row.code !== undefined && row.codeUntil !== undefined && row.codeUntil > this.#time.wall()
    const { code = '', codeUntil = 0 } = stands ? row : this.#renew(key, row)
    return { kind: 'waiting', code, until: codeUntil }
  }

  /** Is it a screen that staff claimed, and this token its own? */
  isOwn(screen: string, token: string | undefined): boolean {
    const key = token === undefined ? undefined : this.#keyOf(token)
    return key !== undefined && this.#get(key)?.screen === screen
  }

  /** May a client with this token call itself this screen (SPEC HS7)? A screen nobody claimed is anybody's. */
  mayBe(screen: string, token: string | undefined): boolean {
    const key = token === undefined ? undefined : this.#keyOf(token)
    const own = key === undefined ? undefined : this.#get(key)?.screen
    return own === screen || !this.#screens.has(screen)
  }

  /** Of the device's row. A token that was sealed by the hub has points in it, one that was thrown at random has none. */
  #keyOf(token: string): string | undefined {
    return token.includes('.') ? this.proofs.keyOf(token) : hashKey(token)
  }

  /** Screens whose devices are others, or none, after these rows were written. */
  lost(rows: ReadonlyMap<string, unknown>): ReadonlySet<string> {
    const changed = [...rows.keys()].filter((key) => key.startsWith('device/'))
    if (changed.length === 0) return new Set()
    for (const key of changed) this.#note(key, this.#get(key))
    const before = this.#screens
    this.#screens = this.#readScreens()
    return new Set([...before].flatMap(([screen, key]) => (this.#screens.get(screen) === key ? [] : screen)))
  }

  #readScreens(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#store.desk.entries('device/')].flatMap(([key, raw]) => {
        const { screen } = readRow(key, raw, deviceRowSchema)
        return screen === undefined ? [] : [[screen, key] as const]
      }),
    )
  }

  #renew(key: string, row: DeviceRow): DeviceRow {
    const fresh = { ...row, ...this.#freshCode() }
    this.#put(key, fresh)
    return fresh
  }

  #freshCode(): { code: string; codeUntil: number } {
    const taken = new Set(Array.from(this.#waiting.values(), ({ code }) => code))
    for (;;) {
      const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
      if (!taken.has(code)) return { code, codeUntil: this.#time.wall() + CODE_LASTS_MS }
    }
  }

  #note(key: string, row: DeviceRow | undefined): void {
    if (row === undefined || row.screen !== undefined) this.#waiting.delete(key)
    else this.#waiting.set(key, row)
  }

  /** Devices that never came back for their code. */
  #dropStale(): void {
    const now = this.#time.wall()
    for (const [key, { codeUntil = 0 }] of this.#waiting) if (codeUntil < now - CODE_LASTS_MS) this.#remove(key)
  }

  #get(key: string): DeviceRow | undefined {
    const raw = this.#store.desk.get(key)
    return raw === undefined ? undefined : readRow(key, raw, deviceRowSchema)
  }

  #put(key: string, row: DeviceRow): void {
    this.#store.desk.put(key, row as JsonObject)
    this.#note(key, row)
  }

  #remove(key: string): void {
    this.#store.desk.remove(key)
    this.#waiting.delete(key)
  }
}

function hashKey(token: string): string {
  return `device/${createHash('sha256').update(token).digest('base64url')}`
}
