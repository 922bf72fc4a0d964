import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { CapOrigin } from '../../protocol/desk-alert-commands.ts'
import { atLeast } from '../../protocol/desk-people.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import { alertRowSchema, type AlertRow, type Deed } from './alert-rows.ts'
import { picturesFault } from './decide-media.ts'
import { endFault, toOf } from './decide-messages.ts'
import { done, refused, type Actor, type Decide, type DeskMoment, type DeskView, type Refusal } from './decision.ts'
import { readRow, rowOf } from './desk-rows.ts'
import { proofFault } from './rights.ts'
import { allowedTargets, beyond, screensUnder, targetKeys } from './targets.ts'

/** Emergencies that are over and are remembered. */
const KEPT = 200

type Rows = readonly (readonly [string, Json | undefined])[]

/**
 * An emergency is issued. An Actual waits until another person has confirmed it; that of another system (CAP) waits for one
 * person, unless the system's token is a supervisor's. Exercise and Test stand at once: screens say what they are.
 */
export const decideIssueEmergency: Decide<CommandOf<'issue emergency'>> = (command, moment) => {
  const { view, actor, now } = moment
  const { status, severity, urgency, certainty, infos, targets, until, cap } = command
  // Of the same hand only: nobody can keep a system's alert away by using up its identifier.
  const known = cap && findByCap(view, cap, actor)
  if (known !== undefined) return done([], { emergency: known, already: true })
  if (Object.keys(infos).length === 0) return refused(400, 'The emergency says nothing in any language.')
  const why = endFault(until, now)
  if (why !== undefined) return why
  const keys = allowedTargets(targets, view, actor)
  if ('kind' in keys) return keys
  const { pictures = {} } = command
  const absent = picturesFault(pictures, view)
  if (absent !== undefined) return absent
  const replaces = command.replaces ?? []
  for (const id of replaces) {
    const old = rowOf(view, `alert/${id}`, alertRowSchema)
    if (old === undefined) return refused(404, `There is no emergency "${id}".`)
    const beyondHim = beyondRow(old, moment)
    if (beyondHim !== undefined) return beyondHim
  }
  const unproven = status === 'Actual' ? proofFault(moment) : undefined
  if (unproven !== undefined) return unproven
  const emergency = moment.newId()
  const row: AlertRow = {
    emergency: {
      status,
      severity,
      ...(urgency !== undefined && { urgency }),
      ...(certainty !== undefined && { certainty }),
      at: now,
      until,
      infos: Object.fromEntries(
        Object.entries(infos).map(([language, words], i) => [language, { sortOrder: i + 1, ...words }]),
      ),
      to: toOf(keys),
      ...(Object.keys(pictures).length > 0 && { pictures }),
    },
    targets,
    state: { kind: 'waiting' },
    issued: deed(moment),
    ...(replaces.length > 0 && { replaces: toOf(replaces) }),
    ...(cap && { cap }),
  }
  const waits = status === 'Actual' && !(actor.kind === 'token' && atLeast(actor.role, 'supervisor'))
  const rows: Rows = waits ? [[`alert/${emergency}`, row as JsonObject]] : standing(emergency, row, moment)
  return done([...rows, ...forgotten(view)], {
    emergency,
    state: waits ? 'waiting' : 'standing',
    screens: screensUnder(keys, view).length,
  })
}

/** Another person has looked at it: it stands. */
export const decideConfirmEmergency: Decide<CommandOf<'confirm emergency'>> = ({ emergency }, moment) => {
  const { view, actor, now } = moment
  const row = rowOf(view, `alert/${emergency}`, alertRowSchema)
  if (row === undefined) return refused(404, `There is no emergency "${emergency}".`)
  if (row.state.kind !== 'waiting') return refused(409, `This emergency is ${row.state.kind}, not waiting.`)
  if (row.emergency.until <= now) return refused(409, 'The end of this emergency is over already.')
  const why = confirmFault(row.issued, actor) ?? beyondRow(row, moment) ?? proofFault(moment)
  if (why !== undefined) return why
  const confirmed: AlertRow = { ...row, emergency: { ...row.emergency, at: now }, confirmed: deed(moment) }
  const screens = screensUnder(targetKeys(row.targets), view).length
  return done(standing(emergency, confirmed, moment), { emergency, state: 'standing', screens })
}

/** It is taken off, or never gets to stand. A system that issued it may take it back. */
export const decideCancelEmergency: Decide<CommandOf<'cancel emergency'>> = ({ emergency }, moment) => {
  const { view, actor } = moment
  const row = rowOf(view, `alert/${emergency}`, alertRowSchema)
  if (row === undefined) return refused(404, `There is no emergency "${emergency}".`)
  // By its token: who an alert says it is from, anybody can write.
  const isOwn = actor.kind === 'token' && row.issued.kind === 'token' && row.issued.name === actor.name
  switch (row.state.kind) {
    case 'waiting':
      break
    case 'standing':
      if (isOwn || atLeast(actor.role, 'supervisor')) break
      return refused(403, `${actor.name} is ${actor.role}; an emergency that stands is cancelled by a supervisor.`)
    case 'cancelled':
    case 'replaced':
    case 'expired':
      return refused(409, `This emergency is ${row.state.kind} already.`)
    default:
      return row.state satisfies never
  }
  return beyondRow(row, moment) ?? done(ended(emergency, row, 'cancelled', deed(moment)), { emergency })
}

/** What has run out by `now`; given by the hub itself. */
export function expiredAlerts(moment: DeskMoment): Rows {
  return [...moment.view.below('alert/')].flatMap(([key, raw]) => {
    const row = readRow(key, raw, alertRowSchema)
    const isOpen = row.state.kind === 'waiting' || row.state.kind === 'standing'
    if (!isOpen || row.emergency.until > moment.now) return []
    return ended(key.slice('alert/'.length), row, 'expired', deed(moment))
  })
}

/**
 * The emergency that an alert of CAP came to.
 * @param by who issued it; anybody where absent.
 */
export function findByCap(
  view: DeskView,
  { identifier, sender }: Omit<CapOrigin, 'sent'>,
  by?: Pick<Actor, 'kind' | 'name'>,
): string | undefined {
  for (const [key, raw] of view.below('alert/')) {
    const { cap, issued } = readRow(key, raw, alertRowSchema)
    if (cap?.identifier !== identifier || cap.sender !== sender) continue
    if (by === undefined || (issued.kind === by.kind && issued.name === by.name)) return key.slice('alert/'.length)
  }
  return undefined
}

/** Two different people see an Actual; a token is none. */
function confirmFault(issued: Deed, actor: Actor): Refusal | undefined {
  if (actor.kind === 'token' || actor.kind === 'hub')
    return refused(403, `${actor.name} is no person; an emergency is confirmed by one.`)
  return issued.kind !== 'token' && issued.name === actor.name
    ? refused(409, `${actor.name} has issued it; another person must confirm it.`)
    : undefined
}

function standing(id: string, row: AlertRow, moment: DeskMoment): Rows {
  const { view } = moment
  const replaced = Object.keys(row.replaces ?? {}).flatMap((old) => {
    const oldRow = rowOf(view, `alert/${old}`, alertRowSchema)
    const isOpen = oldRow?.state.kind === 'waiting' || oldRow?.state.kind === 'standing'
    return oldRow !== undefined && isOpen ? ended(old, oldRow, 'replaced', deed(moment)) : []
  })
  const stands: AlertRow = { ...row, state: { kind: 'standing' } }
  return [...replaced, [`alert/${id}`, stands as JsonObject], [`emergency/${id}`, row.emergency as JsonObject]]
}

function ended(id: string, row: AlertRow, kind: 'cancelled' | 'replaced' | 'expired', by: Deed): Rows {
  const over: AlertRow = { ...row, state: { kind, by } }
  return [
    [`alert/${id}`, over as JsonObject],
    [`emergency/${id}`, undefined],
  ]
}

function beyondRow({ targets }: AlertRow, { view, actor }: DeskMoment): Refusal | undefined {
  return targetKeys(targets).flatMap((key) => beyond(key, view, actor) ?? [])[0]
}

function deed({ actor, now }: DeskMoment): Deed {
  return { kind: actor.kind, name: actor.name, at: now }
}

/** The oldest that are over, beyond what is kept. */
function forgotten(view: DeskView): Rows {
  return [...view.below('alert/')]
    .map(([key, raw]) => [key, readRow(key, raw, alertRowSchema)] as const)
    .filter(([, { state }]) => state.kind !== 'waiting' && state.kind !== 'standing')
    .toSorted(([, a], [, b]) => b.issued.at - a.issued.at)
    .slice(KEPT)
    .map(([key]) => [key, undefined] as const)
}
