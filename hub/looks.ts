import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import { screenSchema } from '../protocol/screen-documents.ts'
import { jsonObjectSchema } from '../protocol/json.ts'
import { checkLook, seatWarnings, venueLookSchema, type WholeLook } from '../protocol/look-check.ts'
import { sameJson } from './odf/json-read.ts'
import { parseJson } from '../protocol/parse.ts'
import { errorText, StartError } from './start-error.ts'
import type { DocumentStore } from './store/store.ts'
import type { Time } from './time.ts'

const NAME = /^[\w-]{1,40}$/

/**
 * Reads the looks of a venue, `NAME.json` each. A look that cannot be read, or whose text nobody could read on its ground
 * (WCAG 7:1 for main data), is refused with the reason and left out; the others are there all the same.
 * @param folder none where absent. @returns looks by name. @throws StartError where the folder cannot be read.
 */
export async function readLooks(folder: string | undefined, log: Logger): Promise<ReadonlyMap<string, WholeLook>> {
  const looks = new Map<string, WholeLook>()
  if (folder === undefined) return looks
  const names = await readdir(folder).catch((error: unknown) => {
    throw new StartError(`The folder of looks ${folder} cannot be read: ${errorText(error)}.`)
  })
  for (const file of names.filter((each) => each.endsWith('.json')).toSorted()) {
    const look = await readLook(path.join(folder, file), log)
    if (look !== undefined) looks.set(path.basename(file, '.json'), look)
  }
  return looks
}

/** Puts the looks where screens find them, as `look/<name>`; looks that are no longer there go. */
export function publishLooks(store: DocumentStore, looks: ReadonlyMap<string, WholeLook>, time: Time): void {
  for (const { key } of store.list({ prefix: 'look/', limit: 1000 }))
    if (!looks.has(key.slice('look/'.length))) store.remove(key)
  for (const [name, look] of looks) {
    // As it was read: what it does not say is not there.
    const value = jsonObjectSchema.parse(structuredClone(look))
    const held = store.get(`look/${name}`)
    if (held === undefined || !sameJson(held.value, value))
      store.put(`look/${name}`, value, { receivedAt: time.wall() })
  }
}

/**
 * What the screens that are set to a look cannot read of it from their farthest seat, as far as a screen says where it hangs.
 * @returns sentences; none: everything is read.
 */
export function lookWarnings(store: DocumentStore, looks: ReadonlyMap<string, WholeLook>): readonly string[] {
  return store.list({ prefix: 'screen/', limit: 10_000 }).flatMap(({ key }) => {
    const screen = screenSchema.safeParse(store.get(key)?.value)
    if (!screen.success) return []
    const { look = '', physicalHeight, farthestSeat } = screen.data
    const worn = looks.get(look)
    if (worn === undefined || physicalHeight === undefined || farthestSeat === undefined) return []
    return seatWarnings(worn, { physicalHeight, farthestSeat }).map((said) => `${key} with the look ${look}: ${said}`)
  })
}

async function readLook(file: string, log: Logger): Promise<WholeLook | undefined> {
  const refuse = (why: string) => {
    log.warn(`The look ${file} is refused: ${why}`)
    return undefined
  }
  if (!NAME.test(path.basename(file, '.json'))) return refuse('its name may hold letters, digits, "-" and "_" only')
  const text = await readFile(file, 'utf8').catch((error: unknown) => errorText(error))
  const look = parseJson(`the look ${file}`, text, venueLookSchema)
  if (!look.ok) return refuse(look.reason)
  const { refused, warned } = checkLook(look.value)
  if (refused.length > 0) return refuse(refused.join('; '))
  for (const warning of warned) log.warn(`The look ${file}: ${warning}`)
  return look.value
}
