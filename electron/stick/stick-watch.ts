import type { ScreenSettings } from '../../protocol/screen-settings.ts'
import type { Timers } from '../../protocol/time.ts'
import type { Stick, Verdict } from './stick-judge.ts'
import type { Written } from '../config/write-configuration.ts'

/** Sticks are looked for so often, ms. */
const EVERY_MS = 3_000

export interface StickWatchOptions {
  readonly look: () => Promise<readonly Stick[]>
  readonly judge: (stick: Stick) => Verdict
  /** Makes it the configuration of this machine, and starts anew. */
  readonly take: (verdict: Extract<Verdict, { kind: 'take' }>, root: string) => Written
  readonly timers: Timers
  /** The sentence has changed; undefined: there is none any more. */
  readonly onChange: (sentence: string | undefined) => void
}

/** Looks for sticks with a configuration, takes the newest good one, and knows what is wrong with the others. */
export class StickWatch {
  readonly #options: StickWatchOptions
  #callOff: () => void = () => {}
  #state: 'looks' | 'took' | 'stopped' = 'looks'
  #sentence: string | undefined

  constructor(options: StickWatchOptions) {
    this.#options = options
  }

  /** What is wrong with a stick that is there now. */
  get sentence(): string | undefined {
    return this.#sentence
  }

  start(): void {
    void this.#turn()
  }

  stop(): void {
    this.#state = 'stopped'
    this.#callOff()
  }

  /** On a screen without a board the sentence stands where a technician reads it. */
  addTo(settings: ScreenSettings): ScreenSettings {
    const { configurationFault: fault, pairing } = settings
    if (this.#sentence === undefined) return settings
    if (fault !== undefined)
      return { ...settings, configurationFault: { ...fault, sentences: [this.#sentence, ...fault.sentences] } }
    return pairing === undefined ? settings : { ...settings, pairing: { ...pairing, fault: this.#sentence } }
  }

  async #turn(): Promise<void> {
    const { look, judge, take, timers } = this.#options
    const sticks = await look()
    if (this.#state !== 'looks') return
    const verdicts = sticks.map((stick) => ({ root: stick.root, verdict: judge(stick) }))
    const good = verdicts.flatMap(({ root, verdict }) => (verdict.kind === 'take' ? [{ root, verdict }] : []))
    const [newest] = good.toSorted((a, b) => b.verdict.issued - a.verdict.issued)
    if (newest !== undefined) {
      const written = take(newest.verdict, newest.root)
      if (written.ok) {
        this.#state = 'took'
        return
      }
      this.#say(written.sentence)
    } else this.#say(verdicts.flatMap(({ verdict }) => (verdict.kind === 'refused' ? [verdict.sentence] : []))[0])
    this.#callOff = timers.after(EVERY_MS, () => void this.#turn())
  }

  #say(sentence: string | undefined): void {
    if (sentence === this.#sentence) return
    this.#sentence = sentence
    this.#options.onChange(sentence)
  }
}
