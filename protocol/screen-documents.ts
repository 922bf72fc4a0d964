import * as z from 'zod/mini'
import { onAirShape } from './program.ts'

/** Who looks at a screen; `test`: staff alone, what is only tried out stands there and nowhere else. */
export const AUDIENCES = ['public', 'warm-up', 'media', 'jury', 'vip', 'test'] as const

/** `group/<id>`: screens that are switched together; `zone/<id>`: a part of the venue; `venue`: all of it. */
export const placeSchema = z.object({ name: z.string(), zone: z.optional(z.string()), ...onAirShape })
export type PlaceDocument = z.infer<typeof placeSchema>

/** `screen/<id>`: one display and what it must show; every member may be absent. Written by the console. */
export const screenSchema = z.object({
  name: z.optional(z.string()),
  zone: z.optional(z.string()),
  group: z.optional(z.string()),
  language: z.optional(z.string()),
  /** The stage in CSS pixels, where it is not the whole window. */
  raster: z.optional(z.object({ width: z.int().check(z.positive()), height: z.int().check(z.positive()) })),
  /** Degrees clockwise. */
  rotation: z.optional(z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])),
  look: z.optional(z.string()),
  /** In metres: rows per page follow (look.md). */
  physicalHeight: z.optional(z.number().check(z.positive())),
  farthestSeat: z.optional(z.number().check(z.positive())),
  /** False: the picture does not wander a few pixels against burn-in. */
  orbit: z.optional(z.boolean()),
  /** The key of the document to hold; absent: the screen is on follow. */
  show: z.optional(z.string()),
  page: z.optional(z.int().check(z.positive())),
  /** On follow: this field of play only. */
  location: z.optional(z.string()),
  /** Who looks at it: what a board may do by itself differs. */
  audience: z.optional(z.enum(AUDIENCES)),
  exit: z.optional(z.string()),
  /** Hub clock, ms: until then it shows its own name, large, so that it is found among many. */
  identifyUntil: z.optional(z.number()),
  /** Rises when it must load itself anew. */
  reload: z.optional(z.int()),
  ...onAirShape,
})
export type ScreenDocument = z.infer<typeof screenSchema>
