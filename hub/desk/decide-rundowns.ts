import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import { onAirSchema, type Program } from '../../protocol/program.ts'
import { mediaFault } from './decide-media.ts'
import { LEAD_MS, nextOrder, ORDER, putOnAir } from './decide-takes.ts'
import { done, refused, type Decide, type Decision, type DeskMoment, type DeskView, type Refusal } from './decision.ts'
import { objectOf, readRow, rowOf, type TakeRow } from './desk-rows.ts'
import { cuesLeft, dueCue, plannedOf, rundownRowSchema, type RundownRow } from './rundown-row.ts'
import { allowedTargets, beyond, targetKeys } from './targets.ts'

type Rows = ReadonlyMap<string, Json | undefined>

/**
 * A plan is kept; one that runs goes on after its last cue, where that is still in it. One that was through and has got more cues is
 * held: nobody has said that they shall come by themselves.
 */
export const decideSetRundown: Decide<CommandOf<'set rundown'>> = (command, moment) => {
  const { do: _, rundown, name, cues, revision: seen } = command
  for (const { targets, show } of Object.values(cues)) {
    const keys = allowedTargets(targets, moment.view, moment.actor)
    if ('kind' in keys) return keys
    const absent = mediaFault(show, moment.view)
    if (absent !== undefined) return absent
  }
  const held = rowOf(moment.view, `rundown/${rundown}`, rundownRowSchema)
  const why = held && beyondRow(held, moment)
  if (why !== undefined) return why
  const stands = held === undefined ? 0 : (held.revision ?? 1)
  if (seen !== undefined && seen !== stands) return refused(409, changedFault(held))
  const plan = { name, cues, revision: stands + 1, changedBy: moment.actor.name }
  const goesOn = held !== undefined && (held.cue === undefined || cues[held.cue] !== undefined)
  const row: RundownRow = goesOn
    ? { ...held, ...plan }
    : { ...plan, state: 'idle', at: moment.now, by: moment.actor.name }
  const isHeld = row.state === 'done' && cuesLeft(row).length > 0
  return done(written(rundown, held, isHeld ? { ...row, state: 'held' } : row, moment), {
    rundown,
    revision: stands + 1,
  })
}

export const decideRemoveRundown: Decide<CommandOf<'remove rundown'>> = ({ rundown }, moment) =>
  onRow(rundown, moment, (row) => {
    const rows = new Map(written(rundown, row, { ...row, state: 'idle' }, moment))
    return done(rows.set(`rundown/${rundown}`, undefined))
  })

/** From a cue, from where it was held, else from the first. The first instant is a little ahead, so that all screens have it. */
export const decideStartRundown: Decide<CommandOf<'start rundown'>> = ({ rundown, cue }, moment) =>
  onRow(rundown, moment, (row) => {
    if (row.state === 'running' && cue === undefined) return refused(409, 'This rundown runs already.')
    if (cue !== undefined && row.cues[cue] === undefined) return refused(404, `There is no cue "${cue}" in it.`)
    const { cue: last, ...rest } = row
    const before = cue === undefined ? (row.state === 'held' ? last : undefined) : cueBefore(row, cue)
    const started: RundownRow = {
      ...rest,
      ...(before !== undefined && { cue: before }),
      state: 'running',
      at: moment.now + LEAD_MS,
      by: moment.actor.name,
    }
    return done(written(rundown, row, started, moment), { rundown })
  })

/** The next cue now, or the one that is named; where it was held it stays so. */
export const decideNextRundown: Decide<CommandOf<'next rundown'>> = ({ rundown, cue, after }, moment) =>
  onRow(rundown, moment, (row) => {
    if (after !== undefined && after !== (row.cue ?? ''))
      return refused(409, 'The rundown has gone on since you looked.')
    if (cue !== undefined && row.cues[cue] === undefined) return refused(404, `There is no cue "${cue}" in it.`)
    const next = cue ?? (row.state === 'done' ? undefined : cuesLeft(row)[0]?.[0])
    if (next === undefined) return refused(409, 'Nothing of this rundown is left.')
    const begins = row.state === 'idle' || row.state === 'done'
    const goes: RundownRow = begins ? { ...row, state: 'running', by: moment.actor.name } : row
    return taken(rundown, row, goes, { cue: next, at: moment.now + LEAD_MS }, moment)
  })

export const decideHoldRundown: Decide<CommandOf<'hold rundown'>> = ({ rundown }, moment) =>
  onRow(rundown, moment, (row) =>
    row.state === 'running'
      ? done(written(rundown, row, { ...row, state: 'held' }, moment), { rundown })
      : refused(409, `This rundown is ${row.state}, not running.`),
  )

export const decideStopRundown: Decide<CommandOf<'stop rundown'>> = ({ rundown }, moment) =>
  onRow(rundown, moment, (row) => {
    if (row.state !== 'running' && row.state !== 'held') return refused(409, `This rundown is ${row.state}.`)
    const { cue: _, ...rest } = row
    return done(written(rundown, row, { ...rest, state: 'idle' }, moment), { rundown })
  })

/** The cue whose moment has come; given by the hub itself. */
export function decideCueDue(rundown: string, moment: DeskMoment): Decision {
  const row = rowOf(moment.view, `rundown/${rundown}`, rundownRowSchema)
  const due = row && dueCue(row, moment.now, (key) => moment.view.document(key)?.value['status'], LEAD_MS)
  if (row === undefined || due === undefined) return refused(404, 'No cue is due.')
  return taken(rundown, row, row, due, moment)
}

/** A cue goes on air where its targets still are, and the rundown moves on. */
function taken(
  rundown: string,
  old: RundownRow,
  row: RundownRow,
  { cue, at }: { readonly cue: string; readonly at: number },
  moment: DeskMoment,
): Decision {
  const { view } = moment
  const { show, targets } = row.cues[cue] ?? {}
  if (show === undefined || targets === undefined) return refused(404, `There is no cue "${cue}" in it.`)
  const keys = targetKeys(targets).filter((key) => key === 'venue' || view.get(key) !== undefined)
  const known = old.coming?.[cue]
  const take = known?.at === at ? known.take : moment.newId()
  const program: Program = { take, order: nextOrder(view), at, show }
  const { rows, before } = putOnAir(keys, program, moment)
  const takeRow: TakeRow = { targets, program, by: row.by, before }
  const moved: RundownRow = { ...row, cue, at }
  const next: RundownRow = cuesLeft(moved).length === 0 ? { ...moved, state: 'done' } : moved
  const all = new Map<string, Json | undefined>([
    ...rows,
    [ORDER, program.order],
    [`take/${take}`, takeRow as JsonObject],
  ])
  return done(written(rundown, old, next, moment, all), { rundown, cue, take, at })
}

/**
 * The row of a rundown, and what its targets are told of what comes.
 * @param others rows that are written with it.
 */
function written(
  rundown: string,
  old: RundownRow | undefined,
  row: RundownRow,
  { view, now, newId }: DeskMoment,
  others: Rows = new Map(),
): Rows {
  const { coming: _, ...rest } = row
  const planned = plannedOf({ ...row, coming: old?.coming }, now, newId)
  const rows = new Map(others)
  const told = Object.keys(planned).length > 0 ? { ...rest, coming: planned } : rest
  rows.set(`rundown/${rundown}`, told as JsonObject)
  const gone = new Set(Object.values(old?.coming ?? {}).map(({ take }) => take))
  const order = Math.max(1, nextOrder(view) - 1)
  const targets = [...Object.values(old?.cues ?? {}), ...Object.values(row.cues)]
  for (const key of new Set(targets.flatMap((cue) => targetKeys(cue.targets)))) {
    const held = (rows.get(key) as JsonObject | undefined) ?? objectOf(view, key)
    if (held === undefined && key !== 'venue') continue
    const { coming: before = {} } = readRow(key, held ?? {}, onAirSchema)
    const kept = Object.entries(before).filter(([take]) => !gone.has(take))
    const fresh = Object.entries(planned).flatMap(([id, { take, at }]) => {
      const cue = row.cues[id]
      if (cue === undefined || !targetKeys(cue.targets).includes(key)) return []
      return [[take, { take, order, at, show: cue.show }] as const]
    })
    if (kept.length + fresh.length === 0 && Object.keys(before).length === 0) continue
    const { coming: __, ...bare } = held ?? { name: 'Venue' }
    const coming = Object.fromEntries([...kept, ...fresh])
    rows.set(key, { ...bare, ...(Object.keys(coming).length > 0 && { coming }) } as JsonObject)
  }
  return rows
}

function changedFault(held: RundownRow | undefined): string {
  return held === undefined
    ? 'This rundown has been removed since you looked.'
    : `This rundown has been changed by ${held.changedBy ?? 'somebody else'} since you looked.`
}

function onRow(rundown: string, moment: DeskMoment, decide: (row: RundownRow) => Decision): Decision {
  const row = rowOf(moment.view, `rundown/${rundown}`, rundownRowSchema)
  if (row === undefined) return refused(404, `There is no rundown "${rundown}".`)
  return beyondRow(row, moment) ?? decide(row)
}

/** Who runs it may switch all that it switches. */
function beyondRow({ cues }: RundownRow, { view, actor }: { view: DeskView } & DeskMoment): Refusal | undefined {
  return Object.values(cues)
    .flatMap(({ targets }) => targetKeys(targets))
    .flatMap((key) => beyond(key, view, actor) ?? [])[0]
}

function cueBefore(row: RundownRow, cue: string): string | undefined {
  const { cue: _, ...whole } = row
  const ids = cuesLeft(whole).map(([id]) => id)
  return ids[ids.indexOf(cue) - 1]
}
