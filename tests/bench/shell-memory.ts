import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { WebSocket } from 'ws'
import { once } from 'node:events'
import { parseJson } from '../../protocol/parse.ts'

/** Proportional set size of processes, bytes: in all, and MB by kind of process. */
export interface Held {
  readonly bytes: number
  readonly kinds: Readonly<Record<string, number>>
}

/** What these processes hold now. */
export function heldBy(pids: readonly number[]): Held {
  const kinds: Record<string, number> = {}
  let bytes = 0
  for (const pid of pids) {
    const own = held(pid)
    bytes += own
    const kind = kindOf(pid)
    kinds[kind] = Math.round(((kinds[kind] ?? 0) + own / 1e6) * 10) / 10
  }
  return { bytes, kinds }
}

/** "renderer", "gpu-process"; what Chromium calls none is the main process. */
function kindOf(pid: number): string {
  return /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'main'
}

function held(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

const targetsSchema = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }))

/**
 * Has the one page of a shell, or its main process, collect its garbage, over the devtools protocol.
 * @param port `--remote-debugging-port` of the shell, or its `--inspect`
 * @throws where there is no such thing, or it does not answer
 */
export async function collectGarbage(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/json`)
  const targets = parseJson('the list of pages', await answer.text(), targetsSchema)
  const page = targets.ok ? targets.value.find(({ type }) => type === 'page' || type === 'node') : undefined
  if (page === undefined) throw new Error('nothing of the shell can be asked at that port')
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  await once(socket, 'open')
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
  await once(socket, 'message')
  socket.close()
}
