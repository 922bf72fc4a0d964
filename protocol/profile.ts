import type { InningsProfile, MatchProfile } from './match-profile.ts'
import type { BoutProfile, SetsProfile } from './duel-profile.ts'

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
  /** Tested against the unit (26-33, stripped), where one phase has units of two kinds: a jump and a race. */
  readonly unit?: RegExp
  readonly family: string
  /** Label over the result column: "Time", "Best", "Points". */
  readonly resultLabel: string
  /** How many attempts a field event has. */
  readonly attempts?: number
  /** The lifts of a weightlifting event, in their order (odf.md F10). */
  readonly lifts?: readonly LiftProfile[]
  /** Kilograms of the bar by the gender of the RSC ("M", "W"): then the plates on it are drawn. */
  readonly bar?: Readonly<Record<string, number>>
  /** Seconds without news after which a LIVE document ages; the renderer's default where absent. */
  readonly liveLimit?: number
  /** The direction of the running clock, where it is not the discipline's. */
  readonly clock?: 'up' | 'down'
  /** The two sides of a match or bout by SortOrder 1 and 2: the word for each, and its colour where the rules give one. */
  readonly sides?: readonly [SideProfile, SideProfile]
  /** What StartOrder counts: "Lane" by default in races, "Helmet", "Gate", "Point". "" where it is not worth a column. */
  readonly orderLabel?: string
  /** What carries the colour that tells competitors apart, where the feed does not say: "Helmet", "Bib", "Armband". */
  readonly colourLabel?: string
  /** Two at a time against the clock: pairs stand together, those on their way first. The column `pair` says which pair. */
  readonly pairs?: true
  /** What the members of a team are together: "Crew" in a boat; "Team" where absent. */
  readonly crewLabel?: string
  /** A race over points that are parts of their own (swim, T1, bike …): what each took is shown, not the time on arrival. */
  readonly sections?: true
  /** A race whose points are told by the place there, more than by the time: the marks of a sailing course. */
  readonly marksRounded?: true
  /** Climbing on boulders: tops and zones instead of heights (odf.md F5b). */
  readonly boulders?: true
  /** What stands for a part of a series: its points, with the mark small beside them, where they matter more than the mark. */
  readonly partsBy?: 'points'
  /** What the units of a series are: "race" for "After 3 races", and the letter before their number: "R" for "R3". */
  readonly unitWord?: string
  readonly unitLetter?: string
  /** Are shots drawn as hits and misses, or do they have values? */
  readonly shots?: 'hits' | 'values'
  /** How the sums of a target event are called, before the number: "Series" by default. */
  readonly seriesLabel?: string
  /** More columns, addressed by tuple: `ER/CODE`, `ER/CODE/Pos`, `EUE/CODE`, or `@Attribute` of the Result.
   * The hub puts what stands there into `more` of the competitor, whatever the family. */
  readonly columns?: readonly ColumnProfile[]
  /** A match of two teams against a clock (odf.md F6). */
  readonly match?: MatchProfile
  /** A match by innings or ends (odf.md F12). */
  readonly innings?: InningsProfile
  /** A match by sets (odf.md F7). */
  readonly sets?: SetsProfile
  /** A bout (odf.md F8). */
  readonly bout?: BoutProfile
  /** Rows on a page at the most. */
  readonly pageSize?: number
  /** Does wind belong to the event? Decides between a header fact and none. */
  readonly wind?: 'unit' | 'attempt'
  /** What one of several runs or rounds is called: "Run" where absent. */
  readonly runWord?: string
  /** What a penalty is: seconds on the time (canoe slalom), shots missed (biathlon), faults (jumping). */
  readonly penalty?: 'seconds' | 'shots' | 'faults'
  /** How judged scores become a result, and what their codes are called (odf.md F9). */
  readonly judged?: JudgedProfile
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
  /** Where its text stands in the message: an address, or several likely ones, of which the first that the row has counts. */
  readonly from: string | readonly string[]
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

export interface JudgedProfile {
  /**
   * one: one performance is the result · best: the best run counts · best two: the two best waves count · sum: rounds are
   * added up · battle: two sides, rounds won by votes · none: no rule that a board may count with.
   */
  readonly rule: 'one' | 'best' | 'best two' | 'sum' | 'battle' | 'none'
  /** The smallest step of a score, "0.001": what is needed to lead is said only where it is known. */
  readonly step?: string
  /** sum: totals add the runs of several units (short and free, two rounds of jumps), so that what a run needs can be said. */
  readonly total?: 'sum'
  /** The highest score there is: a need above it is none. */
  readonly most?: string
  /** How many runs or rounds there are, where the feed does not say. */
  readonly rounds?: number
  /** Codes of tuples whose Pos counts the rounds; else RUN, ROUND, DIVE, JUMP … are tried. */
  readonly roundCodes?: readonly string[]
  /** Words for tuple codes, in the order to show: { D_SCORE: 'D', E_SCORE: 'E' }. */
  readonly words?: Readonly<Record<string, string>>
}
