import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { WebSocket } from 'ws'
import * as z from 'zod'

/** A page that does not answer within this is taken for one that hangs, ms. */
const PATIENCE_MS = 1_500

const targetsSchema = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string().optional() }),
)
const answerSchema = z.object({ result: z.object({ result: z.object({ value: z.unknown() }) }) })

/**
 * Asks every page of a shell one thing, whatever became of the shell since the last time: no connection is kept.
 * @param userData where Chromium writes its debugging port down
 * @returns the answers; a page that hangs gives none
 */
export async function peek<T>(userData: string, expression: string, schema: z.ZodType<T>): Promise<T[]> {
  const [port = ''] = (await readFile(path.join(userData, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')
  if (port === '') return []
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    .then((answer) => answer.json())
    .catch(() => [])
  const pages = targetsSchema
    .catch([])
    .parse(listed)
    .filter(({ type, url }) => type === 'page' && url.startsWith('app:'))
  const answers = await Promise.all(pages.map((page) => ask(page.webSocketDebuggerUrl ?? '', expression)))
  return answers.flatMap((answer) => {
    const read = schema.safeParse(answer)
    return read.success ? [read.data] : []
  })
}

async function ask(address: string, expression: string): Promise<unknown> {
  if (address === '') return undefined
  const socket = new WebSocket(address)
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS, undefined)
      const end = (value: unknown) => {
        clearTimeout(timer)
        resolve(value)
      }
      socket.on('error', () => end(undefined))
      socket.on('open', () =>
        socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } })),
      )
      socket.on('message', (data: Buffer) => {
        const read = answerSchema.safeParse(JSON.parse(data.toString()))
        end(read.success ? read.data.result.result.value : undefined)
      })
    })
  } finally {
    socket.terminate()
  }
}
