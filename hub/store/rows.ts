import * as z from 'zod'
import type { Versioned } from '../../protocol/documents.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import { parseJson } from '../../protocol/parse.ts'
import { StartError } from '../start-error.ts'
import type { Disk } from './disk.ts'

/** Where a document stands: its version, and what it is unless it is gone. */
export interface Slot {
  readonly version: number
  readonly document?: Versioned | undefined
}

/** The hub's own rows come out of JSON.parse as they went in: only their kind is looked at, so that a start stays short. */
const storedJson = z.custom<Json>((value) => value !== null && value !== undefined)
const storedObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

const slotSchema = z.union([
  z.object({
    version: z.number().int().positive(),
    asOf: z.string().optional(),
    receivedAt: z.number(),
    value: storedObject,
  }),
  z.object({ version: z.number().int().positive(), gone: z.literal(true) }),
])

export function encodeSlot(slot: Slot): string {
  if (!slot.document) return JSON.stringify({ version: slot.version, gone: true })
  const { version, asOf, receivedAt, value } = slot.document
  return JSON.stringify({ version, asOf, receivedAt, value })
}

/** All documents of an epoch. @throws StartError that names the first row that cannot be read. */
export async function readSlots(disk: Disk, area: string, epoch: string): Promise<Map<string, Slot>> {
  const slots = new Map<string, Slot>()
  for (const [key, row] of await readRows(disk, area, slotSchema)) {
    slots.set(
      key,
      'gone' in row ? { version: row.version } : { version: row.version, document: { key, epoch, ...row } },
    )
  }
  return slots
}

/** All values of a table area. @throws StartError that names the first row that cannot be read. */
export function readTable(disk: Disk, area: string): Promise<Map<string, Json>> {
  return readRows(disk, area, storedJson)
}

/** All rows of an area by a schema. @throws StartError that names the first row that cannot be read. */
export async function readRows<T>(disk: Disk, area: string, schema: z.ZodType<T>): Promise<Map<string, T>> {
  const rows = new Map<string, T>()
  for await (const [key, text] of disk.rows(area)) {
    const row = parseJson(`The row "${key}" (${area}) of the data folder`, text, schema)
    if (!row.ok) throw new StartError(`${row.reason}; the database is damaged or was written by another version.`)
    rows.set(key, row.value)
  }
  return rows
}
