import type { Name, TitleWords } from '../../protocol/documents.ts'
import type { MarkName } from './mark-name.ts'
import type { PanelDrawn } from './table-board/panel-drawing.ts'
import type { CrewCell } from './crew/crew-cell.ts'

/**
 * What a table-shaped board says, without saying how it is drawn. A family's `Board.tsx` turns its model into a
 * `TableSpec` by a pure function; `TableBoard` draws it at any raster. So a row has one size for equals, the same
 * column stands at the same place from start list to official, and every family pages, ages and speaks to a screen
 * reader in the same way.
 */
export interface TableSpec {
  /** Which family mark is drawn in the header. */
  readonly mark: MarkName
  readonly title: string
  /** Joined by " · " under the title. */
  readonly subtitle: readonly string[]
  /** Words of the subtitle that are the feed's own, no dictionary changes them; its title words in other languages, by BCP 47 tag. */
  readonly sent?: readonly string[] | undefined
  readonly in?: Readonly<Record<string, TitleWords>> | undefined
  /** The field of play, "Mat 2": also on a ribbon, which has no subtitle. */
  readonly place?: string | undefined
  /** Two or three; the last ones are dropped first where room is short. */
  readonly facts: readonly Fact[]
  /** Absent on schedule and medal boards: then the slot holds the clock. */
  readonly status?: StatusView | undefined
  readonly pinned?: Pinned | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Words for the marks that may appear: only those on the page are drawn, in this order. */
  readonly legend: readonly LegendItem[]
  /** A sentence for the footer's left end, instead of the legend. */
  readonly note?: string | undefined
  /** Why the message was sent again, as the feed said it: shown for a while where it comes with a correction. */
  readonly notes?: readonly string[] | undefined
  /** The row that has just changed: its page comes up when this is another row than before. */
  readonly turnTo?: string | undefined
  /** So many first rows stand on every page, above those that turn: the leaders, while others are still to come. */
  readonly stay?: number | undefined
  /** Two rows each belong together: no page ends between them. */
  readonly pairs?: true | undefined
  /** Who comes next, in order: "then LAWSON, MANYONGA" after the legend. */
  readonly next?: readonly Name[] | undefined
  /** Pages of their own, each with its own header words: the sessions of a day. Rows name theirs by `group`. */
  readonly groups?: readonly RowGroup[] | undefined
  /** The row whose page comes first; page one where absent. */
  readonly first?: string | undefined
  /** Name width floor: matrices may narrow to 72 before the shorter forms (look.md, name fitting). */
  readonly matrix?: boolean | undefined
  /** Short event form for a ribbon, "M 100 m"; the title where absent. */
  readonly shortTitle?: string | undefined
  /** A final: may go down to a reading distance of D/400 to keep all rows on one page (look.md, rows per page). */
  readonly final?: boolean | undefined
  /** The day of the competition, YYYY-MM-DD: flags that changed since are not drawn. */
  readonly date?: string | undefined
  /** The footer's right end, instead of the venue clock: "Next session" "Monday 09:30". */
  readonly aside?: { readonly label: string; readonly value: string } | undefined
}

/** Rows that stand together, with what the header and the footer say of them. */
export interface RowGroup {
  readonly id: string
  readonly title: string
  readonly subtitle: readonly string[]
  readonly aside?: TableSpec['aside']
}

export interface Fact {
  readonly id: string
  readonly value: string
  readonly label: string
  /** A standing record: the feed's sign of it, "WR". A new value is news. */
  readonly mark?: string | undefined
  /** The record before, struck in the label's place for a while. */
  readonly old?: string | undefined
  /** The clock of a bout: as large as the header holds, without a label. */
  readonly large?: boolean | undefined
  /** A running clock: ticks locally, see `sports/parts/clock`. */
  readonly clock?:
    | {
        readonly running: boolean
        readonly direction: 'up' | 'down'
        readonly receivedAt: number
        /** The clock of a game: minutes never become hours. */
        readonly game?: boolean | undefined
        /** So long it may count on by itself, ms: then the clock it hangs on is over, and it stands. */
        readonly most?: number | undefined
      }
    | undefined
}

/** The six shapes of look.md; `word` is what the slab says (INTERMEDIATE looks like LIVE and says LIVE …). */
export interface StatusView {
  readonly shape: 'start list' | 'live' | 'unofficial' | 'official' | 'protest'
  readonly word: string
}

/** The accent block under the status line: who is up, with targets that came ready-made from the hub. */
export interface Pinned {
  readonly id: string
  readonly name: Name
  readonly organisation?: string | undefined
  /** Small facts under the name: "Attempt 6", "Wind +0.2". */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** At most two: "8.38" "to lead". */
  readonly targets: readonly PinnedTarget[]
  /** What the family draws (`PanelDrawing`): in landscape in a dark cell before the targets, in portrait in a line under them. */
  readonly drawing?: PanelDrawn | undefined
  /** A line of small cells under the panel: elements, judges' marks, gates, who else is on course. */
  readonly strip?: Strip | undefined
}

export type GapSign = 'ahead' | 'behind' | 'level'

export interface Strip {
  readonly items: readonly StripItem[]
  /** Where room is short: the first ones stay (who is on course), or the last ones (the newest element). */
  readonly keep: 'first' | 'last'
}

/** "5253B" 82.45, "Gate 12" +50, "24 MEIER" ▼ +0.23. */
export interface StripItem {
  readonly id: string
  readonly label: string
  readonly value?: string | undefined
  readonly sign?: GapSign | undefined
  /** The newest: in accent. */
  readonly now?: boolean | undefined
}

/** A block at the end of the pinned panel: what is needed, the clock of the attempt, or what the referees say. */
export interface PinnedTarget {
  readonly value: string
  readonly label: string
  /** A running clock: `value` is as sent. */
  readonly clock?: Fact['clock']
  /** The label where room is short: "ahead" of "ahead · Inter 2". */
  readonly short?: string | undefined
  /** A gap: drawn with a triangle up (ahead) or down (behind), beside its sign and its word. */
  readonly sign?: GapSign | undefined
  /** The widest text that may still come: the cell keeps that room. */
  readonly sample?: string | undefined
  /** Drawn in place of the value: good (a disc), no (a disc with a cross), not given yet (a ring), or down (an arrow). */
  readonly lights?: readonly RefereeLight[] | undefined
}
export type RefereeLight = 'good' | 'no' | 'open' | 'down'

/**
 * A column. `priority` 0 never goes; on narrow stages the highest numbers go first.
 * Widths are decided by the board from the widest cell of *all* rows, so that turning a page moves no column.
 */
export interface Column {
  readonly id: string
  readonly kind:
    | 'rank'
    | 'lane'
    | 'flag'
    | 'code'
    | 'name'
    | 'result'
    | 'marks'
    | 'crew'
    | 'number'
    | 'text'
    | 'matrix'
    | 'time'
    | 'state'
  readonly label?: string | undefined
  /** The same label in the screen's other languages, which take turns: the column keeps room for them. */
  readonly labelRoom?: readonly string[] | undefined
  /** Said to a screen reader where `label` is empty. */
  readonly spoken: string
  readonly priority: number
  /** Neighbours of one group share a label over all of them, "Snatch" over three attempts; the short one where room is short. */
  readonly over?: { readonly text: string; readonly short: string } | undefined
  /** The current attempt or height: its label lights in accent. */
  readonly now?: boolean | undefined
  /** In portrait the second line of a row: label set before the value ("react 0.155"). */
  readonly shortLabel?: string | undefined
  /** Right-aligned like a number, or left like words; numbers by default. */
  readonly align?: 'left' | 'right' | 'center' | undefined
  /** Bold in primary ink, e.g. gold medals; secondary by default. */
  readonly strong?: boolean | undefined
  /** Not on a ribbon: a number without its label says nothing there. */
  readonly noRibbon?: boolean | undefined
  /** The raised band that runs the whole height (look.md, the lit column). Result columns are lit by themselves. */
  readonly lit?: boolean | undefined
  /** Set as large as a name: counts of medals, points that are the matter of the board. */
  readonly large?: boolean | undefined
  /** A medal disc before the label. */
  readonly medal?: 1 | 2 | 3 | undefined
  /** The widest text that may still come, "+00.00": the column keeps that room from the first picture on. */
  readonly sample?: string | undefined
}

export interface Row {
  readonly id: string
  /** The id of its `RowGroup`, on boards that have groups. */
  readonly group?: string | undefined
  /** The place in the feed's SortOrder; rows arrive sorted. */
  readonly cells: Readonly<Record<string, Cell>>
  /** Who is up now: the row is raised, the name in accent. */
  readonly current?: boolean | undefined
  /** Protest concerns this row. */
  readonly protest?: boolean | undefined
  /** Secondary: a finished unit in a schedule. */
  readonly quiet?: boolean | undefined
  /** What else of it is corrected where it is sent otherwise: who won, scores of the periods. Not drawn. */
  readonly rest?: string | undefined
}

export type Cell =
  | {
      readonly kind: 'rank'
      readonly text: string
      readonly equal: boolean
      readonly medal?: 1 | 2 | 3 | undefined
      readonly filled?: boolean | undefined
    }
  /** In place of a rank while the photo finish is read; `text` is the provisional rank, for a screen reader. */
  | { readonly kind: 'photo'; readonly text?: string | undefined }
  | { readonly kind: 'lane'; readonly text: string }
  | { readonly kind: 'flag'; readonly organisation: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'name'; readonly name: Name; readonly plain?: boolean | undefined }
  | CrewCell
  | { readonly kind: 'result'; readonly text: string; readonly unchecked?: boolean | undefined }
  | { readonly kind: 'irm'; readonly text: string }
  | { readonly kind: 'marks'; readonly chips: readonly Chip[] }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly quiet?: boolean | undefined
      readonly small?: string | undefined
      /** Bold words before the text, and chips after it: "VAN NIEKERK" 43.03 WR. */
      readonly lead?: string | undefined
      readonly chips?: readonly Chip[] | undefined
      readonly strong?: boolean | undefined
    }
  /**
   * One attempt: a mark, drawn foul or pass, open now (with the weight that is on the bar), still to come, a weight that was
   * not lifted (struck), a weight that is only declared. `small` under or beside it: wind, points.
   */
  | {
      readonly kind: 'attempt'
      readonly state: 'mark' | 'foul' | 'pass' | 'retired' | 'now' | 'to come' | 'no lift' | 'declared'
      readonly text?: string | undefined
      readonly best?: boolean | undefined
      readonly small?: string | undefined
      /** A class of the family's own style sheet: what is drawn around it; and what a screen reader says then. */
      readonly shape?: string | undefined
      readonly spoken?: string | undefined
    }
  /** Places won (positive) or lost since the point before, as the feed says: drawn ▲2, ▼1. */
  | { readonly kind: 'move'; readonly by: number }
  /** Tries at one height as sent, "xxo", "x-", "r"; `now`: the try that is open. */
  | { readonly kind: 'tries'; readonly tries: string; readonly now?: boolean | undefined }
  /** Shots in their order: "1" hit, "0" miss, "-" still to come. */
  | { readonly kind: 'shots'; readonly shots: string }
  /** A unit's state in a schedule. */
  | {
      readonly kind: 'state'
      readonly shape: 'official' | 'unofficial' | 'live' | 'protest' | 'next' | 'quiet'
      readonly text: string
    }

export type Chip =
  | { readonly kind: 'record'; readonly text: string; readonly equalled: boolean }
  | { readonly kind: 'best'; readonly text: string; readonly equalled: boolean }
  | { readonly kind: 'qualified'; readonly text: string }
  | { readonly kind: 'photo'; readonly text: string }
  | { readonly kind: 'protest'; readonly text: string }
  | { readonly kind: 'badge'; readonly text: string }
  /** What somebody wears, or the side, in its colour with its word ("none": the word alone); the style is the family's own. */
  | { readonly kind: `colour-${WornColour | 'none'}`; readonly text: string }
  /** The number of a pair: on its first row for both, on its second row only said; of somebody who has no partner. */
  | { readonly kind: 'pair-1' | 'pair-2' | 'pair-alone'; readonly text: string }
export type WornColour = 'red' | 'blue' | 'green' | 'yellow' | 'white' | 'black' | 'orange' | 'pink'

/** `sign` is what stands on the page (a chip's text, "foul", "clear"…); drawn glyphs are named by `glyph`. */
export interface LegendItem {
  readonly sign: string
  readonly words: string
  /** As of the cells it stands for. */
  readonly shape?: string | undefined
  readonly glyph?:
    | 'foul'
    | 'pass'
    | 'clear'
    | 'now'
    | 'best'
    | 'mark'
    | 'no lift'
    | 'declared'
    | 'hit'
    | 'miss'
    | undefined
}
