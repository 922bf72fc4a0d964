import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { commandSchema, targetsSchema } from '../../protocol/desk-commands.ts'
import { personSchema, tokenSchema } from '../../protocol/desk-people.ts'
import { showSchema } from '../../protocol/program.ts'
import type { ApiRoute } from './api-route.ts'
import { API } from './api-table.ts'

/** Named once in the description, and referred to. */
const NAMED = {
  Command: commandSchema,
  Show: showSchema,
  Targets: targetsSchema,
  Person: personSchema,
  Token: tokenSchema,
  Refusal: z.object({ error: z.string().describe('One sentence that says what is wrong.') }),
} as const

type JsonSchema = z.core.JSONSchema.BaseSchema
const JSON_TYPE = 'application/json'
const ref = (name: keyof typeof NAMED) => ({ $ref: `#/components/schemas/${name}` })

/** GET /api/openapi.json: the hub's API in OpenAPI 3.1, made of the schemas that the hub reads requests with. */
export function openApi(app: FastifyInstance, version: string): void {
  // Made when somebody asks: few do.
  let made: object | undefined
  app.get('/api/openapi.json', (_request, reply) => {
    made ??= describeApi(version)
    return reply.header('cache-control', 'no-cache').send(made)
  })
}

/** Pure. */
export function describeApi(version: string, routes: readonly ApiRoute[] = API): object {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const schemas: Record<string, JsonSchema> = {}
  // As it comes in, answers too: there may be more in them than is said here.
  const read = (schema: z.core.$ZodType): JsonSchema => {
    const how = { io: 'input', metadata: registry, unrepresentable: 'any' } as const
    const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, how)
    for (const [name, definition] of Object.entries($defs)) schemas[name] ??= inComponents(definition)
    return inComponents(rest)
  }
  for (const schema of Object.values(NAMED)) read(schema)
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = (paths[route.url.replace('*', '{key}').replaceAll(/:(\w+)/g, '{$1}')] ??= {})
    path[route.method.toLowerCase()] = operationOf(route, read)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tribune hub',
      version,
      description:
        'What the hub does over HTTP. A refusal is one sentence. Instants are the hub’s clock in milliseconds since 1970.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        signIn: { type: 'apiKey', in: 'cookie', name: 'tribune', description: 'Set by a sign-in.' },
        token: { type: 'http', scheme: 'bearer', description: 'Of another system; or of a screen, where it says so.' },
        feedKey: { type: 'apiKey', in: 'header', name: 'X-API-KEY', description: 'Of the source odf-http.' },
      },
    },
  }
}

function operationOf(route: ApiRoute, read: (schema: z.core.$ZodType) => JsonSchema): object {
  const { what, by, query, body, answer, status = 200 } = route
  const parameters = [...pathParts(route.url), ...(query === undefined ? [] : queryParts(read(query)))]
  const answered = typeof answer === 'string' ? answer : JSON_TYPE
  const answerSchema = typeof answer === 'object' ? read(answer) : { type: answer === undefined ? 'object' : 'string' }
  return {
    operationId: `${route.method.toLowerCase()} ${route.url}`
      .replace('*', 'key')
      .replaceAll(/\W+/g, '_')
      .replace(/_$/, ''),
    summary: what,
    description: WHO[by] ?? `For ${by}s and whoever may more.`,
    security: securityOf(by),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content:
          typeof body === 'string'
            ? { [body]: { schema: { type: 'string' } } }
            : { [JSON_TYPE]: { schema: read(body) } },
      },
    }),
    responses: {
      [status]: { description: 'Done.', content: { [answered]: { schema: answerSchema } } },
      default: { description: 'Refused.', content: { [JSON_TYPE]: { schema: ref('Refusal') } } },
    },
  }
}

const WHO: Readonly<Record<string, string>> = {
  anybody: 'For anybody who reaches the hub.',
  'a screen': 'For a screen, with its own token.',
  'a feed': 'For the feed, with its key.',
  'this machine': 'From the machine of the hub only.',
}

function securityOf(by: ApiRoute['by']): readonly object[] {
  if (by === 'anybody' || by === 'this machine') return []
  if (by === 'a screen') return [{ token: [] }]
  return by === 'a feed' ? [{ feedKey: [] }] : [{ signIn: [] }, { token: [] }]
}

function pathParts(url: string): readonly object[] {
  const names = [...url.matchAll(/:(\w+)|\*/g)].map(([, name]) => name ?? 'key')
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParts({ properties = {}, required = [] }: JsonSchema): readonly object[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** zod refers to definitions beside the schema; here they all stand in one place. */
function inComponents<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map((each: unknown) => inComponents(each)) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([name, value]: [string, unknown]) => [
    name,
    name === '$ref' && typeof value === 'string'
      ? value.replace('#/$defs/', '#/components/schemas/')
      : inComponents(value),
  ])
  return Object.fromEntries(entries) as T
}
