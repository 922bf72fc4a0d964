import * as z from 'zod/mini'

/** How a stage stands on its display, from the shell's configuration. */
export const screenSettingsSchema = z.object({
  /** Which screen this is, as in `screen/<id>`. */
  screen: z.string(),
  /** The stage turned clockwise, in degrees, whatever the operating system does. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** The stage in CSS pixels, where it is not the whole window (an LED wall's part of the raster). */
  raster: z.optional(z.object({ width: z.int().check(z.positive()), height: z.int().check(z.positive()) })),
  /** Where the stage's first pixel lies in the window, CSS pixels; the window's corner where absent. */
  offset: z.optional(z.object({ x: z.int(), y: z.int() })),
  /** In metres: rows per page follow (look.md). */
  physicalHeight: z.optional(z.number().check(z.positive())),
  farthestSeat: z.optional(z.number().check(z.positive())),
  /** Holds one document, as `?show=` does in a browser; and one page of it. */
  show: z.optional(z.string()),
  page: z.optional(z.int().check(z.positive())),
  /** Follows this field of play only, as in `now/<location>`. */
  location: z.optional(z.string()),
  /** night (default), bright or contrast (look.md, Colour). */
  look: z.optional(z.string()),
  /** The hub's address as a person knows it, for the waiting view. */
  hub: z.optional(z.string()),
  /** The configuration is wrong: the page shows these sentences instead of a board, until the file is mended. */
  configurationFault: z.optional(z.object({ file: z.string(), sentences: z.array(z.string()) })),
  /** Staff have not yet said which screen this is: the page shows a code, and asks again for what to show (SPEC DV). */
  pairing: z.optional(
    z.object({
      code: z.optional(z.string()),
      /** ms until the hub gives another one. */
      left: z.optional(z.number()),
      /** The hub's name and the address it is reached at. */
      hub: z.optional(z.string()),
      address: z.string(),
      fault: z.optional(z.string()),
      keepsNothing: z.boolean(),
    }),
  ),
})
export type ScreenSettings = z.infer<typeof screenSettingsSchema>
