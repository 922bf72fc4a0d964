import type { Clock } from './time.ts'

/** About half a minute of pings: long enough to meet one without a queue on its way. */
const WINDOW = 12
/** Above this a correction is taken at once: a jump is honest, a clock that is seconds wrong is not (SPEC CL4). */
const JUMP_MS = 1000
/** ms per ms: slow enough that a running clock with tenths shows no hitch. */
const SLEW_RATE = 0.05
/** Two machines' oscillators drift apart by less than this within the window. */
const DRIFT_MS = 20

/** One ping and its pong: the client's monotonic clock at both ends, the hub's clock between. All ms. */
export interface ClockSample {
  readonly sent: number
  readonly received: number
  readonly hub: number
}

export type ClockKnowledge = 'measured' | 'restored' | 'guessed'

/**
 * The hub's clock as this machine can know it (SPEC CL1 to CL6): its own monotonic clock plus an offset, taken from the ping with
 * the shortest round trip of the recent ones.
 */
export class HubClock {
  #clock: Clock
  #samples: ClockSample[] = []
  #knowledge: ClockKnowledge = 'guessed'
  /** Where the drawn offset stood at `#rebased`, and where it goes. */
  #from: number
  #target: number
  #rebased: number

  constructor(clock: Clock) {
    this.#clock = clock
    this.#rebased = clock.monotonic()
    // Nothing better is known yet than that this machine's clock may be right.
    this.#target = clock.wall() - this.#rebased
    this.#from = this.#target
  }

  /** Hub clock, ms since 1970. */
  now(): number {
    const monotonic = this.#clock.monotonic()
    return monotonic + this.#drawnOffset(monotonic)
  }

  knowledge(): ClockKnowledge {
    return this.#knowledge
  }

  /**
   * What to add to this machine's wall clock to get the hub's, ms: what a cache can keep, since a monotonic clock begins anew
   * with every start. Undefined where it is only guessed.
   */
  wallOffset(): number | undefined {
    return this.#knowledge === 'guessed' ? undefined : this.#clock.monotonic() + this.#target - this.#clock.wall()
  }

  /**
   * Takes up a kept `wallOffset`, where there was one; without effect once the offset is measured (SPEC CL6).
   * @param kept hub clock, ms, when that was kept. It cannot be earlier now: then the machine's clock was set back (without a battery
   * it begins in another year), and all that is known is that it is not earlier (SPEC CL7).
   */
  restore(wallOffset: number | undefined, kept: number): void {
    if (this.#knowledge === 'measured') return
    const now = this.#clock.wall() + (wallOffset ?? 0)
    if (wallOffset !== undefined && now >= kept) this.#knowledge = 'restored'
    this.#jump(Math.max(now, kept) - this.#clock.monotonic())
  }

  /** Takes in a ping; one with impossible times is passed over. */
  sample(sample: ClockSample): void {
    if (!(sample.received >= sample.sent)) return
    this.#samples = this.#samples.filter((older) => agree(older, sample))
    this.#samples.push(sample)
    if (this.#samples.length > WINDOW) this.#samples.shift()

    const best = this.#samples.reduce((a, b) => (roundTrip(b) <= roundTrip(a) ? b : a))
    const offset = best.hub - (best.sent + best.received) / 2
    const drawn = this.#drawnOffset(this.#clock.monotonic())
    if (this.#knowledge !== 'measured' || Math.abs(offset - drawn) > JUMP_MS) this.#jump(offset)
    else this.#slew(drawn, offset)
    this.#knowledge = 'measured'
  }

  /** The round trip of the sample in use, ms: how far the offset can be wrong. */
  roundTrip(): number | undefined {
    const trips = this.#samples.map(roundTrip)
    return trips.length === 0 ? undefined : Math.min(...trips)
  }

  #drawnOffset(monotonic: number): number {
    const left = this.#target - this.#from
    const step = Math.max(0, monotonic - this.#rebased) * SLEW_RATE
    return Math.abs(left) <= step ? this.#target : this.#from + Math.sign(left) * step
  }

  #jump(offset: number): void {
    this.#from = offset
    this.#target = offset
    this.#rebased = this.#clock.monotonic()
  }

  #slew(drawn: number, offset: number): void {
    this.#from = drawn
    this.#target = offset
    this.#rebased = this.#clock.monotonic()
  }
}

function roundTrip(sample: ClockSample): number {
  return sample.received - sample.sent
}

/**
 * The true offset lies between `hub - received` and `hub - sent`, whatever the network did. Two samples whose bounds do not meet
 * cannot both be of the same clock (SPEC CL5).
 */
function agree(a: ClockSample, b: ClockSample): boolean {
  return a.hub - a.received <= b.hub - b.sent + DRIFT_MS && b.hub - b.received <= a.hub - a.sent + DRIFT_MS
}
