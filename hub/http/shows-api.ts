import type { FastifyInstance } from 'fastify'
import type { ShowLine } from '../../protocol/desk-answers.ts'
import { isJsonObject, type JsonObject } from '../../protocol/json.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { admit } from './who-asks.ts'

/** Kinds of documents a screen can be told to show. */
const SHOWABLE = [
  'unit/',
  'phase/',
  'cumulative/',
  'pool/',
  'bracket/',
  'ranking/',
  'medallists/',
  'medals/',
  'schedule/',
]

/** What staff can choose from, in short lines: a tablet must not load every result to find one. */
export function showsApi(app: FastifyInstance, store: HubStore, signIns: SignIns): void {
  let made: { readonly commits: number; readonly shows: readonly ShowLine[] } | undefined
  app.get('/api/shows', (request, reply) => {
    if (admit(request, reply, { signIns, role: 'viewer', what: 'what can be shown is' }) === undefined) return reply
    const tag = `"${store.documents.epoch}-${store.commits}"`
    reply.header('cache-control', 'private, no-cache').header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    if (made?.commits !== store.commits) {
      const documents = SHOWABLE.flatMap((prefix) => store.documents.list({ prefix, limit: Infinity }))
      made = { commits: store.commits, shows: showLines(documents) }
    }
    return reply.send({ shows: made.shows })
  })
}

/** One line for everything that can be shown; a unit that only the timetable knows has one, too. Pure. */
export function showLines(documents: readonly { readonly key: string; readonly value: JsonObject }[]): ShowLine[] {
  const lines = new Map<string, ShowLine>()
  for (const { key, value } of documents) {
    if (typeof value['family'] !== 'string') continue
    const title = objectIn(value, 'title')
    const name = [textIn(title, 'event'), textIn(title, 'sub')].filter((part) => part !== undefined).join(', ')
    lines.set(key, {
      key,
      name: textIn(value, 'day') ?? (name || textIn(title, 'discipline') || key),
      ...some({
        discipline: textIn(title, 'discipline') ?? textIn(value, 'discipline'),
        status: textIn(value, 'status'),
        start: textIn(value, 'start'),
        location: textIn(value, 'location') ?? textIn(value, 'venue'),
      }),
    })
  }
  for (const { key, value } of documents) {
    if (!key.startsWith('schedule/')) continue
    for (const [rsc, raw] of Object.entries(objectIn(value, 'units'))) {
      if (typeof raw !== 'object' || Array.isArray(raw)) continue
      const unit = raw as JsonObject
      const at = `unit/${rsc}`
      const held = lines.get(at)
      lines.set(at, {
        key: at,
        name: textIn(unit, 'name') ?? held?.name ?? rsc,
        ...some({
          discipline: held?.discipline ?? textIn(unit, 'discipline'),
          status: held?.status ?? textIn(unit, 'status'),
          start: textIn(unit, 'start') ?? held?.start,
          location: textIn(unit, 'locationName') ?? textIn(unit, 'location') ?? held?.location,
        }),
        ...(held === undefined && { awaited: true }),
      })
    }
  }
  return [...lines.values()]
}

function textIn(value: JsonObject, member: string): string | undefined {
  const text = value[member]
  return typeof text === 'string' && text !== '' ? text : undefined
}

function objectIn(value: JsonObject, member: string): JsonObject {
  const found = value[member]
  return isJsonObject(found) ? found : {}
}

/** Without the members that are undefined. */
function some<T extends Readonly<Record<string, string | undefined>>>(members: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }
}
