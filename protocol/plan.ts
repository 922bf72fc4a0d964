import * as z from 'zod/mini'
import { screenSchema } from './screen-documents.ts'

/** `plan`: the picture of the venue that screens stand on. Its bytes are at `GET /api/plan/<picture>`. */
export const planSchema = z.object({
  /** Hash of the picture. */
  picture: z.string(),
  /** px */
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
})
export type PlanDocument = z.infer<typeof planSchema>

/** Where a screen hangs on the plan, from its upper left corner, in shares of its width and height. */
export const placeOnPlanSchema = z.object({
  x: z.number().check(z.gte(0), z.lte(1)),
  y: z.number().check(z.gte(0), z.lte(1)),
})
export type PlaceOnPlan = z.infer<typeof placeOnPlanSchema>

/** `screen/<id>` as staff see it; what a screen does not need to know of itself is no weight of its first picture. */
export const placedScreenSchema = z.extend(screenSchema, { place: z.optional(placeOnPlanSchema) })
export type PlacedScreen = z.infer<typeof placedScreenSchema>
