import type { PictureFault } from './recovery.ts'

/** A place of the desktop, in its own pixels. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One look at a window. */
export interface Look {
  /** Monotonic clock, ms. */
  readonly at: number
  /** The picture made small, four bytes a pixel in any order with the alpha last; absent where it could not be had. */
  readonly pixels?: Uint8Array | undefined
  readonly window: Place
  readonly wanted: Place
  /** What the page says it has painted: a document's key, or a word ("dark", "card/sync"); absent before its first word. */
  readonly painted?: string | undefined
  /** How often the document it shows has changed since the page began. */
  readonly changes: number
}

/** What is remembered from look to look. */
export interface Seen {
  /** What was amiss at the last look: it must be so twice. */
  readonly doubt?: PictureFault | undefined
  /** Since when the picture has not changed by a single pixel, and how many changes there were then. */
  readonly still?: { readonly mark: number; readonly since: number; readonly changes: number } | undefined
  /** A picture that stood still and came out the same in a new window: it is as it must be. */
  readonly acquitted?: number | undefined
}

export type Verdict =
  | { readonly kind: 'fine' }
  /** To be looked at again soon. */
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'fault'; readonly fault: PictureFault }

/** Levels of 255 by which a pixel must differ from the ground to be something. */
const DIFFERS = 8
/** So many of those are a picture: the shortest word in a corner has more. */
const DRAWN = 4
/** A plain ground is white above this level, else black: that of the boards lies just above it. */
const LIGHT = 128
/** Shows that staff chose and that may be black or still: dark, test pictures, a venue's own pictures and videos. */
const MAY_BE_ANYTHING = /^(dark|media|page)$|^card\//
/** A picture that does not change by a pixel for so long, while its document changed so often, is frozen; ms. */
const STILL_MS = 180_000
const STILL_CHANGES = 3

/**
 * Is that what a screen should look like (kiosk.md 4)? Black, white, standing still while the feed went on, or of another size than
 * its display. Pure. A `dark` show is dark, a test picture or a video may be
 * anything: they are no faults.
 * A fault must be seen at two looks in a row: what is caught between two pictures is none.
 */
export function judge(seen: Seen, look: Look): { readonly verdict: Verdict; readonly seen: Seen } {
  const mark = look.pixels === undefined ? undefined : markOf(look.pixels)
  const same = mark !== undefined && seen.still?.mark === mark
  const still = mark === undefined || same ? seen.still : { mark, since: look.at, changes: look.changes }
  const acquitted = seen.acquitted === mark ? mark : undefined
  const fault = faultOf(look, still, acquitted)
  const certain = fault !== undefined && (fault === 'frozen' || fault === seen.doubt)
  const verdict: Verdict =
    fault === undefined ? { kind: 'fine' } : certain ? { kind: 'fault', fault } : { kind: 'doubtful' }
  return { verdict, seen: { doubt: fault, still, acquitted } }
}

/** What a new window must know of the one it replaces: a picture that stays the same was right. */
export function handedOn(seen: Seen): Seen {
  return { acquitted: seen.still?.mark }
}

function faultOf(look: Look, still: Seen['still'], acquitted: number | undefined): PictureFault | undefined {
  const { window, wanted, pixels, painted, at, changes } = look
  if (!samePlace(window, wanted)) return 'wrong size'
  if (pixels === undefined || MAY_BE_ANYTHING.test(painted ?? '')) return undefined
  const blank = blankOf(pixels)
  if (blank !== undefined) return blank
  if (still === undefined || still.mark === acquitted) return undefined
  const isFrozen = at - still.since >= STILL_MS && changes - still.changes >= STILL_CHANGES
  return isFrozen ? 'frozen' : undefined
}

export function samePlace(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** Black or white, where nothing stands on the ground. */
function blankOf(pixels: Uint8Array): 'black' | 'white' | undefined {
  const ground = [pixels[0] ?? 0, pixels[1] ?? 0, pixels[2] ?? 0]
  let drawn = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const differs =
      Math.abs((pixels[at] ?? 0) - (ground[0] ?? 0)) >= DIFFERS ||
      Math.abs((pixels[at + 1] ?? 0) - (ground[1] ?? 0)) >= DIFFERS ||
      Math.abs((pixels[at + 2] ?? 0) - (ground[2] ?? 0)) >= DIFFERS
    if (differs) drawn += 1
    if (drawn >= DRAWN) return undefined
  }
  return Math.max(...ground) > LIGHT ? 'white' : 'black'
}

/** A number that hangs on every pixel (FNV-1a, 32 bits). */
function markOf(pixels: Uint8Array): number {
  let mark = 0x811c9dc5
  for (const byte of pixels) mark = Math.imul(mark ^ byte, 0x01000193)
  return mark >>> 0
}
