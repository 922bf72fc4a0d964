import type { Versioned } from '../../../protocol/documents.ts'
import type { Json, JsonObject } from '../../../protocol/json.ts'

export interface PlainRow {
  readonly id: string
  readonly rank: string
  readonly organisation: string
  readonly name: string
  readonly result: string
}
export interface PlainPicture {
  readonly title: string
  readonly status: string
  readonly rows: readonly PlainRow[]
}

/** What any document says of itself, read without trusting a single member of it. Never throws. */
export function plainPicture(document: Versioned): PlainPicture {
  const { title, status, competitors } = document.value
  const words = ['event', 'sub'].map((member) => text(objectOf(title)[member])).filter((word) => word !== '')
  const entries = Object.entries(objectOf(competitors))
    .map(([id, value]) => ({ id, value: objectOf(value) }))
    .sort((a, b) => order(a.value) - order(b.value))
  // A lane is no rank: it stands there only as long as nobody has one.
  const ranked = entries.some(({ value }) => text(value['rank']) !== '')
  const rows = entries.map(({ id, value }): PlainRow => ({
    id,
    rank: text(value[ranked ? 'rank' : 'startOrder']),
    organisation: text(value['organisation']),
    name: text(objectOf(value['name'])['full']),
    result: text(value['result']) || text(value['irm']),
  }))
  return { title: words.join(' · ') || 'Results', status: text(status).replaceAll('_', ' '), rows }
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && !isList(value) ? value : {}
}

function isList(value: JsonObject | readonly Json[]): value is readonly Json[] {
  return Array.isArray(value)
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function order(value: JsonObject): number {
  const place = value['sortOrder']
  return typeof place === 'number' ? place : Infinity
}
