/** A discipline as data: which of its events use which family, and its words. One file each in `sports/disciplines/`. */
export interface DisciplineProfile {
  /** Three letters, or "*" for any discipline by default. */
  readonly code: string
  /** What it is called where the feed does not say, e.g. "Athletics". */
  readonly name?: string
  /** One accent per discipline, ≥ 9:1 on the ground (look.md, Colour). */
  readonly accent: string
  /** First match wins. */
  readonly events: readonly EventProfile[]
  /** Legend words of qualification marks, e.g. { Q: 'by place' } (odf.md 8.4). */
  readonly marks: Readonly<Record<string, string>>
  /** The direction of the running clock (odf.md F6). */
  readonly clock: 'up' | 'down'
}

/** What an event, or a phase of it, is shown with. */
export interface EventProfile {
  /** Tested against event type + modifier (RSC 4-21, fillers stripped) and the phase (22-25, stripped). */
  readonly event?: RegExp
  readonly phase?: RegExp
  readonly family: string
  /** Label over the result column: "Time", "Best", "Points". */
  readonly resultLabel: string
  /** How many attempts a field event has. */
  readonly attempts?: number
  /** The lifts of a weightlifting event, in their order (odf.md F10). */
  readonly lifts?: readonly LiftProfile[]
  /** Seconds without news after which a LIVE document ages; the renderer's default where absent. */
  readonly liveLimit?: number
  /** The direction of the running clock, where it is not the discipline's. */
  readonly clock?: 'up' | 'down'
  /** The two sides of a match or bout by SortOrder 1 and 2: the word for each, and its colour where the rules give one. */
  readonly sides?: readonly [SideProfile, SideProfile]
  /** More columns, addressed by tuple: `ER/CODE`, `ER/CODE/Pos`, `EUE/CODE`, or `@Attribute` of the Result. */
  readonly columns?: readonly ColumnProfile[]
  /** Rows on a page at the most. */
  readonly pageSize?: number
  /** Does wind belong to the event? Decides between a header fact and none. */
  readonly wind?: 'unit' | 'attempt'
  /** Short words for the parts of a series by phase code: { '110H': '110 mH' }. */
  readonly parts?: Readonly<Record<string, string>>
  /** Instead of the discipline's legend words: by standard and by rank on the field. */
  readonly marks?: Readonly<Record<string, string>>
}

export interface SideProfile {
  /** "White", "Red", "Home". */
  readonly word: string
  /** CSS colour of the plate. */
  readonly colour?: string
}

/** One more column of an event, as data. */
export interface ColumnProfile {
  readonly id: string
  readonly label: string
  /** Where its text stands in the message. */
  readonly from: string
  /** Goes first where the stage is narrow: see `Column.priority`. */
  readonly priority?: number
}

/** One lift of an event: its attempts stand in `ER/<code>`. */
export interface LiftProfile {
  /** The first is the one our documents say; others are read as the same. */
  readonly codes: readonly [string, ...string[]]
  /** "Clean & jerk", and where room is short "C&J". */
  readonly label: string
  readonly short: string
  readonly attempts: number
}
