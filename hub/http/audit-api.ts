import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { parseValue } from '../../protocol/parse.ts'
import type { Audit, AuditFilter, AuditRow } from '../desk/audit.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { csvCell } from './csv-cell.ts'
import { refuse } from './sentences.ts'
import { admit } from './who-asks.ts'

/** Lines that are written in one go; between them others have their turn. */
const AT_A_TIME = 500

const instant = z
  .string('give it once')
  .regex(/^\d{1,16}$|^\d{4}-\d\d-\d\d/, 'a time like 2026-11-26T14:00:00+01:00 is needed, or milliseconds')
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text)))
  .refine(Number.isFinite, 'a time like 2026-11-26T14:00:00+01:00 is needed, or milliseconds')

const filterShape = {
  /** Lines of this person, token or badge; "nobody" for those of strangers. */
  person: z.string('give it once').max(100, 'at most 100 characters').optional(),
  from: instant.optional(),
  to: instant.optional(),
}
export const auditCsvQuery = z.object(filterShape)
export const auditQuery = z.object({
  ...filterShape,
  before: z.coerce.number().optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(1000).catch(100),
})

/** What was done and refused, for supervisors: page by page, or as a table for who looks at it elsewhere. */
export function auditApi(app: FastifyInstance, { audit, signIns }: { audit: Audit; signIns: SignIns }): void {
  const door = { signIns, role: 'supervisor', what: 'the audit is' } as const

  app.get('/api/audit', (request, reply) => {
    if (admit(request, reply, door) === undefined) return reply
    const query = parseValue('The query', request.query, auditQuery)
    if (!query.ok) return refuse(reply, 400, `${query.reason}.`)
    const { limit, before } = query.value
    return reply.header('cache-control', 'no-store').send({ rows: audit.list(limit, before, filterOf(query.value)) })
  })

  app.get('/api/audit.csv', (request, reply) => {
    if (admit(request, reply, door) === undefined) return reply
    const query = parseValue('The query', request.query, auditCsvQuery)
    if (!query.ok) return refuse(reply, 400, `${query.reason}.`)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .type('text/csv; charset=utf-8; header=present')
      .send(Readable.from(csvOf(audit, filterOf(query.value))))
  })
}

function filterOf({ person, from, to }: z.infer<typeof auditCsvQuery>): AuditFilter {
  return { who: person, from, to }
}

const COLUMNS = ['number', 'at', 'who', 'kind', 'from', 'do', 'command', 'outcome', 'status', 'reason'] as const

/** Newest first. */
async function* csvOf(audit: Audit, filter: AuditFilter): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`
  for (let before: number | undefined; ;) {
    const rows = audit.list(AT_A_TIME, before, filter)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(lineOf).join('')
    before = last.number
    await setImmediate()
  }
}

function lineOf(row: AuditRow & { number: number }): string {
  const { do: what, ...command } = row.command
  const cells = {
    ...row,
    at: new Date(row.at).toISOString(),
    do: typeof what === 'string' ? what : '',
    command: JSON.stringify(command),
    reason: row.reason ?? '',
  }
  return `${COLUMNS.map((column) => csvCell(cells[column])).join(',')}\r\n`
}
