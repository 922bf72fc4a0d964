import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { JsonObject } from '../../protocol/json.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { deviceRowSchema, readRow, type DeviceRow } from './desk-rows.ts'

/** Without what is mistaken for something else from afar: no 0 O 1 I L 5 S 8 B. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY234679'
const CODE_LENGTH = 6
const CODE_LASTS_MS = 10 * 60_000
/** Screens that wait to be claimed, at most: whoever asks for more is told so. */
const MOST_WAITING = 2_000

/** What a device may know of itself. */
export type DeviceState =
  | { readonly kind: 'waiting'; readonly code: string; /** hub clock, ms */ readonly until: number }
  | { readonly kind: 'claimed'; readonly screen: string }
  /** Retired, replaced, or never here. */
  | { readonly kind: 'unknown' }

/** Screens' own keys: a device is known by a token that it got once, never by its address (kiosk.md section 7). */
export class Devices {
  readonly #store: HubStore
  readonly #time: Time
  /** Keys of devices by the screen they are; read anew when a device changes. */
  #screens: ReadonlyMap<string, string>

  constructor(store: HubStore, time: Time) {
    this.#store = store
    this.#time = time
    this.#screens = this.#readScreens()
  }

  /** A device nobody knows. @returns its token, told once; undefined where too many wait. */
  async enroll(): Promise<string | undefined> {
    this.#dropStale()
    if (this.#waiting().length >= MOST_WAITING) return undefined
    const token = randomBytes(32).toString('base64url')
    this.#put(deviceKey(token), { ...this.#freshCode(), since: this.#time.wall() })
    await this.#store.durable()
    return token
  }

  /** Where a device stands; one that waits gets another code when its own has run out. */
  state(token: string): DeviceState {
    const key = deviceKey(token)
    const row = this.#get(key)
    if (row === undefined) return { kind: 'unknown' }
    if (row.screen !== undefined) return { kind: 'claimed', screen: row.screen }
    const stands = row.code !== undefined && row.codeUntil !== undefined && row.codeUntil > this.#time.wall()
    const { code = '', codeUntil = 0 } = stands ? row : this.#renew(key, row)
    return { kind: 'waiting', code, until: codeUntil }
  }

  /** May a client with this token call itself this screen (SPEC HS7)? A screen nobody claimed is anybody's. */
  mayBe(screen: string, token: string | undefined): boolean {
    const own = token === undefined ? undefined : this.#get(deviceKey(token))?.screen
    return own === screen || !this.#screens.has(screen)
  }

  /** Screens whose devices are others, or none, after these rows were written. */
  lost(rows: ReadonlyMap<string, unknown>): ReadonlySet<string> {
    if (![...rows.keys()].some((key) => key.startsWith('device/'))) return new Set()
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
    const taken = new Set(this.#waiting().map(([, row]) => row.code))
    for (;;) {
      const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
      if (!taken.has(code)) return { code, codeUntil: this.#time.wall() + CODE_LASTS_MS }
    }
  }

  #waiting(): readonly (readonly [string, DeviceRow])[] {
    return [...this.#store.desk.entries('device/')]
      .map(([key, raw]) => [key, readRow(key, raw, deviceRowSchema)] as const)
      .filter(([, row]) => row.screen === undefined)
  }

  /** Devices that never came back for their code. */
  #dropStale(): void {
    const now = this.#time.wall()
    for (const [key, { codeUntil = 0 }] of this.#waiting())
      if (codeUntil < now - CODE_LASTS_MS) this.#store.desk.remove(key)
  }

  #get(key: string): DeviceRow | undefined {
    const raw = this.#store.desk.get(key)
    return raw === undefined ? undefined : readRow(key, raw, deviceRowSchema)
  }

  #put(key: string, row: DeviceRow): void {
    this.#store.desk.put(key, row as JsonObject)
  }
}

function deviceKey(token: string): string {
  return `device/${createHash('sha256').update(token).digest('base64url')}`
}
