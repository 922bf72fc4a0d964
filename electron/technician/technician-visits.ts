import type { DeviceReport } from '../../protocol/device-report.ts'

type Told = NonNullable<DeviceReport['technician']>
/** So many events are told; openings and wrong PINs are all counted. */
const TOLD = 5

/** What technicians did on this machine since the shell began, for the log's readers at the hub (SPEC DR5). */
export class TechnicianVisits {
  /** Told after each event. */
  onEvent: () => void = () => {}
  #opened = 0
  #wrong = 0
  #newest: Told['newest'] = []

  /** @param at wall clock, ms */
  note(kind: 'opened' | 'wrong PIN' | 'other', what: string, at: number): void {
    if (kind === 'opened') this.#opened += 1
    if (kind === 'wrong PIN') this.#wrong += 1
    this.#newest = [...this.#newest, { at, what }].slice(-TOLD)
    this.onEvent()
  }

  /** undefined where there was none. */
  all(): Told | undefined {
    return this.#newest.length === 0 ? undefined : { opened: this.#opened, wrong: this.#wrong, newest: this.#newest }
  }
}
