import { parseArgs } from 'node:util'
import type { Seat } from './verdict.ts'

export const USAGE =
  'npm run fit -- DIR [--distance 56] [--height 5.6] [--rasters 1920x1080,3840x2160,1080x1920,1920x160] [--languages en,fr] [--boards all|names|feed] [--only ATH,SWM,ALL] [--longest N] [--walls 2] [--anew] [--pictures DIR] [--json FILE]'

/** By default the farthest seat is so many heights of a 16:9 picture away: there a label at the floor is just read (D/400). */
const SEAT_IN_HEIGHTS = 10

const BOARDS = ['all', 'names', 'feed'] as const

export interface Raster {
  readonly name: string
  readonly width: number
  readonly height: number
}
export interface FitOptions {
  readonly folder: string
  /** Metres, of a picture 16:9; the other rasters have the same width, upright ones stand on their side. */
  readonly height: number
  /** Metres. */
  readonly seat: number
  readonly rasters: readonly Raster[]
  readonly languages: readonly string[]
  /** `names`: start lists and results with every name · `feed`: schedule, medals, trees, live pictures · both. */
  readonly boards: (typeof BOARDS)[number]
  /** Only so many names of each event, the longest. */
  readonly longest: number
  /** Only boards of these disciplines; `ALL`: those that belong to none. */
  readonly only: readonly string[] | undefined
  /** So many pages of a browser at once. */
  readonly walls: number
  /** Every picture on a page that has just been loaded: much slower, and must find the same. */
  readonly anew: boolean
  /** Where a picture of everything that fails is put. */
  readonly pictures: string | undefined
  readonly json: string | undefined
}

/**
 * @param args what stands after the program.
 * @param shipped the languages where none is named.
 * @throws {Error} with one sentence and the usage
 */
export function readOptions(args: readonly string[], shipped: readonly string[] = ['en']): FitOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seat: { type: 'string' },
      distance: { type: 'string' },
      height: { type: 'string', default: '5.6' },
      rasters: { type: 'string', default: '1920x1080,3840x2160,1080x1920,1920x160' },
      language: { type: 'string' },
      languages: { type: 'string' },
      boards: { type: 'string', default: 'all' },
      longest: { type: 'string', default: '100000' },
      only: { type: 'string' },
      walls: { type: 'string', default: '2' },
      anew: { type: 'boolean', default: false },
      pictures: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new Error(`One folder is wanted: ${USAGE}`)
  return {
    folder,
    height: above0('height', values.height),
    seat: above0('seat', values.distance ?? values.seat ?? String(SEAT_IN_HEIGHTS * Number(values.height))),
    rasters: values.rasters.split(',').map(rasterOf),
    languages: (values.languages ?? values.language)?.split(',') ?? shipped,
    boards: boardsOf(values.boards),
    longest: above0('longest', values.longest),
    only: values.only?.toUpperCase().split(','),
    walls: Math.ceil(above0('walls', values.walls)),
    anew: values.anew,
    pictures: values.pictures,
    json: values.json,
  }
}

/** How high the picture of a raster is, metres, and how far its farthest seat. */
export function seatOf({ height, seat }: FitOptions, raster: Raster): Seat {
  const width = (height * 16) / 9
  const upright = raster.height > raster.width
  return { farthestSeat: seat, physicalHeight: upright ? width : (width * raster.height) / raster.width }
}

function rasterOf(name: string): Raster {
  const [, width, height] = /^([1-9]\d{1,4})x([1-9]\d{1,4})$/.exec(name) ?? []
  if (width === undefined || height === undefined) throw new Error(`"${name}" is no raster: 1920x1080 is one. ${USAGE}`)
  return { name, width: Number(width), height: Number(height) }
}

function boardsOf(word: string): FitOptions['boards'] {
  const found = BOARDS.find((each) => each === word)
  if (found === undefined) throw new Error(`--boards is "${word}": all, names or feed. ${USAGE}`)
  return found
}

function above0(name: string, text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`--${name} is "${text}", which is no number above 0. ${USAGE}`)
  return number
}
