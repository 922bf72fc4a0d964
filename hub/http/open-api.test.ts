import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { commandSchema } from '../../protocol/desk-commands.ts'
import { parseValue } from '../../protocol/parse.ts'
import { DeskRig, textIn } from '../../tests/support/desk-rig.ts'
import { API } from './api-table.ts'
import { describeApi } from './open-api.ts'

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
})

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start(['--source', 'odf-http'])
  ada = await rig.first()
})
afterEach(() => rig.close())

/** Served to people and to players, not to programs. */
const PAGES = /^\/(?:$|pages\/|console|gallery|screen|assets\/|\*$)/

describe('The description of the API', () => {
  it('has every route the hub serves to programs, and none that it does not', () => {
    const named = (method: string, url: string) => `${method} ${url}`
    const served = rig.hub.routes.filter(({ url }) => !PAGES.test(url)).map(({ method, url }) => named(method, url))
    expect(API.map(({ method, url }) => named(method, url)).toSorted()).toEqual([...new Set(served)].toSorted())
  })

  it('is served, and every reference in it leads somewhere', async () => {
    const { status, body } = await rig.ask('GET', '/api/openapi.json')
    expect(status).toBe(200)
    const document = documentSchema.parse(body)
    expect(document.openapi).toBe('3.1.0')
    expect(Object.values(document.paths).flatMap(Object.keys)).toHaveLength(API.length)
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '')
    expect(references).toContain('#/components/schemas/Show')
    for (const to of references) {
      const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(to) ?? []
      expect(Object.keys(document.components.schemas), to).toContain(name)
    }
    expect(JSON.stringify(body)).not.toContain('$defs')
  })

  it('names each operation once and says of each parameter of a path what it is', () => {
    const { paths } = documentSchema.parse(describeApi('1'))
    const operations = Object.entries(paths).flatMap(([path, at]) => Object.values(at).map((each) => ({ path, each })))
    const ids = operations.map(({ each }) => each.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, each } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true }))
      expect(path).not.toMatch(/[:*]/)
      const parameters = z.array(z.looseObject({ in: z.string() })).parse(each['parameters'] ?? [])
      expect(parameters.filter((parameter) => parameter.in === 'path')).toMatchObject(inPath)
    }
  })

  it('describes every command', () => {
    const { schemas } = documentSchema.parse(describeApi('1')).components
    const text = JSON.stringify(schemas['Command'])
    for (const option of commandSchema.def.options)
      for (const name of option.shape.do.def.values) expect(text).toContain(`"const":"${name}"`)
  })

  it('is what the hub answers', async () => {
    await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
    await rig.command(ada, { do: 'issue token', token: { name: 'Companion', role: 'operator' } })
    const { body: taken } = await rig.command(ada, {
      do: 'take',
      targets: { venue: true },
      show: { kind: 'board', key: 'unit/X' },
    })
    const places: Readonly<Record<string, string>> = {
      '/api/documents/*': '/api/documents/zone/north',
      '/api/takes/:take': `/api/takes/${textIn(taken, 'take')}`,
    }
    const checked: string[] = []
    for (const { method, url, answer } of API) {
      if (method !== 'GET' || answer === undefined || typeof answer === 'string') continue
      const { status, body } = await rig.ask('GET', places[url] ?? url, { cookie: ada })
      expect(status, url).toBe(200)
      expect(parseValue(url, body, answer)).toMatchObject({ ok: true })
      checked.push(url)
    }
    expect(checked.length).toBeGreaterThan(8)
  })
})
