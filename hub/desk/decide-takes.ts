import { onAirSchema, type OnAir, type Program } from '../../protocol/program.ts'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import { mediaFault } from './decide-media.ts'
import { done, refused, type Decide, type DeskMoment, type DeskView } from './decision.ts'
import { objectOf, readRow, rowOf, takeRowSchema, type TakeRow } from './desk-rows.ts'
import { allowedTargets, beyond, screensUnder, targetKeys } from './targets.ts'

/** All screens hold a take before its instant: so long it is told beforehand, ms. */
export const LEAD_MS = 300
/** No appointment further away, ms: a day. */
const FARTHEST_MS = 86_400_000
/** Takes that are remembered for undo and for what was on air when. */
const KEPT_TAKES = 500
/** Counts the takes. */
export const ORDER = 'order'

/** Puts a show on air at one instant, on all that was named (design.md, Switching is a closed loop). */
export const decideTake: Decide<CommandOf<'take'>> = (command, moment) => {
  const { view, actor, now } = moment
  const keys = allowedTargets(command.targets, view, actor)
  if ('kind' in keys) return keys
  const absent = mediaFault(command.show, view)
  if (absent !== undefined) return absent
  const at = command.when !== undefined && 'at' in command.when ? command.when.at : now + LEAD_MS
  if (at < now) return refused(400, 'The instant of the take is over already.')
  if (at > now + FARTHEST_MS) return refused(400, 'The instant of the take is more than a day away.')
  const order = nextOrder(view)
  const program: Program = { take: moment.newId(), order, at, show: command.show }
  const waitsFor = command.when !== undefined && 'key' in command.when ? command.when : undefined
  const taken = waitsFor === undefined ? putOnAir(keys, program, moment) : { rows: [], before: {} }
  const row: TakeRow = {
    targets: command.targets,
    program,
    by: actor.name,
    before: taken.before,
    ...(waitsFor && { waitsFor }),
  }
  return done([...taken.rows, [ORDER, order], [`take/${program.take}`, row as JsonObject], ...forgotten(view)], {
    take: program.take,
    at,
    screens: screensUnder(keys, view).length,
  })
}

/** The moment a take waited for has come; given by the hub itself. */
export function decideDue(take: string, moment: DeskMoment) {
  const { view, now } = moment
  const row = rowOf(view, `take/${take}`, takeRowSchema)
  if (row?.waitsFor === undefined || row.calledOff) return refused(404, 'No such take waits.')
  const keys = allowedTargets(row.targets, view, moment.actor)
  if ('kind' in keys) return keys
  const order = nextOrder(view)
  const program = { ...row.program, order, at: now + LEAD_MS }
  const { rows, before } = putOnAir(keys, program, moment)
  const { waitsFor: _, ...rest } = row
  return done([...rows, [ORDER, order], [`take/${take}`, { ...rest, program, before } as JsonObject]], { take })
}

export const decideCallOff: Decide<CommandOf<'call off take'>> = ({ take }, { view, actor, now }) => {
  const key = `take/${take}`
  const row = rowOf(view, key, takeRowSchema)
  if (row === undefined || row.calledOff) return refused(404, 'There is no such take.')
  const why = targetKeys(row.targets).flatMap((target) => beyond(target, view, actor) ?? [])[0]
  if (why !== undefined) return why
  if (row.waitsFor === undefined && row.program.at <= now)
    return refused(409, 'This take has happened; it can be undone.')
  return done([[key, { ...row, calledOff: true } as JsonObject], ...backWhereItStands(take, row, view)])
}

/** Back to what was on air before, where this take still is; what was taken since stays. */
export const decideUndo: Decide<CommandOf<'undo take'>> = ({ take }, moment) => {
  const { view, actor, now } = moment
  const row = rowOf(view, `take/${take}`, takeRowSchema)
  if (row === undefined) return refused(404, 'There is no such take.')
  const standing = Object.keys(row.before).filter((key) => onAirOf(view, key)?.program?.take === take)
  if (standing.length === 0) return refused(409, 'This take is on air nowhere any more.')
  const why = standing.flatMap((key) => beyond(key, view, actor) ?? [])[0]
  if (why !== undefined) return why
  const order = nextOrder(view)
  const undo = moment.newId()
  const rows: (readonly [string, Json])[] = []
  const before: TakeRow['before'] = {}
  for (const key of standing) {
    const old = row.before[key]
    const show = old === undefined || old === '' ? ({ kind: 'follow' } as const) : old.show
    const put = putOnAir([key], { take: undo, order, at: now + LEAD_MS, show }, moment)
    rows.push(...put.rows)
    Object.assign(before, put.before)
  }
  const program: Program = { take: undo, order, at: now + LEAD_MS, show: { kind: 'follow' } }
  const undone: TakeRow = { targets: row.targets, program, by: actor.name, before, undoes: take }
  return done([...rows, [ORDER, order], [`take/${undo}`, undone as JsonObject]], { take: undo, at: program.at })
}

/** The rows of targets with a program on air; and what was on air there. */
export function putOnAir(keys: readonly string[], program: Program, { view, now }: DeskMoment) {
  const before: TakeRow['before'] = {}
  const rows = keys.map((key): readonly [string, Json] => {
    const onAir = onAirOf(view, key)
    // What stands now, not what an earlier take has only announced.
    const standing = onAir?.program !== undefined && onAir.program.at <= now ? onAir.program : onAir?.before
    before[key] = standing ?? ''
    const { before: _, ...rest } = rowObject(view, key)
    return [key, { ...rest, program, ...(standing && { before: standing }) } as JsonObject]
  })
  return { rows, before }
}

/** A take that has not happened yet is taken off again. */
function backWhereItStands(take: string, row: TakeRow, view: DeskView): readonly (readonly [string, Json])[] {
  return Object.entries(row.before).flatMap(([key, old]) => {
    if (onAirOf(view, key)?.program?.take !== take) return []
    const { before: _, program: __, ...rest } = rowObject(view, key)
    return [[key, { ...rest, ...(old !== '' && { program: old }) } as JsonObject] as const]
  })
}

export function onAirOf(view: DeskView, key: string): OnAir | undefined {
  return rowOf(view, key, onAirSchema)
}

function rowObject(view: DeskView, key: string): JsonObject {
  return objectOf(view, key) ?? { name: 'Venue' }
}

export function nextOrder(view: DeskView): number {
  const order = view.get(ORDER)
  return (typeof order === 'number' ? order : 0) + 1
}

/** The oldest takes beyond what is kept. */
function forgotten(view: DeskView): readonly (readonly [string, undefined])[] {
  const takes = [...view.below('take/')].map(([key, row]) => [key, readRow(key, row, takeRowSchema)] as const)
  return takes
    .filter(([, row]) => row.waitsFor === undefined)
    .toSorted(([, a], [, b]) => b.program.order - a.program.order)
    .slice(KEPT_TAKES)
    .map(([key]) => [key, undefined] as const)
}
