import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, periodsShape } from '../parts/result-model.ts'

/** Columns after the total by the profile's ids, strings as sent: { hits: "8" }. */
const sideShape = { facts: z.optional(z.record(z.string(), z.string())) } as const

const inningsCompetitorSchema = z.extend(competitorSchema, {
  ...sideShape,
  /** Result@WLT: "W", "L" or "T". */
  wlt: z.optional(z.string()),
  /** Colour of the shirts or stones, EUE/COLOUR: "#A31621" or a word. */
  colour: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/** What this moment is, in DT_RESULT or, newer, in DT_CURRENT. */
const momentShape = {
  /** Code of the inning or end that is on. */
  now: z.optional(z.string()),
  /** "T" top, "B" bottom of it. */
  half: z.optional(z.string()),
  /** Facts of the profile by their id: { outs: "2", target: "165" }. */
  moment: z.optional(z.record(z.string(), z.string())),
  /** Which bases are taken: "13", "0" for none. */
  bases: z.optional(z.string()),
  /** Who bats and bowls or pitches, in the feed's order: a member's code, and the figures as sent. */
  players: z.optional(
    z.record(z.string(), z.object({ sortOrder: z.number(), code: z.string(), figures: z.optional(z.string()) })),
  ),
  /** Who has the hammer, who bats: by the profile's id, "home" or "away", or as sent where it says neither. */
  marks: z.optional(z.record(z.string(), z.string())),
} as const

/** `unit/<rsc>` of the family innings (odf.md F12). SortOrder 1 is home and never changes. */
export const schema = z.extend(unitSchema, {
  family: z.literal('innings'),
  ...periodsShape,
  ...momentShape,
  competitors: z.record(z.string(), inningsCompetitorSchema),
  /** UI/RES_CODE. */
  resCode: z.optional(z.string()),
  ext: z.optional(extSchema),
})
export type InningsUnit = z.infer<typeof schema>
export type InningsCompetitor = z.infer<typeof inningsCompetitorSchema>

/** What this family adds to `current/<rsc>`. */
export const currentPartSchema = z.object({
  ...momentShape,
  competitors: z.optional(z.record(z.string(), z.object({ ...sideShape, value: z.optional(z.string()) }))),
})
export type InningsCurrent = z.infer<typeof currentPartSchema>
