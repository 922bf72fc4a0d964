import type * as z from 'zod'
import { screenSchema } from '../../protocol/screen-documents.ts'
import type { Command, CommandOf } from '../../protocol/desk-commands.ts'
import { atLeast } from '../../protocol/desk-people.ts'
import type { JsonObject } from '../../protocol/json.ts'
import {
  done,
  refused,
  withRow,
  type Actor,
  type Decide,
  type DeskMoment,
  type DeskView,
  type Refusal,
} from './decision.ts'
import { deviceRowSchema, objectOf, readRow, type DeviceRow } from './desk-rows.ts'
import { allowedTargets, beyond, screensUnder } from './targets.ts'

/** So long a screen shows its own name, ms. */
const IDENTIFY_MS = 10_000

/** A code that stands on a screen makes it a screen of the venue (kiosk.md section 7). */
export const decideClaim: Decide<CommandOf<'claim screen'>> = (command, moment) => {
  const { view, actor, now } = moment
  const { do: _, code, id: wanted, ...about } = command
  const device = deviceByCode(view, code, now)
  if (device === undefined) return refused(404, `No screen shows the code "${code}" now.`)
  const id = wanted ?? freeId(view, about.name ?? 'screen')
  const held = objectOf(view, `screen/${id}`)
  const why = placesExist(about, view) ?? (held && beyond(`screen/${id}`, view, actor))
  if (why !== undefined) return why
  // A screen that was replaced keeps its place: the new device takes it over.
  const row: JsonObject = changed(held ?? {}, { name: about.name ?? id, ...about })
  const beyondHim = beyondRow(id, row, moment) ?? juryFault(row, undefined, actor)
  if (beyondHim !== undefined) return beyondHim
  const [key, { code: _code, codeUntil: _until, ...rest }] = device
  const claimed: DeviceRow = { ...rest, screen: id }
  return done([...oldDevices(view, id), [key, claimed as JsonObject], [`screen/${id}`, row]], { screen: id })
}

export const decideSetScreen: Decide<CommandOf<'set screen'>> = (command, moment) => {
  const { view, actor } = moment
  const { do: _, screen, ...about } = command
  const key = `screen/${screen}`
  const held = objectOf(view, key)
  if (held === undefined) return refused(404, `There is no screen "${screen}".`)
  const why = beyond(key, view, actor) ?? placesExist(about, view)
  if (why !== undefined) return why
  const row = changed(held, about)
  // Nor may he move it where he may not switch.
  const beyondHim = beyondRow(screen, row, moment) ?? juryFault(row, held, actor)
  return beyondHim ?? done([[key, row]])
}

export const decideRetire: Decide<CommandOf<'retire screen'>> = ({ screen }, { view, actor }) => {
  const key = `screen/${screen}`
  if (view.get(key) === undefined) return refused(404, `There is no screen "${screen}".`)
  return beyond(key, view, actor) ?? done([...oldDevices(view, screen), [key, undefined]])
}

export const decideIdentify: Decide<CommandOf<'identify screens'>> = ({ targets }, moment) =>
  onEach(targets, moment, () => ({ identifyUntil: moment.now + IDENTIFY_MS }))

export const decideReload: Decide<CommandOf<'reload screens'>> = ({ targets }, moment) =>
  onEach(targets, moment, ({ reload = 0 }) => ({ reload: reload + 1 }))

type About = Omit<CommandOf<'set screen'>, 'do' | 'screen'>

function onEach(
  targets: Extract<Command, { do: 'identify screens' }>['targets'],
  moment: DeskMoment,
  change: (screen: z.infer<typeof screenSchema>) => JsonObject,
) {
  const { view, actor } = moment
  const keys = allowedTargets(targets, view, actor)
  if ('kind' in keys) return keys
  const ids = screensUnder(keys, view)
  return done(
    ids.map((id) => {
      const key = `screen/${id}`
      const row = objectOf(view, key) ?? {}
      return [key, { ...row, ...change(readRow(key, row, screenSchema)) }]
    }),
    { screens: ids.length },
  )
}

/** "" takes a member away, absent leaves it. */
function changed(row: JsonObject, about: About): JsonObject {
  const next: Record<string, JsonObject[string]> = { ...row }
  for (const [member, value] of Object.entries(about)) {
    if (value === undefined) continue
    if (value === '') delete next[member]
    else next[member] = value
  }
  return next
}

function placesExist({ zone, group }: About, view: DeskView): Refusal | undefined {
  if (zone && view.get(`zone/${zone}`) === undefined) return refused(404, `There is no zone "${zone}".`)
  if (group && view.get(`group/${group}`) === undefined) return refused(404, `There is no group "${group}".`)
  return undefined
}

function beyondRow(id: string, row: JsonObject, { view, actor }: DeskMoment): Refusal | undefined {
  const key = `screen/${id}`
  return beyond(key, withRow(view, key, row), actor)
}

/** Who makes a screen the jury's lets it know what is under embargo: as grave as releasing it. */
function juryFault(row: JsonObject, held: JsonObject | undefined, { name, role }: Actor): Refusal | undefined {
  const becomes = row['audience'] === 'jury' && held?.['audience'] !== 'jury'
  return becomes && !atLeast(role, 'supervisor')
    ? refused(403, `${name} is ${role}; a screen of the jury is made by a supervisor: it shows what is under embargo.`)
    : undefined
}

function deviceByCode(view: DeskView, code: string, now: number): readonly [string, DeviceRow] | undefined {
  const wanted = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  for (const [key, raw] of view.below('device/')) {
    const row = readRow(key, raw, deviceRowSchema)
    if (row.code === wanted && (row.codeUntil ?? 0) > now) return [key, row]
  }
  return undefined
}

/** The keys of devices that were this screen are worth nothing any more. */
function oldDevices(view: DeskView, screen: string): readonly (readonly [string, undefined])[] {
  return [...view.below('device/')]
    .filter(([key, raw]) => readRow(key, raw, deviceRowSchema).screen === screen)
    .map(([key]) => [key, undefined] as const)
}

/** "Hall A, north" → "hall-a-north", with a number where that is taken. */
function freeId(view: DeskView, name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const base =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'screen'
  let id = base
  for (let n = 2; view.get(`screen/${id}`) !== undefined; n += 1) id = `${base}-${n}`
  return id
}
