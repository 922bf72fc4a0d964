import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { HubStore } from '../store/hub-store.ts'
import { decideDue } from './decide-takes.ts'
import type { Actor } from './decision.ts'
import type { Desk } from './desk.ts'
import { readRow, takeRowSchema } from './desk-rows.ts'

const HUB: Actor = { kind: 'hub', name: 'the hub', role: 'administrator' }

/**
 * Takes that wait for a unit's status happen when the document says so: in the next commit, and also where it was said while the
 * hub was down.
 * @returns the way to stop.
 */
export function keepAppointments(store: HubStore, desk: Desk, log: Logger): () => void {
  const look = (keys: ReadonlySet<string>) => {
    for (const [key, raw] of desk.view.below('take/')) {
      const { waitsFor, calledOff, by } = readRow(key, raw, takeRowSchema)
      if (waitsFor === undefined || calledOff || !keys.has(waitsFor.key)) continue
      if (store.documents.published(waitsFor.key)?.value['status'] !== waitsFor.status) continue
      const take = key.slice('take/'.length)
      const command = { do: 'call off take', take } as const
      const answer = desk.commit(
        (moment) => decideDue(take, moment),
        HUB,
        (row) => desk.audit.add({ at: Date.now(), id: randomUUID(), actor: HUB, from: `asked by ${by}`, command }, row),
      )
      if (!answer.ok) log.warn(`the take ${take} could not be kept: ${answer.reason}`)
    }
  }
  const waiting = () =>
    new Set([...desk.view.below('take/')].flatMap(([key, raw]) => readRow(key, raw, takeRowSchema).waitsFor?.key ?? []))
  const offStore = store.documents.subscribe((changes) => look(new Set(changes.map(({ key }) => key))))
  const offDesk = desk.onDone((rows) => {
    if ([...rows.keys()].some((key) => key.startsWith('take/'))) look(waiting())
  })
  look(waiting())
  return () => {
    offStore()
    offDesk()
  }
}
