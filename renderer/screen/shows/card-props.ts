/** What a test picture says of its screen. */
export interface CardProps {
  /** The screen's name as people know it. */
  readonly name: string
  /** UTC offset of the venue, "-03:00", where known. */
  readonly offset: string | undefined
}
