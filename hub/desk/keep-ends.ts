import { randomUUID } from 'node:crypto'
import { messageSchema } from '../../protocol/alerts.ts'
import type { Command } from '../../protocol/desk-commands.ts'
import type { Time } from '../time.ts'
import { alertRowSchema } from './alert-rows.ts'
import { expiredAlerts } from './decide-emergencies.ts'
import { done, THE_HUB, type Decision, type DeskMoment, type DeskView } from './decision.ts'
import type { Desk } from './desk.ts'
import { readRow } from './desk-rows.ts'

/** The clock may be set meanwhile: nothing is waited for longer than this, ms. */
const LONGEST_WAIT_MS = 60_000

/**
 * Messages and emergencies end when they say so. Screens see to that by themselves; here their documents go, and the desk learns
 * of it.
 * @returns the way to stop.
 */
export function keepEnds(desk: Desk, time: Time): () => void {
  let callOff = () => {}
  const look = () => {
    const now = time.wall()
    for (const [key, until] of openEnds(desk.view)) if (until <= now) end(desk, key, now)
    schedule()
  }
  const schedule = () => {
    callOff()
    const next = Math.min(...openEnds(desk.view).map(([, until]) => until))
    if (Number.isFinite(next)) callOff = time.after(Math.max(0, Math.min(next - time.wall(), LONGEST_WAIT_MS)), look)
  }
  const offDesk = desk.onDone((rows) => {
    if ([...rows.keys()].some((key) => key.startsWith('message/') || key.startsWith('alert/'))) schedule()
  })
  look()
  return () => {
    offDesk()
    callOff()
  }
}

/** What has yet to end, by key, with its end. */
function openEnds(view: DeskView): readonly (readonly [string, number])[] {
  const messages = [...view.below('message/')].map(
    ([key, raw]) => [key, readRow(key, raw, messageSchema).until] as const,
  )
  const alerts = [...view.below('alert/')].flatMap(([key, raw]) => {
    const { state, emergency } = readRow(key, raw, alertRowSchema)
    return state.kind === 'waiting' || state.kind === 'standing' ? [[key, emergency.until] as const] : []
  })
  return [...messages, ...alerts]
}

function end(desk: Desk, key: string, now: number): void {
  const id = key.slice(key.indexOf('/') + 1)
  const isMessage = key.startsWith('message/')
  const command: Command = isMessage ? { do: 'end message', message: id } : { do: 'cancel emergency', emergency: id }
  const decide = (moment: DeskMoment): Decision => done(isMessage ? [[key, undefined]] : expiredAlerts(moment))
  desk.commit(decide, THE_HUB, (row) =>
    desk.audit.add({ at: now, id: randomUUID(), actor: THE_HUB, from: 'its end has come', command }, row),
  )
}
