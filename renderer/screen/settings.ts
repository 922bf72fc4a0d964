import type { ScreenDocument } from '../../protocol/screen-documents.ts'
import type { ScreenSettings } from '../../protocol/screen-settings.ts'
import { parseJson } from '../../protocol/parse.ts'
import { showSchema, type Program } from '../../protocol/program.ts'

export type Rotation = 0 | 90 | 180 | 270
export interface Raster {
  readonly width: number
  readonly height: number
}

/** All that is said about one screen, by whoever says it; every member may be absent. */
export interface Settings {
  /** Which screen this is, as in `screen/<id>`; absent: a preview or a test. */
  readonly screen?: string | undefined
  /** The key of the document to hold; absent: the screen is on follow. */
  readonly show?: string | undefined
  /** What to show whatever staff take: a preview's own (`?program=`, a `Show` as JSON). */
  readonly program?: Program | undefined
  /** One page of it, counted from 1. */
  readonly page?: number | undefined
  /** On follow: this field of play only. */
  readonly location?: string | undefined
  /** night, bright, contrast, or the name of a venue's own: `look/<name>`. */
  readonly look?: string | undefined
  readonly rotation?: Rotation | undefined
  readonly raster?: Raster | undefined
  /** In metres. */
  readonly physicalHeight?: number | undefined
  readonly farthestSeat?: number | undefined
  readonly language?: string | undefined
  /** False: the picture does not wander against burn-in. */
  readonly orbit?: boolean | undefined
  /** The screen's name as people know it. */
  readonly name?: string | undefined
  /** The hub's address as a person knows it. */
  readonly hub?: string | undefined
}

/**
 * What the page's own address says: `/screen/<id>?show=…&page=2&look=bright&rotation=90&raster=1920x160&location=…&language=en+fr&orbit=off`. What
 * cannot be read is left out: a wall has nobody to ask.
 */
export function settingsFromAddress(address: URL): Settings {
  const query = address.searchParams
  const screen = /\/screen\/([^/]+)\/?$/.exec(address.pathname)?.[1]
  const raster = /^(\d{1,5})x(\d{1,5})$/.exec(query.get('raster') ?? '')
  return {
    screen: screen === undefined ? undefined : decoded(screen),
    show: text(query.get('show')),
    program: programOf(query.get('program')),
    page: wholeNumber(query.get('page')),
    location: text(query.get('location')),
    look: lookOf(query.get('look')),
    rotation: rotationOf(query.get('rotation')),
    raster: raster === null ? undefined : { width: Number(raster[1]), height: Number(raster[2]) },
    physicalHeight: metres(query.get('physicalHeight')),
    farthestSeat: metres(query.get('farthestSeat')),
    language: text(query.get('language')),
    orbit: query.get('orbit') === 'off' ? false : undefined,
  }
}

/** What the shell's configuration says. */
export function settingsFromShell(shell: ScreenSettings): Settings {
  const { configurationFault: _, pairing: _pairing, offset: _offset, look, ...rest } = shell
  return { ...rest, look: lookOf(look) }
}

/** What the console says: `screen/<id>`. */
export function settingsFromDocument(document: ScreenDocument): Settings {
  const { name, language, raster, rotation, physicalHeight, farthestSeat, show, page, location } = document
  const look = lookOf(document.look)
  return { name, language, raster, rotation, physicalHeight, farthestSeat, show, page, location, look }
}

/** The first that says something about a thing is obeyed. */
export function mergeSettings(...sayings: readonly Settings[]): Settings {
  const merged: Record<string, unknown> = {}
  for (const saying of sayings.toReversed())
    for (const [member, value] of Object.entries(saying)) if (value !== undefined) merged[member] = value
  return merged
}

function programOf(word: string | null): Program | undefined {
  const read = parseJson('program', word ?? '', showSchema)
  return read.ok ? { take: 'preview', order: 1, at: 0, show: read.value } : undefined
}

function lookOf(word: string | null | undefined): string | undefined {
  return word !== null && word !== undefined && /^[\w-]{1,40}$/.test(word) ? word : undefined
}

function rotationOf(word: string | null): Rotation | undefined {
  return ([0, 90, 180, 270] as const).find((rotation) => String(rotation) === word)
}

function text(word: string | null): string | undefined {
  return word === null || word === '' ? undefined : word
}

function wholeNumber(word: string | null): number | undefined {
  return word !== null && /^[1-9]\d{0,4}$/.test(word) ? Number(word) : undefined
}

function metres(word: string | null): number | undefined {
  const length = word === null || word === '' ? Number.NaN : Number(word)
  return Number.isFinite(length) && length > 0 ? length : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray "%": the name is taken as it stands.
    return part
  }
}
