import { isJsonObject, type Json, type JsonObject } from '../../protocol/json.ts'
import { objectIn, sameJson, stringIn } from './json-read.ts'
import { codeOfId } from './competitor-ids.ts'

/** What is newly known, by code: names of participants and teams as they stand in a document, names of horses. */
export interface Renamed {
  readonly names: ReadonlyMap<string, JsonObject>
  readonly horses: ReadonlyMap<string, string>
}

/**
 * Puts corrected names into a document: into its competitors and their members, and into those who took part in its actions.
 * @returns the same object where none of the names stands in it.
 */
export function renameIn(document: JsonObject, renamed: Renamed): JsonObject {
  const competitors = objectIn(document, 'competitors')
  const named = competitors === undefined ? undefined : renameAll(competitors, renamed)
  const actions = objectIn(document, 'actions')
  const told = actions === undefined ? undefined : renameActions(actions, renamed)
  if (named === competitors && told === actions) return document
  return {
    ...document,
    ...(named === undefined ? {} : { competitors: named }),
    ...(told === undefined ? {} : { actions: told }),
  }
}

/** Members of a team are competitors in small. */
function renameAll(competitors: JsonObject, renamed: Renamed): JsonObject {
  return changed(competitors, (id, competitor) => {
    const name = renamed.names.get(codeOfId(id))
    const members = objectIn(competitor, 'members')
    const newMembers = members === undefined ? undefined : renameAll(members, renamed)
    const nameChanges = name !== undefined && !sameJson(objectIn(competitor, 'name') ?? {}, name)
    const horse = horseIn(competitor, renamed.horses)
    if (!nameChanges && horse === undefined && newMembers === members) return competitor
    return {
      ...competitor,
      ...(name === undefined ? {} : { name }),
      ...horse,
      ...(newMembers === undefined ? {} : { members: newMembers }),
    }
  })
}

/** The horse's new name; where its code stands in place of a name, the name. */
function horseIn(competitor: JsonObject, horses: ReadonlyMap<string, string>): JsonObject | undefined {
  if (horses.size === 0) return undefined
  const code = stringIn(competitor, 'horseCode') ?? stringIn(competitor, 'horse') ?? ''
  const horse = horses.get(code)
  return horse === undefined || horse === competitor['horse'] ? undefined : { horse, horseCode: code }
}

function renameActions(actions: JsonObject, renamed: Renamed): JsonObject {
  return changed(actions, (_, action) => {
    const competitors = objectIn(action, 'competitors')
    if (competitors === undefined) return action
    const next = renameAll(competitors, renamed)
    return next === competitors ? action : { ...action, competitors: next }
  })
}

/** Each object of a collection, changed; the same collection where none changes. */
function changed(all: JsonObject, change: (id: string, each: JsonObject) => JsonObject): JsonObject {
  let next: Record<string, Json> | undefined
  for (const [id, each] of Object.entries(all)) {
    if (!isJsonObject(each)) continue
    const after = change(id, each)
    if (after === each) continue
    next ??= { ...all }
    next[id] = after
  }
  return next ?? all
}
