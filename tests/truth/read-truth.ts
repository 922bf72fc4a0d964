import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const text = z.string().nullish()

const rowSchema = z.object({
  rank: text,
  organisation: text,
  name: text,
  members: z.array(z.string()).nullish(),
  result: text,
  irm: text,
  wind: text,
  reaction: text,
  qualification: text,
  attempts: z.array(z.array(text)).optional(),
  heights: z.array(z.array(text)).optional(),
  records: z.array(z.object({ type: z.string(), equalled: z.string().optional() })).optional(),
})
export type TruthRow = z.infer<typeof rowSchema>

const unitTruthSchema = z.object({ type: z.string(), wind: text, rows: z.array(rowSchema) })
export type UnitTruth = z.infer<typeof unitTruthSchema>

const medalTableSchema = z.array(
  z.object({
    rank: z.number(),
    organisation: z.string(),
    gold: z.number(),
    silver: z.number(),
    bronze: z.number(),
    total: z.number(),
  }),
)
export const truthSchema = z.object({
  days: z.record(z.string(), z.record(z.string(), unitTruthSchema)),
  medal_table: medalTableSchema.optional(),
  /** By discipline. */
  medal_tables: z.record(z.string(), medalTableSchema).optional(),
})
export type Truth = z.infer<typeof truthSchema>

/** A recording with its truth: folders of messages, and `expected.json`, which was computed from the results alone. */
export interface RecordingWithTruth {
  readonly name: string
  readonly folder: string
  readonly truth: Truth
  /** Paths in order of Date + Time, which the file names carry, then name. */
  readonly files: readonly string[]
}

/** What is built in, and the whole of the real data where the shared folder lies beside the repository. */
export function recordingsWithTruth(): readonly RecordingWithTruth[] {
  const root = join(import.meta.dirname, '../..')
  const folders = [
    ['the real recording that is built in', join(root, 'recordings/athletics-2016')],
    ['the invented recording', join(root, 'recordings/invented-live')],
    ['the real data beside the repository', join(root, '../shared/data/rio2016-athletics')],
  ] as const
  return folders.flatMap(([name, folder]) => {
    const expected = join(folder, 'expected.json')
    if (!existsSync(expected)) return []
    const truth = truthSchema.parse(JSON.parse(readFileSync(expected, 'utf8')))
    return [{ name, folder, truth, files: messagesIn(folder) }]
  })
}

function messagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .map((file) => ({ path: join(folder, file), order: orderOf(file) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ path }) => path)
}

/** Date and Time are the third and fourth of the twelve fields of a file name (odf.md 3). */
function orderOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const [, , date, time] = name.split('~')
  return `${date}T${time}~${name}`
}
