import { placeSchema, screenSchema } from '../../protocol/screen-documents.ts'
import type { Targets } from '../../protocol/desk-commands.ts'
import { refused, type Actor, type DeskView, type Refusal } from './decision.ts'
import { readRow, rowOf } from './desk-rows.ts'

/** The keys of the documents that targets name, each once: "screen/a", "group/b", "zone/c", "venue". */
export function targetKeys(targets: Targets): readonly string[] {
  return [
    ...new Set([
      ...(targets.screens ?? []).map((id) => `screen/${id}`),
      ...(targets.groups ?? []).map((id) => `group/${id}`),
      ...(targets.zones ?? []).map((id) => `zone/${id}`),
      ...(targets.venue ? ['venue'] : []),
    ]),
  ]
}

/**
 * May this actor switch them? All must exist, and lie in zones of his.
 * @returns the keys, or why not.
 */
export function allowedTargets(targets: Targets, view: DeskView, actor: Actor): readonly string[] | Refusal {
  const keys = targetKeys(targets)
  if (keys.length === 0) return refused(400, 'No screen, group or zone was named.')
  for (const key of keys) {
    if (key !== 'venue' && view.get(key) === undefined) return refused(404, `There is no ${key.replace('/', ' "')}".`)
    const why = beyond(key, view, actor)
    if (why !== undefined) return why
  }
  return keys
}

/** Why a thing lies beyond what an actor may switch; undefined where it does not. */
export function beyond(key: string, view: DeskView, actor: Actor): Refusal | undefined {
  const { zones } = actor
  if (zones === undefined) return undefined
  const zone = zoneOf(key, view)
  if (zone !== undefined && zones.has(zone)) return undefined
  return refused(403, `${actor.name} may switch ${[...zones].join(', ') || 'no zone'} only, and not ${key}.`)
}

/** The zone a screen or group lies in; a zone lies in itself, the venue in none. */
export function zoneOf(key: string, view: DeskView): string | undefined {
  if (key.startsWith('zone/')) return key.slice('zone/'.length)
  if (key.startsWith('group/')) return rowOf(view, key, placeSchema)?.zone
  if (!key.startsWith('screen/')) return undefined
  const screen = rowOf(view, key, screenSchema)
  return screen?.zone ?? (screen?.group === undefined ? undefined : zoneOf(`group/${screen.group}`, view))
}

/** Ids of the screens that stand under these keys, ascending. */
export function screensUnder(keys: readonly string[], view: DeskView): readonly string[] {
  const wanted = new Set(keys)
  const ids: string[] = []
  for (const [key, row] of view.below('screen/')) {
    const { group } = readRow(key, row, screenSchema)
    const zone = zoneOf(key, view)
    const under =
      wanted.has('venue') ||
      wanted.has(key) ||
      (group !== undefined && wanted.has(`group/${group}`)) ||
      (zone !== undefined && wanted.has(`zone/${zone}`))
    if (under) ids.push(key.slice('screen/'.length))
  }
  return ids
}
