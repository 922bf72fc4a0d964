import { open } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import type { LogLine } from '../../protocol/technician.ts'

/** From the end of the log so much is read, bytes; and so many lines are told. */
const READ = 96 * 1024
const MOST = 120

const lineSchema = z.looseObject({ time: z.string(), level: z.string(), text: z.string() })

/** The last lines of the shell's log, newest first, each with its facts behind it. What cannot be read is left out. Never rejects. */
export async function logTail(folder: string): Promise<readonly LogLine[]> {
  let text: string
  try {
    const file = await open(path.join(folder, 'shell.log'), 'r')
    try {
      const { size } = await file.stat()
      const from = Math.max(0, size - READ)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
      text = buffer.subarray(0, bytesRead).toString()
    } finally {
      await file.close()
    }
  } catch (error) {
    return [{ time: '', level: 'warn', text: `The log cannot be read: ${String(error)}` }]
  }
  return linesOf(text)
}

/** Pure. The first line may be half of one: then it is none. */
export function linesOf(text: string): readonly LogLine[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const read = parseJson('a line of the log', line, lineSchema)
      if (!read.ok) return []
      const { time, level, text: said, ...facts } = read.value
      const more = Object.entries(facts).map(
        ([name, fact]) => `${name} ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
      )
      return [{ time, level, text: [said, ...more].join(' · ') }]
    })
    .slice(-MOST)
    .toReversed()
}
