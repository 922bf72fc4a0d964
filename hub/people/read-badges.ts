import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import * as z from 'zod'
import { BADGE_ROLES } from '../../protocol/desk-people.ts'
import { parseValue } from '../../protocol/parse.ts'
import { errorText } from '../start-error.ts'
import type { Badge } from './badge-rows.ts'

/** Bytes of a list: ten times what half a million people take. */
const MOST_BYTES = 512 * 1024 * 1024
const MOST_BADGES = 2_000_000

/** Why a list is not taken, in a sentence with the number of the line. */
export class BadgeListFault extends Error {}

/** A line that is no badge, and why: the lines after it are read all the same. */
export interface ReadFault {
  readonly fault: string
}

export interface ReadBadge {
  /** In the file, the first is 1. */
  readonly line: number
  readonly code: string
  readonly badge: Badge
}

const UNREADABLE = 'has characters that cannot be read: is the file UTF-8?'
// Nothing invisible, and nothing that was no UTF-8.
const readable = /^[^\p{C}\u{fffd}]*$/u
const recordSchema = z.object({
  code: z
    .string('is missing')
    .min(1, 'is missing')
    .max(200, 'has more than 200 characters')
    .regex(readable, UNREADABLE),
  name: z
    .string('is missing')
    .min(1, 'is missing')
    .max(100, 'has more than 100 characters')
    .regex(readable, UNREADABLE),
  role: z
    .string()
    .toLowerCase()
    .default('')
    .transform((role) => role || 'viewer')
    .pipe(z.enum(BADGE_ROLES, `is none of ${BADGE_ROLES.join(', ')}: a badge may be no more`)),
  zones: z.string().default(''),
})
const infoSchema = z.object({ info: z.object({ lines: z.number() }), record: z.record(z.string(), z.string()) })

/**
 * Reads an accreditation list: CSV in UTF-8 with the columns code, name, role and zones (ids with blanks between, none: all of the
 * venue) in any order, others passed by. Holds one record at a time.
 * @param isZone whether there is a zone of this id.
 * @throws BadgeListFault; what the source throws.
 */
export async function* readBadges(
  source: AsyncIterable<Uint8Array>,
  isZone: (id: string) => boolean,
): AsyncGenerator<ReadBadge | ReadFault> {
  const parser = parse({
    bom: true,
    columns: columnsOf,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 20_000,
  })
  // What fails is thrown where the parser is read.
  pipeline(limited(source), parser, () => {})
  let count = 0
  try {
    for await (const raw of parser) {
      const { info, record } = infoSchema.parse(raw)
      count += 1
      if (count > MOST_BADGES) throw new BadgeListFault(`The list has more than ${MOST_BADGES} badges.`)
      yield badgeOf(info.lines, record, isZone)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    throw new BadgeListFault(`Line ${lines ?? count + 2} cannot be read: ${errorText(error).replace(/\.$/, '')}.`)
  }
  if (count === 0) throw new BadgeListFault('The list has no badges.')
}

function columnsOf(header: readonly string[]): string[] {
  const names = header.map((name) => name.toLowerCase())
  for (const needed of ['code', 'name', 'role'])
    if (!names.includes(needed)) throw new BadgeListFault(`Line 1 names no column "${needed}".`)
  return names
}

function badgeOf(line: number, record: unknown, isZone: (id: string) => boolean): ReadBadge | ReadFault {
  const read = parseValue('record', record, recordSchema)
  if (!read.ok)
    return {
      fault: `Line ${line}: ${read.reason.replace(/^record does not fit at /, 'the ').replace(':', '')}.`.replace(
        '?.',
        '?',
      ),
    }
  const { code, name, role, zones } = read.value
  const ids = zones.split(/\s+/).filter((id) => id !== '')
  const unknown = ids.find((id) => !isZone(id))
  if (unknown !== undefined) return { fault: `Line ${line}: there is no zone "${unknown.slice(0, 60)}".` }
  const badge: Badge = {
    name,
    role,
    ...(ids.length > 0 && { zones: Object.fromEntries(ids.map((id) => [id, true as const])) }),
  }
  return { line, code, badge }
}

async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new BadgeListFault('The list is larger than 512 MB.')
    yield chunk
  }
}
