/** The hub's clock, as the last facts told it. */
export interface HubClock {
  now: () => number
}
