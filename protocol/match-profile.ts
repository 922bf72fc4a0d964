/** A match of two teams against a clock (odf.md F6), as data: codes are the feed's, words are ours. */
export interface MatchProfile {
  /** Regular periods: codes are the prefix and a number ("Q" for Q1 … Q4). Absent: one period, no strip. */
  readonly periods?: { readonly prefix: string; readonly count: number; readonly word: string }
  /** What stands under the score of each side, the most important first. */
  readonly counters: readonly MatchCounter[]
  /** Words that stand while the feed says so: "BONUS", "POWER PLAY". */
  readonly flags?: readonly MatchFlag[]
  /** So many penalty times of one side run at once, the others wait; absent: all of them run. */
  readonly servingAtOnce?: number
  /** Goals are few enough to name who scored them. */
  readonly scorers?: boolean
  /** Words of Action@Action in the list of key events, where they are no plain goal: { OG: 'own goal' }. */
  readonly events?: Readonly<Record<string, string>>
  /** Words of UI/RES_CODE; AET, PSO and the usual ones are known. */
  readonly decisions?: Readonly<Record<string, string>>
}

export interface MatchCounter {
  readonly id: string
  readonly word: string
  /** `ER/CODE`, `ER/CODE/Pos`, `EUE/CODE`, `ST/CODE`, `@Attribute` of the Result: the first one that the message has. */
  readonly from: readonly string[]
  /** So many shapes are drawn, full or empty; absent: the number itself. */
  readonly most?: number
  /** squares: fouls · dots: timeouts · yellow, red, green: cards · number: as sent. */
  readonly draw: 'squares' | 'dots' | 'yellow' | 'red' | 'green' | 'number'
  /** Words that stand in front of several counters of one line: cards. */
  readonly line?: string
}

export interface MatchFlag {
  readonly id: string
  readonly word: string
  readonly from: readonly string[]
}

/** A match by innings or ends (odf.md F12), as data. */
export interface InningsProfile {
  /** "Inning", "End", "Innings". */
  readonly word: string
  /** Period codes are this and a number: "I" for I1, I2 … Empty: the number alone. */
  readonly prefix: string
  /** Columns that stand from the first picture on; more come where the feed has more. */
  readonly count: number
  /** Codes of periods past the regular ones, and their label: { XE: 'Extra' }. */
  readonly extra?: Readonly<Record<string, string>>
  /** The lit column: "R", "Total". */
  readonly total: string
  /** Columns after the total: hits, errors, overs, thinking time. */
  readonly more: readonly InningsColumn[]
  /** Facts of this moment: outs, balls, strikes, target. */
  readonly now: readonly InningsFact[]
  /** Codes of ExtendedInfo that say which bases are taken: their Pos is the base, or their value names all of them. */
  readonly bases?: readonly string[]
  /** Who is in the play: codes of ExtendedInfo with a member's code and, as Value2, the figures. */
  readonly players?: readonly string[]
  /** Marks a side: the hammer, who bats. */
  readonly marks: readonly InningsMark[]
}

export interface InningsColumn {
  readonly id: string
  readonly label: string
  readonly spoken: string
  /** Addresses in the row of the side; `EP/CODE` in the newest period, with "HOME_" or "AWAY_" in front of its code. */
  readonly from: readonly string[]
  /** The widest text that may come: "38:00". */
  readonly sample?: string
}

export interface InningsFact {
  readonly id: string
  readonly label: string
  /** Codes of ExtendedInfo, type first: "UI/OUTS", "DISPLAY/OUTS". */
  readonly from: readonly string[]
  /** Drawn as so many dots; absent: as sent. */
  readonly most?: number
}

export interface InningsMark {
  readonly id: string
  /** Said of the side: "Hammer", "Batting". */
  readonly word: string
  /** ExtendedInfo, or `EP/CODE` of the newest period: 1 or H for home, 2 or A for away, or a competitor's code. */
  readonly from: readonly string[]
}
