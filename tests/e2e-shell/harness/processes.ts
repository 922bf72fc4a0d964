import { readdirSync, readFileSync } from 'node:fs'

/** A process of the machine, as Linux tells of it. */
export interface ProcessFacts {
  readonly pid: number
  /** Its words with blanks between: a forked helper tells them so. */
  readonly commandLine: string
  /** The fields of /proc/<pid>/status. */
  readonly status: Readonly<Record<string, string>>
}

/** All processes whose command line holds that text: a folder that only one shell knows. */
export function processesWith(text: string): ProcessFacts[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((name) => {
    const facts = factsOf(Number(name))
    return facts !== undefined && facts.commandLine.includes(text) ? [facts] : []
  })
}

/** Ends them at once; those that ended meanwhile need nothing. */
export function endNow(processes: readonly { readonly pid: number }[]): void {
  for (const { pid } of processes)
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
}

function factsOf(pid: number): ProcessFacts | undefined {
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const lines = readFileSync(`/proc/${pid}/status`, 'utf8').trim().split('\n')
    const status = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2)))
    return status['State']?.startsWith('Z') ? undefined : { pid, commandLine, status }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined // ended meanwhile
    throw error
  }
}
