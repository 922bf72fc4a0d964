import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { decideCueDue } from './decide-rundowns.ts'
import { LEAD_MS } from './decide-takes.ts'
import { THE_HUB } from './decision.ts'
import type { Desk } from './desk.ts'
import { readRow } from './desk-rows.ts'
import { dueCue, nextInstant, rundownRowSchema, type RundownRow } from './rundown-row.ts'

/** The clock may be set meanwhile: nothing is waited for longer than this, ms. */
const LONGEST_WAIT_MS = 60_000

/**
 * Running rundowns go on by themselves, whoever has left: at their instants and when a document gets a status; what fell due while
 * the hub was down is taken up at the instants it had.
 * @returns the way to stop.
 */
export function keepRundowns(store: HubStore, desk: Desk, time: Time, log: Logger): () => void {
  let callOff = () => {}
  let looking = false
  /** A cue could not be taken: the next command or document is waited for. */
  let failed = false
  const running = (): readonly (readonly [id: string, row: RundownRow])[] =>
    [...desk.view.below('rundown/')]
      .map(([key, raw]) => [key.slice('rundown/'.length), readRow(key, raw, rundownRowSchema)] as const)
      .filter(([, { state }]) => state === 'running')
  const statusOf = (key: string) => store.documents.get(key)?.value['status']
  const look = () => {
    if (looking) return
    looking = true
    failed = false
    for (;;) {
      const due = running().find(([, row]) => dueCue(row, time.wall(), statusOf, LEAD_MS) !== undefined)
      if (due === undefined) break
      failed = !take(...due)
      if (failed) break
    }
    looking = false
    schedule()
  }
  const take = (rundown: string, { by }: RundownRow): boolean => {
    const command = { do: 'next rundown', rundown } as const
    const answer = desk.commit(
      (moment) => decideCueDue(rundown, moment),
      THE_HUB,
      (row) =>
        desk.audit.add({ at: time.wall(), id: randomUUID(), actor: THE_HUB, from: `asked by ${by}`, command }, row),
    )
    if (!answer.ok) log.warn(`the rundown ${rundown} could not go on: ${answer.reason}`)
    return answer.ok
  }
  const schedule = () => {
    callOff()
    if (failed) return
    const next = Math.min(...running().flatMap(([, row]) => nextInstant(row) ?? []))
    if (Number.isFinite(next)) callOff = time.after(Math.max(0, Math.min(next - time.wall(), LONGEST_WAIT_MS)), look)
  }
  const offStore = store.documents.subscribe((changes) => {
    const changed = new Set(changes.map(({ key }) => key))
    if (running().some(([, row]) => waitsFor(row).some((key) => changed.has(key)))) look()
  })
  const offDesk = desk.onDone((rows) => {
    if ([...rows.keys()].some((key) => key.startsWith('rundown/'))) look()
  })
  look()
  return () => {
    offStore()
    offDesk()
    callOff()
  }
}

function waitsFor({ cues }: RundownRow): readonly string[] {
  return Object.values(cues).flatMap(({ begins }) => ('key' in begins ? begins.key : []))
}
