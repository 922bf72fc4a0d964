import type { DeviceReport } from './device-report.ts'
import type { PaintReport } from './feed.ts'
import type { ClientMessage } from './messages.ts'

/** What a screen tells its hub of itself, kept for a hub that was away: it is told the newest again (SPEC TK5, DR2). */
export class ToldReports {
  #painted: PaintReport | undefined
  /** What was said of the newest take. */
  #confirmed: PaintReport | undefined
  #device: DeviceReport | undefined

  painted(painted: PaintReport): void {
    this.#painted = painted
    if (painted.take !== undefined) this.#confirmed = painted
  }

  device(report: DeviceReport): void {
    this.#device = report
  }

  /** @param takesDevices whether that hub knows such a message (SPEC DR1) */
  again(takesDevices: boolean): readonly ClientMessage[] {
    const said: ClientMessage[] = []
    for (const painted of new Set([this.#confirmed, this.#painted]))
      if (painted !== undefined) said.push({ type: 'report', ...painted })
    if (takesDevices && this.#device !== undefined) said.push({ type: 'device', report: this.#device })
    return said
  }
}
