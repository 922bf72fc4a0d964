import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import { appendFile, rename } from 'node:fs/promises'
import path from 'node:path'

/** One file and its predecessor: never more than twice this, bytes. A full disk kills kiosks (kiosk.md 1.19). */
const CAP = 2 * 1024 * 1024

type Facts = Readonly<Record<string, unknown>>

/** What happened, as a sentence, with its facts. Never throws. */
export interface Log {
  info(text: string, facts?: Facts): void
  warn(text: string, facts?: Facts): void
  error(text: string, facts?: Facts): void
  /** Written before it returns: for the last words of a process. */
  last(text: string, facts?: Facts): void
}

/**
 * A log of JSON lines in `folder/shell.log`, the older half in `shell.1.log`; also on the process's error stream, for the
 * service manager's journal. A disk that takes nothing costs the file, never the shell.
 */
export function openLog(folder: string, now: () => Date = () => new Date(), cap: number = CAP): Log {
  const file = path.join(folder, 'shell.log')
  let size = prepare(folder, file)
  let queue: Promise<void> = Promise.resolve()

  const line = (level: string, text: string, facts: Facts = {}): string => {
    const full = `${JSON.stringify({ time: now().toISOString(), level, text, ...facts })}\n`
    process.stderr.write(`${level === 'info' ? '' : `${level}: `}${text}${factsBehind(facts)}\n`)
    return full
  }
  const write = (level: string, text: string, facts?: Facts): void => {
    const entry = line(level, text, facts)
    queue = queue
      .then(() => append(entry))
      .catch((error: unknown) => {
        process.stderr.write(`the log cannot be written: ${String(error)}\n`)
      })
  }
  const append = async (text: string): Promise<void> => {
    if (size + text.length > cap) {
      await rename(file, path.join(folder, 'shell.1.log'))
      size = 0
    }
    await appendFile(file, text)
    size += text.length
  }
  return {
    info: (text, facts) => write('info', text, facts),
    warn: (text, facts) => write('warn', text, facts),
    error: (text, facts) => write('error', text, facts),
    last: (text, facts) => {
      try {
        appendFileSync(file, line('error', text, facts))
      } catch (error) {
        process.stderr.write(`the log cannot be written: ${String(error)}\n`)
      }
    },
  }
}

function prepare(folder: string, file: string): number {
  try {
    mkdirSync(folder, { recursive: true })
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0
  } catch (error) {
    process.stderr.write(`the log cannot be written: ${String(error)}\n`)
    return 0
  }
}

const factsBehind = (facts: Facts): string => (Object.keys(facts).length === 0 ? '' : ` ${JSON.stringify(facts)}`)
