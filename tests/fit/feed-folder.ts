import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Head } from './probe.ts'

/** Texts of all messages of a folder, by Date + Time of their file names. */
export function messagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}

/** Competition and day, as the last of the messages says them. */
export function headOf(messages: readonly string[]): Head {
  const said = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(messages.at(-1) ?? '')?.[1] ?? ''
  return { competition: said('CompetitionCode'), date: said('Date') }
}

function orderOf(file: string): string {
  const [, , date, time] = path.basename(file).split('~')
  return `${date}T${time}~${file}`
}
