/** How a match by sets is counted. */
export interface SetsProfile {
  /** Sets at the most: so many columns stand from the first picture on; more come where the feed has more. */
  readonly best: number
  /** What one is called: "Set", "Game", "End". */
  readonly word: string
  /** Period codes are this and a number: "S" for S1, S2 … */
  readonly prefix: string
  /** What is largest while playing: the set's own score (rally sports), or a tuple of the competitor ("ER/POINTS": 15, 30, A). */
  readonly points: 'set' | readonly string[]
  /** Label over it. */
  readonly pointsWord: string
  /** Words of IRM and result codes: { RET: 'Retired' }. */
  readonly words: Readonly<Record<string, string>>
  /** Archery: so many arrows of each side a set; sets give set points, or all arrows add up. */
  readonly arrows?: { readonly each: number; readonly rule: 'set points' | 'cumulative' }
}

/** How a bout is scored, as data: unknown codes are printed as sent. */
export interface BoutProfile {
  /** Large scores from the left; the first one is lit. */
  readonly scores: readonly BoutPart[]
  /** Counted in shapes: shido, cautions. */
  readonly penalties: readonly BoutPenalty[]
  /** Words that stand while the feed says so: "Priority", "Knockdown". */
  readonly marks: readonly BoutPart[]
  readonly rounds?: {
    /** "Round", "Period". */
    readonly word: string
    readonly count: number
    /** Period codes are this and a number. */
    readonly prefix: string
    /** Each round has a score of its own to be shown. */
    readonly scored?: boolean
  }
  /** Judges whose points stand in ER/JUDGE by Pos, or by round in ExtendedPeriods SCR_H and SCR_A: boxing. */
  readonly judges?: number
  /** Words of UI/RES_CODE. */
  readonly decisions: Readonly<Record<string, string>>
  /** What extra time is called: "Golden score". */
  readonly extra?: string
}

/** A part of a bout, addressed by tuple: `ER/CODE`, `ER/CODE/Pos`, `EUE/CODE`, `@Attribute` of the Result, `PERIOD` for the round that is on. */
export interface BoutPart {
  readonly id: string
  readonly word: string
  /** The first address that the message has counts. */
  readonly from: readonly string[]
  /** Of a score: up to two digits; one where absent. */
  readonly digits?: 1 | 2
}
export interface BoutPenalty extends BoutPart {
  /** CSS colour of a card; amber where absent. */
  readonly colour?: string
  /** So many shapes are drawn, full or empty; 0: the number alone. */
  readonly most: number
}
