import * as z from 'zod'
import { challengeAnswerSchema, deviceAnswerSchema, type DeviceAnswer } from '../../protocol/devices.ts'
import type { ScreenSettings } from '../../protocol/screen-settings.ts'
import { parseValue } from '../../protocol/parse.ts'
import type { Clock, Timers } from '../../protocol/time.ts'
import type { DeviceKey } from './device-key.ts'
import type { PlaceFile } from './device-place.ts'

/** A hub is asked this often whether staff have claimed this screen, ms (SPEC DV2). */
const ASK_MS = 2_000
/** A token lasts an hour (SPEC DV6); the next one is got so long after it, ms, and as much again by chance. */
const RENEW_MS = 20 * 60_000
/** A hub that did not answer is asked again so long after, ms. */
const AGAIN_MS = 15_000
/** A hello waits so long for a token, ms: less than a connection may take to open (SPEC RC2). */
const PATIENCE_MS = 1_500
/** Screens that come back together do not ask together, ms. */
const SPREAD_MS = 3_000

/** Asks a hub. @returns status and content of its answer; rejects where it does not answer. */
export type AskHub = (
  hub: string,
  method: 'GET' | 'POST',
  place: string,
  more: { readonly body?: object; readonly token?: string },
) => Promise<{ readonly status: number; readonly body: unknown }>

export interface DeviceOptions {
  /** In the order of preference. */
  readonly hubs: readonly string[]
  readonly key: DeviceKey
  readonly place: Pick<PlaceFile, 'get' | 'put'>
  readonly ask: AskHub
  readonly clock: Pick<Clock, 'monotonic'>
  readonly timers: Timers
  /** In [0, 1). */
  readonly random: () => number
  readonly log: (sentence: string) => void
}

/** Who hears what becomes of a device. */
export interface DeviceEvents {
  /** Staff have said which screen this is. */
  onClaimed(screen: string): void
  /** It is that screen no longer: begin anew. */
  onLost(why: string): void
}

/** What the page of a screen that waits to be claimed shows. */
export type PairingPicture = NonNullable<ScreenSettings['pairing']>

/** This machine as a device: it waits until staff claim it, then proves again and again that it is that screen (SPEC DV4 to DV7). */
export class Device {
  readonly #options: DeviceOptions
  #events: DeviceEvents | undefined
  readonly #tokens = new Map<string, string>()
  #waiting: { code?: string; until?: number; hub?: string; fault?: string } = {}
  #at = 0
  #callOff: (() => void) | undefined
  #renewing: Promise<void> | undefined
  #stopped = false

  constructor(options: DeviceOptions) {
    this.#options = options
  }

  /** Which screen it is, as far as it knows. */
  get screen(): string | undefined {
    return this.#options.place.get()?.screen
  }

  /** Ed25519, base64url. */
  get publicKey(): string {
    return this.#options.key.publicKey
  }

  /** The hub where staff claimed it. */
  get claimedAt(): string | undefined {
    return this.#options.place.get()?.hub
  }

  /** What it shows a hub in a hello (SPEC HS7). */
  token(hub: string): string | undefined {
    return this.#tokens.get(hub)
  }

  /** Resolves when there is a token for this hub, or none is to be expected soon: a start needs no refusal. */
  async ready(hub: string): Promise<void> {
    const renewing = this.#renewing
    if (renewing === undefined || this.#tokens.has(hub)) return
    await new Promise<void>((resolve) => {
      const callOff = this.#options.timers.after(PATIENCE_MS, resolve)
      void renewing.then(() => {
        callOff()
        resolve()
      })
    })
  }

  /** How the stage of its one screen stands: with its name, or with the code instead. */
  settings(own: ScreenSettings): ScreenSettings {
    const { screen } = this
    return screen === undefined ? { ...own, pairing: this.picture() } : { ...own, screen }
  }

  picture(): PairingPicture {
    const { clock, key } = this.#options
    const { until, ...waiting } = this.#waiting
    const left = until === undefined ? undefined : Math.max(0, until - clock.monotonic())
    return { ...waiting, left, address: this.#hub(), keepsNothing: !key.kept }
  }

  start(events: DeviceEvents): void {
    this.#events = events
    if (this.screen === undefined) void this.#pair()
    else void this.#renew()
  }

  stop(): void {
    this.#stopped = true
    this.#callOff?.()
  }

  /** A hub has just been reached, or has refused this device: looks soon what it is now. */
  lookAgain(): void {
    if (this.screen !== undefined) this.#later(SPREAD_MS * this.#options.random(), () => this.#renew())
  }

  #hub(): string {
    const { hubs } = this.#options
    return hubs[this.#at % hubs.length] ?? ''
  }

  #later(ms: number, work: () => Promise<void>): void {
    this.#callOff?.()
    if (!this.#stopped) this.#callOff = this.#options.timers.after(ms, () => void work())
  }

  async #pair(): Promise<void> {
    const hub = this.#hub()
    if (hub === '') {
      this.#waiting = { fault: 'Looking for the hub' }
      return this.#later(ASK_MS, () => this.#pair())
    }
    try {
      const answer = await this.#state(hub)
      if (this.#stopped) return
      if (answer.kind === 'claimed') {
        this.#options.place.put({ screen: answer.screen, hub })
        this.#events?.onClaimed(answer.screen)
        return await this.#renew()
      }
      if (answer.kind === 'waiting') {
        const { code, until, now, hub: name } = answer
        this.#waiting = { code, until: this.#options.clock.monotonic() + until - now, hub: name }
      }
    } catch (error) {
      if (error instanceof Refused) this.#waiting = { ...this.#waiting, fault: error.message }
      else {
        this.#options.log(`pairing: ${hub}: ${error instanceof Error ? error.message : String(error)}`)
        this.#waiting = { ...this.#waiting, fault: 'Looking for the hub' }
        this.#at += 1
      }
    }
    this.#later(ASK_MS, () => this.#pair())
  }

  /** Where it stands with a hub; enrols where that does not know it. */
  async #state(hub: string): Promise<DeviceAnswer> {
    const token = this.#tokens.get(hub)
    const known = token === undefined ? undefined : await this.#said(hub, 'GET', '/api/devices/me', { token })
    if (known !== undefined && known.kind !== 'unknown') return known
    const proved = await this.#prove(hub, '/api/devices/session')
    return proved.kind === 'unknown' ? this.#prove(hub, '/api/devices') : proved
  }

  #renew(): Promise<void> {
    const renewing = this.#showKey().finally(() => {
      if (this.#renewing === renewing) this.#renewing = undefined
    })
    this.#renewing = renewing
    return renewing
  }

  /** Proves the key to every hub: one that knows this device gives it a token. */
  async #showKey(): Promise<void> {
    const { hubs, random, log } = this.#options
    let silent = 0
    for (const hub of hubs) {
      try {
        this.#judge(hub, await this.#prove(hub, '/api/devices/session'))
      } catch (error) {
        silent += 1
        log(`the key was not shown to ${hub}: ${error instanceof Error ? error.message : String(error)}`)
      }
      if (this.#stopped || this.screen === undefined) return
    }
    // None is known yet: one is being looked for on the network.
    const soon = silent > 0 || hubs.length === 0
    this.#later((soon ? AGAIN_MS : RENEW_MS) * (1 + random()), () => this.#renew())
  }

  #judge(hub: string, answer: DeviceAnswer): void {
    const { place, hubs } = this.#options
    const held = place.get()
    if (held === undefined || this.#stopped) return
    if (answer.kind === 'claimed' && answer.screen === held.screen) return
    this.#tokens.delete(hub)
    // Another hub's word is not that of the one where staff claimed it (SPEC DV7).
    if (hub !== held.hub && hubs.includes(held.hub)) return
    place.put(answer.kind === 'claimed' ? { screen: answer.screen, hub } : undefined)
    this.stop()
    this.#events?.onLost(
      answer.kind === 'claimed'
        ? `this screen is ${answer.screen} now`
        : `the hub no longer knows this machine as ${held.screen}: it waits to be claimed`,
    )
  }

  async #prove(hub: string, place: string): Promise<DeviceAnswer> {
    const { ask, key } = this.#options
    const asked = await ask(hub, 'POST', '/api/devices/challenge', {})
    const read = parseValue('the challenge of the hub', asked.body, challengeAnswerSchema)
    if (asked.status >= 400 || !read.ok) throw refusal(asked)
    const answer = await this.#said(hub, 'POST', place, { body: key.prove(read.value.challenge) })
    if (answer.kind !== 'unknown' && answer.token !== undefined) this.#tokens.set(hub, answer.token)
    return answer
  }

  async #said(...[hub, method, place, more]: Parameters<AskHub>): Promise<DeviceAnswer> {
    const asked = await this.#options.ask(hub, method, place, more)
    const read = parseValue('the answer of the hub', asked.body, deviceAnswerSchema)
    if (asked.status >= 400 || !read.ok) throw refusal(asked)
    return read.value
  }
}

/** The hub answered, and said no. */
class Refused extends Error {}

function refusal({ status, body }: { readonly status: number; readonly body: unknown }): Refused {
  return new Refused(z.object({ error: z.string() }).safeParse(body).data?.error ?? `The hub answers ${status}.`)
}
