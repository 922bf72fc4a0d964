import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { decideDue } from './decide-takes.ts'
import { THE_HUB } from './decision.ts'
import type { Desk } from './desk.ts'
import { readRow, takeRowSchema, type TakeRow } from './desk-rows.ts'

/**
 * Takes that wait for a unit's status happen when the document says so: in the next commit, and also where it was said while the
 * hub was down.
 * @returns the way to stop.
 */
export function keepAppointments(store: HubStore, desk: Desk, time: Time, log: Logger): () => void {
  /** Those that wait, by id: looked for when a take changes, not with every result. */
  let waiting = waitingTakes(desk)
  const look = (changed?: ReadonlySet<string>) => {
    for (const [take, row] of waiting) {
      const { key, status } = row.waitsFor
      if (changed?.has(key) === false || store.documents.published(key)?.value['status'] !== status) continue
      keep(take, row)
    }
  }
  const keep = (take: string, { targets, program, by }: TakeRow) => {
    const command = { do: 'take', targets, show: program.show }
    const answer = desk.commit(
      (moment) => decideDue(take, moment),
      THE_HUB,
      (row) =>
        desk.audit.add({ at: time.wall(), id: randomUUID(), actor: THE_HUB, from: `asked by ${by}`, command }, row),
    )
    if (!answer.ok) log.warn(`the take ${take} could not be kept: ${answer.reason}`)
  }
  const offStore = store.documents.subscribe((changes) => {
    if (waiting.length > 0) look(new Set(changes.map(({ key }) => key)))
  })
  const offDesk = desk.onDone((rows) => {
    if (![...rows.keys()].some((key) => key.startsWith('take/'))) return
    waiting = waitingTakes(desk)
    look()
  })
  look()
  return () => {
    offStore()
    offDesk()
  }
}

type Waiting = TakeRow & { readonly waitsFor: NonNullable<TakeRow['waitsFor']> }

function waitingTakes(desk: Desk): readonly (readonly [take: string, row: Waiting])[] {
  return [...desk.view.below('take/')].flatMap(([key, raw]) => {
    const row = readRow(key, raw, takeRowSchema)
    return row.waitsFor === undefined || row.calledOff
      ? []
      : [[key.slice('take/'.length), { ...row, waitsFor: row.waitsFor }] as const]
  })
}
