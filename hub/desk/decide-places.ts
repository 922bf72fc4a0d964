import type * as z from 'zod'
import { placeSchema, screenSchema } from '../../protocol/screen-documents.ts'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { done, refused, withRow, type Decide, type DeskView } from './decision.ts'
import { objectOf, readRow } from './desk-rows.ts'
import { beyond } from './targets.ts'

export const decideSetGroup: Decide<CommandOf<'set group'>> = ({ group, name, zone }, { view, actor }) => {
  if (zone !== undefined && view.get(`zone/${zone}`) === undefined) return refused(404, `There is no zone "${zone}".`)
  const key = `group/${group}`
  const { zone: _, ...held } = objectOf(view, key) ?? {}
  const row: JsonObject = { ...held, name, ...(zone !== undefined && { zone }) }
  const known = view.get(key) === undefined ? undefined : beyond(key, view, actor)
  return known ?? beyond(key, withRow(view, key, row), actor) ?? done([[key, row]])
}

/** A group with screens in it stays: they would show something else at once. */
export const decideRemoveGroup: Decide<CommandOf<'remove group'>> = ({ group }, { view, actor }) => {
  const key = `group/${group}`
  if (view.get(key) === undefined) return refused(404, `There is no group "${group}".`)
  const inside = screensWith(view, (screen) => screen.group === group)
  if (inside > 0) return refused(409, `${inside} screens are in this group; move them first.`)
  return beyond(key, view, actor) ?? done([[key, undefined]])
}

export const decideSetZone: Decide<CommandOf<'set zone'>> = ({ zone, name }, { view, actor }) => {
  const key = `zone/${zone}`
  return beyond(key, view, actor) ?? done([[key, { ...objectOf(view, key), name }]])
}

export const decideRemoveZone: Decide<CommandOf<'remove zone'>> = ({ zone }, { view, actor }) => {
  const key = `zone/${zone}`
  if (view.get(key) === undefined) return refused(404, `There is no zone "${zone}".`)
  const why = beyond(key, view, actor)
  if (why !== undefined) return why
  const groups = [...view.below('group/')].filter(([at, row]) => readRow(at, row, placeSchema).zone === zone).length
  const screens = screensWith(view, (screen) => screen.zone === zone)
  if (groups + screens > 0)
    return refused(409, `${groups} groups and ${screens} screens are in this zone; move them first.`)
  return done([[key, undefined]])
}

function screensWith(view: DeskView, is: (screen: z.infer<typeof screenSchema>) => boolean): number {
  return [...view.below('screen/')].filter(([key, row]) => is(readRow(key, row, screenSchema))).length
}
