/** One board to be proven. */
export interface Board {
  /** Of its document. */
  readonly key: string
  /** Its event, or its day. */
  readonly event: string
  /** What kind of board it is, in a word. */
  readonly board: string
  readonly names: ReadonlySet<string>
  /** The result that everybody on it has; "" where each has another. */
  readonly result: string
  /** Every one of the names must stand on some page. */
  readonly all: boolean
}

/** Boards that belong to no discipline: the day's timetable, the medal table. */
export const OF_ALL = 'ALL'

/** The discipline of a document's key, "ATH"; `ALL` where it has none. */
export function disciplineOf(key: string): string {
  const code = key.slice(key.indexOf('/') + 1)
  return /^[A-Z][A-Z0-9]{2}[A-Z0-9-]{31}$/.test(code) && !/^(GLO|GEN)-/.test(code) ? code.slice(0, 3) : OF_ALL
}
