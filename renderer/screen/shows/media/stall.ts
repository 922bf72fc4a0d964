/** A video that stands still so long gives way (kiosk.md, section 2); ms. */
export const STALL = 15_000

/** Where a video was when it last moved. */
export interface Moved {
  /** Seconds into the video. */
  readonly place: number
  /** ms. */
  readonly at: number
}

/**
 * One look at a video. Pure.
 * @param before the last look; undefined at the first. @param now ms.
 * @returns what to remember, and whether it has stalled; one that has come to its end stands where it shall.
 */
export function lookAtVideo(
  before: Moved | undefined,
  { currentTime, ended }: { readonly currentTime: number; readonly ended: boolean },
  now: number,
): { readonly moved: Moved; readonly stalled: boolean } {
  const moves = before === undefined || ended || currentTime !== before.place
  const moved = moves ? { place: currentTime, at: now } : before
  return { moved, stalled: now - moved.at >= STALL }
}
